// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Releases;
using Lantaarn.Monitor.Sites;

namespace Lantaarn.Cli.Releasing;

/// <summary><c>release correct</c>: the next version, which says what changed and why; the one before stays readable.</summary>
internal static class CorrectRelease
{
    public static Command Command(Screen screen, TimeProvider clock)
    {
        var name = new Argument<string>("name") { Description = "The release." };
        var note = new Option<FileInfo>("--note") { Description = "What changed and why, in two languages: {\"what\": {\"nl\": \"..\", \"en\": \"..\"}, \"why\": {\"nl\": \"..\", \"en\": \"..\"}}.", Required = true };
        var site = ReleaseCommands.Site();
        var input = new ReleaseInputOptions();
        var command = new Command("correct", """
            Makes the next version of a release. It replaces nothing: the earlier version stays at its address, and both say what changed and why.

            Protect the corrected tables with the ledger of the round, so that the two versions together give nobody away.
            """) { name, site, note };
        input.AddTo(command);
        command.SetAction(parsed => Run(screen, clock, input.Of(parsed), new(parsed.GetRequiredValue(name), parsed.GetRequiredValue(note).FullName), parsed.GetRequiredValue(site).FullName));
        return command;
    }

    public static int Run(Screen screen, TimeProvider clock, ReleaseInput input, AskedCorrection asked, string site)
    {
        var releases = MonitorSite.Read(site);
        var (release, round, analyst) = input.Read(releases);
        if (releases.Versions(asked.Name) is not [.., var earlier])
            throw new InputException(new InputProblem(site, $"There is no release '{asked.Name}' here.", "'lantaarn release list' tells which there are."));
        var note = ExchangeJson.ReadFile<CorrectionNote>(asked.NotePath);
        var published = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        input.Publish(screen, site, release.Correct(earlier, note.What, note.Why, published, releases.Before(round.Period.Until), analyst));
        return ExitCode.Done;
    }
}

/// <summary>Which release to correct, and the file that says why.</summary>
internal sealed record AskedCorrection(string Name, string NotePath);

/// <summary>What changed and why.</summary>
internal sealed record CorrectionNote(Label What, Label Why);
