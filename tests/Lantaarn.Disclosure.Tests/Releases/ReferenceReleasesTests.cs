// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Tests;

namespace Lantaarn.Disclosure.Tests.Releases;

/// <summary>Source: GaussSuppression 1.2.3 (R), example of IncrementalTimeSuppression; see sdc/README.md of the reference data.</summary>
public sealed class ReferenceReleasesTests
{
    private static readonly string[] Quarters = ["Q1", "Q2", "Q3", "Q4"];

    [ReferenceDataFact("sdc/cases")]
    public void Quarterly_releases_that_remember_the_earlier_ones_are_safe_together()
    {
        var (matrix, published, primary) = Union("a1", "d2", "d3", "d4");

        Assert.Equal(0, Exact(matrix, published, primary));
    }

    [ReferenceDataFact("sdc/cases")]
    public void Quarterly_releases_without_memory_give_hidden_counts_away()
    {
        var (matrix, published, primary) = Union("a1", "a2", "a3", "a4");

        Assert.True(Exact(matrix, published, primary) > 0);
    }

    [ReferenceDataFact("sdc/cases")]
    public void Cells_published_before_stay_shown_and_give_nothing_away_with_our_own_pattern()
    {
        foreach (var id in new[] { "d2", "d3", "d4" })
        {
            var cells = Rows($"release_{id}.csv");
            var matrix = Matrix(cells);
            bool[] Flag(string name) => [.. cells.Select(cell => cell[name] == "TRUE")];
            var forced = Flag("forced");
            var order = Enumerable.Range(0, cells.Length).OrderByDescending(cell => forced[cell]).ThenByDescending(cell => matrix.Values[cell]);

            var suppressed = SecondarySuppression.Suppress(new(matrix, Flag("primary"), [.. matrix.Counts.Select(count => count == 0)], [.. order], SingletonRule.AnySum) { Forced = forced }, default);

            Assert.DoesNotContain(true, suppressed.Zip(forced, (hidden, known) => hidden && known));
            Assert.Equal(0, Exact(matrix, [.. suppressed.Select(hidden => !hidden)], Flag("primary")));
        }
    }

    private static int Exact(CellMatrix matrix, bool[] published, bool[] primary)
    {
        var targets = Enumerable.Range(0, primary.Length).Where(cell => primary[cell]).Select(cell => new AuditTarget(matrix.Columns[cell], 0));
        return new FeasibilityAudit(matrix, published, AttackerModel.CountsAreNotNegative, targets).Exactly(default).Count(target => target.Interval.WholeUp - target.Interval.WholeLow < 1);
    }

    private static (CellMatrix Matrix, bool[] Published, bool[] Primary) Union(params string[] releases)
    {
        var cells = releases.SelectMany(id => Rows($"release_{id}.csv")).GroupBy(cell => (cell["quarter"], cell["main_income"], cell["size"])).ToArray();
        return (Matrix([.. cells.Select(cell => cell.First())]), [.. cells.Select(cell => cell.Any(row => row["suppressed"] == "FALSE"))], [.. cells.Select(cell => cell.Any(row => row["primary"] == "TRUE"))]);
    }

    private static CellMatrix Matrix(Dictionary<string, string>[] cells)
    {
        var inner = Rows("inner.csv");
        return new([.. inner.Select(row => long.Parse(row["freq"], CultureInfo.InvariantCulture))], [.. cells.Select(cell => Enumerable.Range(0, inner.Length).Where(row => IsIn(inner[row], cell)).ToArray())]);
    }

    private static bool IsIn(Dictionary<string, string> row, Dictionary<string, string> cell) =>
        cell["main_income"] is var income && (income == "Total" || income == row["main_income"]) && cell["size"] is var size && (size == "Total" || size == row["size"])
        && cell["quarter"].Split('_') switch
        {
            ["Total"] => true,
            [var one] => row["quarter"] == one,
            [_, var first, var last] => Array.IndexOf(Quarters, row["quarter"]) is var at && at >= Array.IndexOf(Quarters, first) && at <= Array.IndexOf(Quarters, last),
            _ => false,
        };

    private static Dictionary<string, string>[] Rows(string file)
    {
        var lines = File.ReadAllLines(ReferenceData.Require($"sdc/cases/C12_time/{file}")).Select(line => line.Split(',').Select(field => field.Trim('"')).ToArray()).ToArray();
        return [.. lines[1..].Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
