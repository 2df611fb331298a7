// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Tests;

namespace Lantaarn.Disclosure.Tests.Audit;

/// <summary>Source of the answers: intervals computed with R and GLPK for the fixtures; see sdc/README.md of the reference data.</summary>
public sealed class KnownIntervalTests
{
    [ReferenceDataFact("sdc/cases")]
    public void Intervals_of_an_attacker_who_knows_no_count_is_negative_are_those_of_the_reference()
    {
        var differences = FixtureIds().SelectMany(id => Differences(id, "lp", AttackerModel.CountsAreNotNegative)).ToList();

        Assert.Empty(differences);
    }

    [ReferenceDataFact("sdc/cases")]
    public void Intervals_in_whole_counts_are_those_of_the_reference()
    {
        var differences = FixtureIds().SelectMany(id => Differences(id, "int", AttackerModel.CountsAreNotNegative)).ToList();

        Assert.Empty(differences);
    }

    [ReferenceDataFact("sdc/cases")]
    public void Intervals_of_an_attacker_who_knows_zeros_are_shown_are_those_of_the_reference()
    {
        var differences = FixtureIds().SelectMany(id => Differences(id, "know1", AttackerModel.HiddenCellsAreAtLeastOne)).ToList();

        Assert.Empty(differences);
    }

    private static IEnumerable<string> FixtureIds() =>
        Directory.GetDirectories(ReferenceData.Require("sdc/cases")).Where(folder => File.Exists(Path.Combine(folder, "x.csv")))
            .Select(folder => Path.GetFileName(folder)).Order();

    private static List<string> Differences(string id, string kind, AttackerModel attacker)
    {
        var fixture = Fixture.Load(id);
        var cells = Enumerable.Range(0, fixture.Suppressed.Length).Where(cell => fixture.Interval(kind, cell) is not null).ToArray();
        if (cells.Length == 0) return [];
        var published = fixture.Suppressed.Select(hidden => !hidden).ToArray();
        var audit = new FeasibilityAudit(fixture.Matrix, published, attacker, cells.Select(cell => new AuditTarget(fixture.Matrix.Columns[cell], 0)));
        var found = audit.Exactly(default);
        var differences = new List<string>();
        for (var at = 0; at < cells.Length; at++)
        {
            var expected = fixture.Interval(kind, cells[at])!.Value;
            var interval = found[at].Interval;
            var (low, up) = kind == "lp" ? (interval.OuterLow, interval.OuterUp) : (interval.WholeLow, interval.WholeUp);
            if (Math.Abs(low - expected.Low) > 1e-6 || Math.Abs(up - expected.Up) > 1e-6)
                differences.Add($"{id} cell {cells[at] + 1}: {low}..{up} instead of {expected}");
        }
        return differences;
    }
}
