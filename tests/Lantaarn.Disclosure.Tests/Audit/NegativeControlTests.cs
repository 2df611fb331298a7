// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Tests;

namespace Lantaarn.Disclosure.Tests.Audit;

public sealed class NegativeControlTests
{
    [ReferenceDataFact("sdc/cases")]
    public void Patterns_known_to_be_unsafe_are_rejected()
    {
        (string Id, AttackerModel Attacker)[] controls =
        [
            ("C01a_gauss_doc_none", AttackerModel.HiddenCellsAreAtLeastOne),
            ("C03_7n_vignette", AttackerModel.CountsAreNotNegative),
            ("C03_8n_vignette", AttackerModel.HiddenCellsAreAtLeastOne),
            ("C06_issue135_none", AttackerModel.HiddenCellsAreAtLeastOne),
        ];

        foreach (var (id, attacker) in controls)
        {
            var fixture = Fixture.Load(id);
            var published = fixture.Suppressed.Select(hidden => !hidden).ToArray();
            var targets = PrimaryTargets(fixture, threshold: 3);

            var audited = new FeasibilityAudit(fixture.Matrix, published, attacker, targets).UntilSafe(null, default);

            Assert.Contains(audited, target => !target.IsSafe);
        }
    }

    [ReferenceDataFact("sdc/cases")]
    public void Old_and_new_boundaries_together_reveal_the_street_between_them()
    {
        var fixture = Fixture.Load("C21b_boundaries_both");
        var published = fixture.Matrix.Values.Select(_ => true).ToArray();

        var audited = new FeasibilityAudit(fixture.Matrix, published, AttackerModel.CountsAreNotNegative, Streets(fixture)).UntilSafe(null, default);

        Assert.All(audited, street => Assert.False(street.IsSafe));
    }

    [ReferenceDataFact("sdc/cases")]
    public void With_the_street_as_a_cell_of_its_own_the_hidden_cells_are_those_of_the_reference()
    {
        var fixture = Fixture.Load("C21b_boundaries_both");
        var matrix = fixture.Matrix.With(Streets(fixture).Select(street => street.Rows));
        bool[] primary = [.. fixture.Primary, true, true, true];

        var suppressed = SecondarySuppression.Suppress(new(matrix, primary, fixture.Singleton, fixture.Candidates, SingletonRule.AnySum), default);

        Assert.Equal([2, 4, 10, 11, 14, 15], Enumerable.Range(1, fixture.Primary.Length).Where(cell => suppressed[cell - 1]));
    }

    private static IEnumerable<AuditTarget> PrimaryTargets(Fixture fixture, long threshold) =>
        Enumerable.Range(0, fixture.Primary.Length).Where(cell => fixture.Primary[cell]).Select(cell => new AuditTarget(fixture.Matrix.Columns[cell], threshold));

    // O1 minus N1: in total, of the EUM group and of the UND group.
    private static AuditTarget[] Streets(Fixture fixture) =>
        [.. new[] { (2, 7), (10, 16), (11, 19) }.Select(pair =>
            new AuditTarget([.. fixture.Matrix.Columns[pair.Item1 - 1].Except(fixture.Matrix.Columns[pair.Item2 - 1])], 5))];
}
