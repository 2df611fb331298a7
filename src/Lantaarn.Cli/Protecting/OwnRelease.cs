// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;
using Lantaarn.Disclosure;
using Lantaarn.Disclosure.Alternatives;
using Lantaarn.Disclosure.Display;
using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Protecting;

/// <summary>A release of an analyst's own tables: made safe, written down where there is a ledger, then published; or refused.</summary>
internal sealed class OwnRelease(Screen screen, TableRelease request, ProtectionPolicy policy, PublishedLedger? ledger, ReleaseFolder folder)
{
    private readonly EarlierReleases _earlier = ledger?.Earlier ?? EarlierReleases.None;

    /// <summary>Hides counts.</summary>
    public int Hide(CancellationToken cancel)
    {
        var outcome = screen.Progress("Protecting tables", progress => TableProtection.Protect(request, policy, _earlier, progress, cancel));
        if (outcome is not ProtectionOutcome.Released { Release: var release }) return screen.Refuse(((ProtectionOutcome.Refused)outcome).Message);
        // Written down first: what is in the ledger and was never published does no harm, the other way round does.
        ledger?.Add([release]);
        var width = release.Audit.MinimumIntervalWidth is { } narrowest ? $" A small hidden number can always have at least {narrowest + 1} values." : "";
        screen.Say($"{Count(release.Tables.Count)}, {release.Audit.Cells} numbers, {release.Audit.Suppressed} hidden.{width}");
        screen.Warn("Which organisation counted whom is not in the file, so an organisation that subtracts its own people was not reckoned with.");
        return Publish(ReleaseFile.Of(release));
    }

    /// <summary>Changes counts.</summary>
    /// <param name="how">The method.</param>
    /// <param name="budget">Where noise is written down; null where there is none.</param>
    /// <param name="cancel">Stops between steps.</param>
    /// <exception cref="InputException">The budget or the ledger cannot be used.</exception>
    public int Change(Alteration how, string? budget, CancellationToken cancel)
    {
        var outcome = Altered(how, budget, cancel);
        if (outcome is not AlterationOutcome.Released { Release: var release }) return screen.Refuse(((AlterationOutcome.Refused)outcome).Message);
        ledger?.Add(release);
        screen.Say($"{Count(release.Tables.Count)}, {release.Tables.Sum(table => table.Cells.Count)} numbers. {release.Summary.Method}");
        screen.Say($"95 of 100 numbers are at most {release.Summary.UsualError} from the true count.");
        return Publish(ReleaseFile.Of(release));
    }

    private AlterationOutcome Altered(Alteration how, string? budget, CancellationToken cancel)
    {
        try
        {
            return TableAlteration.Alter(request, policy, how, _earlier, cancel);
        }
        catch (InvalidDataException e) when (budget is not null)
        {
            throw new InputException(new InputProblem(budget, e.Message, "Then try again."), e);
        }
    }

    private int Publish(IReadOnlyList<ReleaseFile> files)
    {
        folder.Publish(files);
        foreach (var file in files) screen.Wrote(folder[file]);
        return ExitCode.Done;
    }

    private static string Count(int tables) => tables == 1 ? "1 table" : $"{tables} tables";
}
