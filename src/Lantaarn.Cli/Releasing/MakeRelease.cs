// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Terminal;
using Lantaarn.Monitor.Releases;
using Lantaarn.Monitor.Sites;

namespace Lantaarn.Cli.Releasing;

/// <summary><c>release make</c>: the first version of what a round publishes.</summary>
internal static class MakeRelease
{
    public static Command Command(Screen screen, TimeProvider clock)
    {
        var name = new Option<string>("--name") { Description = "Its name in addresses, for instance 2026-05: lower-case letters, digits and hyphens.", Required = true };
        var site = ReleaseCommands.Site();
        var input = new ReleaseInputOptions();
        var command = new Command("make", "Makes the release of a round, beside those of earlier rounds: signed, with its open data, at an address that stays.") { name, site };
        input.AddTo(command);
        command.SetAction(parsed => Run(screen, clock, input.Of(parsed), parsed.GetRequiredValue(name), parsed.GetRequiredValue(site).FullName));
        return command;
    }

    public static int Run(Screen screen, TimeProvider clock, ReleaseInput input, string name, string site)
    {
        var published = MonitorSite.Read(site);
        var (release, round, analyst) = input.Read(published);
        var before = published.Before(round.Period.Until);
        input.Publish(screen, site, release.Make(name, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), before, analyst));
        return ExitCode.Done;
    }
}
