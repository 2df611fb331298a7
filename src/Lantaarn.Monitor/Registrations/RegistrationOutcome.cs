// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Registrations;

/// <summary>Safe tables of registrations, or why there are none.</summary>
public abstract record RegistrationOutcome
{
    private RegistrationOutcome()
    {
    }

    // Tables with what was checked of all of their parts together.
    internal static Made Of(RoundDefinition round, IReadOnlyList<SafeTable> tables, IReadOnlyList<ProtectedRelease> parts, IReadOnlyList<string> organisations)
    {
        var cells = tables.SelectMany(table => table.Cells).ToList();
        var audit = new SafetyAudit(cells.Count, cells.Count(cell => cell.People is null), parts.Select(part => part.Audit.MinimumIntervalWidth).OfType<long>().DefaultIfEmpty(0).Min(),
            parts[0].Audit.Attacker.ToString(), parts[0].PolicyVersion);
        return new(new SafeTables(round.Id, round.MinimumCell, tables, audit, [], organisations));
    }

    /// <summary>They may be published.</summary>
    /// <param name="Tables">A table for each indicator.</param>
    public sealed record Made(SafeTables Tables) : RegistrationOutcome;

    /// <summary>Nothing may be published.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(string Why) : RegistrationOutcome;
}
