// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Tests;

namespace Lantaarn.Disclosure.Tests.Suppression;

/// <summary>
/// Source: GaussSuppression 1.2.3 (R), SuppressKDisclosure on mun_accidents with a coalition of one; see sdc/README.md of the reference data. The file
/// does not say in which order the package tried the cells. With categories that fewest people have first, all is the same but for which of two
/// cells of k3 is hidden beside a third.
/// </summary>
public sealed class GroupDifferenceTests
{
    private const string Folder = "sdc/cases/C14_kdisclosure/";
    private static readonly Dictionary<string, string>[] Inner = Rows("inner.csv");
    private static readonly Dictionary<string, string>[] Cells = Rows("out_coalition1.csv");

    private static readonly CellMatrix Matrix = new(
        [.. Inner.Select(row => long.Parse(row["freq"], CultureInfo.InvariantCulture))],
        [.. Cells.Select(cell => Enumerable.Range(0, Inner.Length).Where(row => new[] { "mun", "inj" }.All(name => cell[name] == "Total" || cell[name] == Inner[row][name])).ToArray())]);

    [ReferenceDataFact("sdc/cases")]
    public void The_pattern_of_the_reference_keeps_every_difference_of_at_most_one_person_from_being_derived()
    {
        bool[] published = [.. Cells.Select(cell => cell["suppressed"] == "FALSE")];

        var audited = Audit(published);

        Assert.Equal(5, audited.Count);
        Assert.All(audited, difference => Assert.True(difference.Interval.WholeUp > difference.Interval.WholeLow));
    }

    [ReferenceDataFact("sdc/cases")]
    public void Our_pattern_is_that_of_the_reference_but_for_one_of_two_cells_beside_another()
    {
        var suppressed = Suppress();

        var differing = Enumerable.Range(0, Cells.Length).Where(cell => suppressed[cell] != (Cells[cell]["suppressed"] == "TRUE"));

        Assert.Equal(["k3 none", "k3 serious"], differing.Select(cell => $"{Cells[cell]["mun"]} {Cells[cell]["inj"]}"));
        Assert.All(Audit([.. suppressed.Select(hidden => !hidden)]), difference => Assert.True(difference.Interval.WholeUp > difference.Interval.WholeLow));
    }

    [ReferenceDataFact("sdc/cases")]
    public void Without_a_hidden_cell_every_difference_is_derived()
    {
        var audited = Audit([.. Cells.Select(_ => true)]);

        Assert.All(audited, difference => Assert.Equal(difference.Interval.WholeLow, difference.Interval.WholeUp));
    }

    private static IReadOnlyList<AuditedTarget> Audit(bool[] published) =>
        new FeasibilityAudit(Matrix, published, AttackerModel.CountsAreNotNegative, Differences().Select(rows => new AuditTarget(rows, 0))).Exactly(default);

    private static bool[] Suppress()
    {
        var differences = Differences().ToArray();
        bool[] primary = [.. Cells.Select(_ => false), .. differences.Select(_ => true)];
        var people = Cells.Where(cell => cell["mun"] == "Total").ToDictionary(cell => cell["inj"], cell => long.Parse(cell["freq"], CultureInfo.InvariantCulture));
        var order = Enumerable.Range(0, Cells.Length).OrderByDescending(cell => Matrix.Columns[cell].Length).ThenBy(cell => people[Cells[cell]["inj"]]);
        return SecondarySuppression.Suppress(new(Matrix.With(differences), primary, new bool[Inner.Length], [.. order], SingletonRule.None), default)[..Cells.Length];
    }

    // Who knows one person of a group, and that all but one are the same, knows it of the others.
    private static IEnumerable<int[]> Differences() =>
        from whole in Enumerable.Range(0, Cells.Length)
        from part in Enumerable.Range(0, Cells.Length)
        let rest = Matrix.Columns[whole].Except(Matrix.Columns[part]).ToArray()
        where Matrix.Values[part] > 0 && rest.Length == Matrix.Columns[whole].Length - Matrix.Columns[part].Length && rest.Length > 0
        where Matrix.Values[whole] - Matrix.Values[part] <= 1
        select rest;

    private static Dictionary<string, string>[] Rows(string file)
    {
        if (ReferenceData.Find(Folder + file) is not { } path) return [];
        var lines = File.ReadAllLines(path).Select(line => line.Split(',').Select(field => field.Trim('"')).ToArray()).ToArray();
        return [.. lines[1..].Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
