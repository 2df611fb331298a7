// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Magnitudes;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests;

/// <summary>
/// A request of a random shape: places and one to three characteristics, up to three levels deep, in one to three linked tables of up to three
/// dimensions, with many empty cells and single persons.
/// </summary>
internal sealed class RandomReleases
{
    private RandomReleases(TableRelease request, ProtectionPolicy policy, Random random)
    {
        (Request, Policy) = (request, policy);
        Nights = [.. request.Persons.Select(_ => random.Next(4) == 0 ? 0L : random.Next(1, 40))];
    }

    public TableRelease Request { get; }

    public ProtectionPolicy Policy { get; }

    /// <summary>An amount for each person; nothing for some.</summary>
    public long[] Nights { get; }

    public static RandomReleases Of(int seed)
    {
        var random = new Random(seed);
        Classification[] all = [Hierarchy(random, "place", 2, depth => (GeographyLevel)depth), .. Enumerable.Range(0, 1 + random.Next(3)).Select(i => Hierarchy(random, $"kind{i}", 3, _ => null))];
        CountTable[] tables = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(i => Table(random, $"table {i}", all))];
        var persons = Enumerable.Range(0, 20 + random.Next(150)).Select(_ => new CountedPerson([.. all.Select(classification => Leaf(random, classification))], Organisations(random)));
        var policy = new ProtectionPolicy
        {
            MinimumCount = 3 + random.Next(3),
            Zeros = (ZeroTreatment)random.Next(2),
            InsiderMinimum = random.Next(2) * 3,
            NameCoarserDesign = false,
            MostRepairs = 3,
            MostCells = 150,
        };
        return new(new(all, tables, [.. persons]), policy, random);
    }

    /// <summary>Small counts that everybody can bring down to one or two values with what a release of counts shows.</summary>
    public IEnumerable<string> NarrowedCounts(ProtectedRelease release)
    {
        var cells = new ReleaseCells(Request, []);
        var small = cells.Matrix.Values.Select(value => value < Policy.MinimumCount && (value > 0 || Policy.Zeros == ZeroTreatment.Masked));
        return Narrowed(release, cells, [.. small], Policy.Attacker);
    }

    /// <summary>Sums over few contributors that everybody can bring down to one or two values.</summary>
    public IEnumerable<string> NarrowedSums(ProtectedRelease release)
    {
        var cells = new ReleaseCells(Request, []).WithAmounts(Nights);
        var few = cells.Matrix.Columns.Select(rows => rows.Sum(row => cells.Persons[row].Count(person => Nights[person] > 0)) < new MagnitudeRules().MinimumContributors);
        return Narrowed(release, cells, [.. few], AttackerModel.CountsAreNotNegative);
    }

    private static IEnumerable<string> Narrowed(ProtectedRelease release, ReleaseCells cells, bool[] asked, AttackerModel attacker)
    {
        var shown = new bool[asked.Length];
        foreach (var table in release.Tables)
            foreach (var cell in table.Cells.Where(cell => cell.Status == CellStatus.Published))
                shown[cells.IndexOf(cells.InOrder(table.Classifications, cell.Codes))!.Value] = true;
        int[] targets = [.. Enumerable.Range(0, asked.Length).Where(cell => asked[cell])];
        var audited = new FeasibilityAudit(cells.Matrix, shown, attacker, targets.Select(cell => new AuditTarget(cells.Matrix.Columns[cell], 0))).Exactly(default);
        return targets.Zip(audited).Where(pair => !HasRoom(pair.Second.Interval, cells.Matrix.Values[pair.First])).Select(pair => string.Join(' ', cells.Codes[pair.First]));
    }

    private static bool HasRoom(FeasibilityInterval interval, long value) => interval.WholeUp - interval.WholeLow >= 2 && interval.WholeLow <= value && value <= interval.WholeUp;

    private static Classification Hierarchy(Random random, string name, int mostLevels, Func<int, GeographyLevel?> level)
    {
        var categories = new List<Category>();
        void Add(string? parent, int depth)
        {
            for (var (i, count) = (0, 2 + random.Next(2)); i < count; i++)
            {
                var code = $"{parent ?? name}.{i}";
                categories.Add(new(code, parent, level(depth)));
                if (depth < mostLevels && random.Next(3) == 0) Add(code, depth + 1);
            }
        }

        Add(null, 1);
        return new(name, categories);
    }

    // As fine as the design gate allows: two characteristics for regions, one for cities.
    private static CountTable Table(Random random, string name, Classification[] all)
    {
        var kinds = all[1..];
        random.Shuffle(kinds);
        var axes = kinds.Take(1 + random.Next(2)).Select(kind => new TableAxis(kind)).ToArray();
        return random.Next(3) == 0 ? new(name, axes) : new(name, [.. axes, new TableAxis(all[0], axes.Length > 1 ? 1 : all[0].Depth)]);
    }

    // Most people are in the first categories, so that the last ones are empty or hold one person.
    private static string Leaf(Random random, Classification classification)
    {
        string[] leaves = [.. classification.Categories.Select(category => category.Code).Where(code => classification.Categories.All(other => other.Parent != code))];
        return leaves[(int)(leaves.Length * Math.Pow(random.NextDouble(), 2))];
    }

    private static string[] Organisations(Random random) => [.. new[] { "a", "b", "c" }.Where(_ => random.Next(3) > 0).DefaultIfEmpty("a")];
}
