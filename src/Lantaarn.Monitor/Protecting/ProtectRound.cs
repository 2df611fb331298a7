// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Counting;

namespace Lantaarn.Monitor.Protecting;

/// <summary>From counted people to tables that may be published, or the reason why there are none.</summary>
public static class ProtectRound
{
    /// <summary>
    /// Makes and protects the tables of the monitor profile: people by place; by each indicator; by each indicator and place; and by each
    /// indicator within the strata of the estimate.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="count">Its people.</param>
    /// <param name="progress">Told the share of the audit done, 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    public static SafeTablesOutcome Run(RoundDefinition round, RoundCount count, IProgress<double>? progress, CancellationToken cancel)
    {
        var request = new TableRequest(round, count).Build();
        var policy = new ProtectionPolicy { MinimumCount = round.MinimumCell };
        return TableProtection.Protect(request, policy, progress, cancel) switch
        {
            ProtectionOutcome.Released released => new SafeTablesOutcome.Made(Translate(round, released.Release)),
            ProtectionOutcome.Refused refused => new SafeTablesOutcome.Refused(refused.Message),
            _ => throw new InvalidOperationException("An outcome that is neither released nor refused."),
        };
    }

    private static SafeTables Translate(RoundDefinition round, ProtectedRelease release) => new(
        round.Id,
        round.MinimumCell,
        [.. release.Tables.Select(table => new SafeTable(table.Name, table.Classifications, [.. table.Cells.Select(cell => new SafeCell(cell.Codes, cell.Value))]))],
        new SafetyAudit(release.Audit.Cells, release.Audit.Suppressed, release.Audit.MinimumIntervalWidth ?? 0, release.Audit.Attacker.ToString(), release.PolicyVersion));
}

/// <summary>Safe tables, or why there are none.</summary>
public abstract record SafeTablesOutcome
{
    private SafeTablesOutcome()
    {
    }

    /// <summary>They may be published.</summary>
    /// <param name="Tables">The tables.</param>
    public sealed record Made(SafeTables Tables) : SafeTablesOutcome;

    /// <summary>Nothing may be published.</summary>
    /// <param name="Why">Why, and what could be tried instead.</param>
    public sealed record Refused(string Why) : SafeTablesOutcome;
}
