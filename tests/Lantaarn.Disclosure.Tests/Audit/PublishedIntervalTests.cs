// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Tests;

namespace Lantaarn.Disclosure.Tests.Audit;

public sealed class PublishedIntervalTests
{
    [Fact]
    public void The_example_of_the_tau_argus_manual_gives_its_intervals()
    {
        // Source: tau-ARGUS manual 4.1, section 2.15: rows add up to 7 and 3, columns to 6 and 4, all four cells hidden; X11 is in [3,6].
        var matrix = SmallTable.Matrix(new long[,] { { 5, 2 }, { 1, 2 } });

        var intervals = Intervals(matrix, [false, false, false, false, true, true, true, true, true]);

        Assert.Equal([(3.0, 6.0), (1.0, 4.0), (0.0, 3.0), (0.0, 3.0)], intervals[..4]);
    }

    [Fact]
    public void The_example_of_Fischetti_and_Salazar_gives_its_interval()
    {
        // Source: Fischetti and Salazar (2000), JASA 95: rows 8 19 22 | 49 and 17 32 12 | 61 with 8, 22, 17 and 12 hidden; 22 is in [5,30].
        var matrix = SmallTable.Matrix(new long[,] { { 8, 19, 22 }, { 17, 32, 12 } });

        var intervals = Intervals(matrix, [false, true, false, false, true, false, true, true, true, true, true, true]);

        Assert.Equal([(0.0, 25.0), (19.0, 19.0), (5.0, 30.0), (0.0, 25.0), (32.0, 32.0), (4.0, 29.0)], intervals[..6]);
    }

    [ReferenceDataFact("sdc/cases")]
    public void Asked_for_intervals_of_five_the_repair_hides_the_two_cells_that_the_reference_hides()
    {
        // Source: GaussSuppression 1.2.3 (R), vignette on small counts, table 9 with rangeMin = 5.
        var fixture = Fixture.Load("C04_vignette9_range5");
        var primary = (bool[])fixture.Primary.Clone();
        AuditTarget[] targets = [.. Enumerable.Range(0, primary.Length).Where(cell => primary[cell]).Select(cell => new AuditTarget(fixture.Matrix.Columns[cell], 0) { Width = 5 })];
        var suppressed = SecondarySuppression.Suppress(fixture.Input, default);

        for (var repair = 0; repair < 3; repair++)
        {
            int[] wanted = [.. fixture.Candidates.Where(cell => !suppressed[cell])];
            foreach (var cell in new Culprit(suppressed, wanted, NotSafe).Of([.. NotSafe(targets, suppressed)])) primary[cell] = true;
            suppressed = SecondarySuppression.Suppress(fixture.Input with { Primary = primary }, default);
        }

        Assert.Equal(fixture.Suppressed, suppressed);

        IEnumerable<AuditTarget> NotSafe(IReadOnlyList<AuditTarget> asked, bool[] hidden) =>
            new FeasibilityAudit(fixture.Matrix, [.. hidden.Select(isHidden => !isHidden)], AttackerModel.CountsAreNotNegative, asked)
                .UntilSafe(null, default).Where(audited => !audited.IsSafe).Select(audited => audited.Target);
    }

    private static (double, double)[] Intervals(CellMatrix matrix, bool[] published) =>
        [.. new FeasibilityAudit(matrix, published, AttackerModel.CountsAreNotNegative, matrix.Columns.Select(rows => new AuditTarget(rows, 0)))
            .Exactly(default).Select(target => (target.Interval.WholeLow, target.Interval.WholeUp))];
}
