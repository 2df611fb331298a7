// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Monitor.Releases;
using Lantaarn.Monitor.Sites;

namespace Lantaarn.Cli.Releasing;

/// <summary><c>release check</c>: whether everything published is as it was signed, equal wherever it stands, and safe.</summary>
internal static class CheckReleases
{
    public static Command Command(Screen screen)
    {
        var site = ReleaseCommands.Site();
        var ledger = new Option<FileInfo[]>("--ledger") { Description = "Ledgers that 'protect --ledger' kept: every table must be in one of them.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("check", """
            Checks every version of every release: signatures, every number of every file against the signed release, and every table as an outsider sees it.

            With --ledger also that every table was checked together with what was published of its round before.
            """) { site, ledger };
        command.SetAction(parsed => Run(screen, parsed.GetRequiredValue(site).FullName, [.. (parsed.GetValue(ledger) ?? []).Select(file => file.FullName)]));
        return command;
    }

    public static int Run(Screen screen, string site, IReadOnlyList<string> ledgers)
    {
        var releases = MonitorSite.Read(site);
        var problems = new List<InputProblem>();
        foreach (var folder in MonitorSite.Folders(site)) problems.AddRange(ReleaseFolder.Check(folder));
        if (ledgers.Count > 0)
            foreach (var release in releases.All)
                problems.AddRange(NotInLedgers(site, release, ledgers));
        foreach (var problem in problems) screen.Fail(problem);
        if (problems.Count > 0) return ExitCode.BadInput;
        screen.Say($"{releases.Newest.Count} releases, {releases.All.Count} versions: signed, and every number is the same in every file.");
        return ExitCode.Done;
    }

    private static IEnumerable<InputProblem> NotInLedgers(string site, Release release, IReadOnlyList<string> ledgers)
    {
        var missing = ledgers.Select(ledger => LedgerCheck.Missing(release, ledger)).MinBy(tables => tables.Count)!;
        var path = Path.Combine(site, ReleaseFolder.PathOf(release.Document.Id, release.Document.Version), ReleaseFolder.TablesFile);
        return missing.Select(what => new InputProblem(path, what, "Protect the tables with --ledger, and publish a correction."));
    }
}
