// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Globalization;
using Lantaarn.Cli.Terminal;
using Lantaarn.Monitor.Releases;
using Lantaarn.Monitor.Sites;

namespace Lantaarn.Cli.Releasing;

/// <summary><c>release list</c>: what was published, all versions.</summary>
internal static class ListReleases
{
    public static Command Command(Screen screen)
    {
        var site = ReleaseCommands.Site();
        var command = new Command("list", "Lists the releases in a folder, with all their versions.") { site };
        command.SetAction(parsed =>
        {
            var releases = MonitorSite.Read(parsed.GetRequiredValue(site).FullName);
            screen.Table(["release", "version", "published", "period", "seen", "estimate", "between"], releases.Newest.SelectMany(newest => releases.Versions(newest.Document.Id)).Select(Row), 4, 5);
            return ExitCode.Done;
        });
        return command;
    }

    private static string[] Row(Release release)
    {
        var (document, everyone, period) = (release.Document, release.Everyone, release.Round.Period);
        return
        [
            document.Id, $"{document.Version}", $"{document.Published:yyyy-MM-dd}", $"{period.From:yyyy-MM-dd} to {period.Until:yyyy-MM-dd}", Number(everyone.Seen), Number(everyone.Estimate),
            everyone.HasEstimate ? $"{Number(everyone.Lower)} and {Number(everyone.Upper)}" : everyone.AtLeast is { } least ? $"at least {Number(least)}" : "",
        ];
    }

    private static string Number(long? people) => people?.ToString("N0", CultureInfo.InvariantCulture) ?? "";
}
