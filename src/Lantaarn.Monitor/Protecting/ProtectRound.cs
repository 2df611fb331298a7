// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure;
using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Counting;

namespace Lantaarn.Monitor.Protecting;

/// <summary>From counted people to tables that may be published, or the reason why there are none.</summary>
public static class ProtectRound
{
    /// <summary>
    /// Makes and protects the tables of the monitor profile: people by place and by stratum, and each indicator alone, by place and by stratum. The
    /// finest foundation that can be shown whole is used; what cannot be made safe on it is left out.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="count">Its people.</param>
    /// <param name="progress">Told the share of the indicators done, 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    public static SafeTablesOutcome Run(RoundDefinition round, RoundCount count, IProgress<double>? progress, CancellationToken cancel) =>
        Run(round, count, EarlierReleases.None, progress, cancel);

    /// <summary>As the other, together with what was published of the round before.</summary>
    /// <param name="round">The round.</param>
    /// <param name="count">Its people.</param>
    /// <param name="earlier">What the public has already.</param>
    /// <param name="progress">Told the share of the indicators done, 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    public static SafeTablesOutcome Run(RoundDefinition round, RoundCount count, EarlierReleases earlier, IProgress<double>? progress, CancellationToken cancel)
    {
        var persons = new RoundPersons(round, count);
        var policy = new ProtectionPolicy { MinimumCount = round.MinimumCell, NameCoarserDesign = false };
        // A category left out because it is small could be worked out from the total and the others.
        Classification? Large(string name) => persons.Find(name) is { } dimension && persons.HasNoSmallCategory(dimension, round.MinimumCell) ? dimension : null;
        var released = new List<ProtectedRelease>();
        foreach (var foundation in TableFoundation.Ladder(Large(round.Geography), Large(round.Strata)))
        {
            if (!foundation.Holds(earlier, persons.Dimensions)) continue;
            var attempt = new FoundationAttempt(persons, foundation, policy, earlier);
            if (foundation.Dimensions.Count > 0 && !attempt.IsShownWhole(cancel)) continue;
            var indicators = persons.Dimensions.Where(dimension => foundation.Dimensions.All(shared => shared.Name != dimension.Name)).ToList();
            string? whyNot = null;
            foreach (var (indicator, done) in indicators.Select((indicator, done) => (indicator, done)))
            {
                var (release, why) = attempt.Protect(indicator, cancel);
                if (release is not null) released.Add(release);
                whyNot ??= why;
                progress?.Report((done + 1.0) / indicators.Count);
            }
            return released.Count == 0 ? new SafeTablesOutcome.Refused(whyNot ?? "There is no indicator to show.") : new SafeTablesOutcome.Made(Join(round, foundation, released), released);
        }
        return new SafeTablesOutcome.Refused($"The tables of this round do not fit what was published before: {string.Join(", ", earlier.TableNames)}. Publish no more of it.");
    }

    // Everything in the foundation is shown, so its tables are the same in every release: the first one's are kept.
    private static SafeTables Join(RoundDefinition round, TableFoundation foundation, List<ProtectedRelease> released)
    {
        var tables = released.SelectMany(release => release.Tables).DistinctBy(table => table.Name).ToList();
        var widths = released.Select(release => release.Audit.MinimumIntervalWidth).OfType<long>().ToList();
        var audit = new SafetyAudit(
            tables.Sum(table => table.Cells.Count),
            tables.Sum(table => table.Cells.Count(cell => cell.Status == CellStatus.Suppressed)),
            widths.Count == 0 ? 0 : widths.Min(),
            released[0].Audit.Attacker.ToString(),
            released[0].PolicyVersion);
        return new SafeTables(round.Id, round.MinimumCell, [.. tables.Select(Translate)], audit, [.. foundation.Dimensions.Select(dimension => dimension.Name)]);
    }

    private static SafeTable Translate(ProtectedTable table) => new(table.Name, table.Classifications, [.. table.Cells.Select(cell => new SafeCell(cell.Codes, cell.Value))]);
}

/// <summary>Safe tables, or why there are none.</summary>
public abstract record SafeTablesOutcome
{
    private SafeTablesOutcome()
    {
    }

    /// <summary>They may be published.</summary>
    /// <param name="Tables">The tables.</param>
    /// <param name="Parts">The parts in which they were protected, for the ledger.</param>
    public sealed record Made(SafeTables Tables, IReadOnlyList<ProtectedRelease> Parts) : SafeTablesOutcome;

    /// <summary>Nothing may be published.</summary>
    /// <param name="Why">Why, and what could be tried instead.</param>
    public sealed record Refused(string Why) : SafeTablesOutcome;
}
