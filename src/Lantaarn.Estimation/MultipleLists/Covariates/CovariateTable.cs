// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Immutable;

namespace Lantaarn.Estimation.MultipleLists.Covariates;

/// <summary>
/// Who was seen by which lists, by what is known of them. Every combination of levels is a stratum, and every stratum has its own unseen.
/// </summary>
public sealed class CovariateTable
{
    /// <summary>Most cells, patterns times strata, that a table can have.</summary>
    public const int MostCells = 20_000;

    /// <summary>Makes a table.</summary>
    /// <param name="lists">Names of the lists, 2 to 8, different and not blank.</param>
    /// <param name="characteristics">Different names; with none this is an ordinary capture table.</param>
    /// <param name="counts">
    /// Who was seen. What is not named counts 0; what is named twice is added up. A level that is not recorded is taken to be missing for
    /// no other reason than the pattern: because the lists of the pattern do not record it, or by chance.
    /// </param>
    /// <param name="absences">Lists that do not work among people of some level; each stratum keeps a list.</param>
    /// <exception cref="ArgumentException">
    /// Names that are blank or double, too many cells, a count that does not fit lists or levels, that is negative or not finite, or of persons on a
    /// list that does not work among them; or a stratum without any list.
    /// </exception>
    public CovariateTable(IReadOnlyList<string> lists, IReadOnlyList<Characteristic> characteristics, IEnumerable<CovariateCount> counts,
        params IReadOnlyList<ListAbsence> absences)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(characteristics);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(absences);
        RequireNames(lists, characteristics);
        (Lists, Characteristics, Absences) = ([.. lists], [.. characteristics], [.. absences]);
        StrataCount = characteristics.Aggregate(1, (product, item) => checked(product * item.Levels.Length));
        if ((1 << lists.Count) * (long)StrataCount > MostCells)
            throw new ArgumentException($"A table has at most {MostCells} cells; join levels or leave a characteristic out.", nameof(characteristics));
        if (absences.Any(absence => !Fits(absence)))
            throw new ArgumentException("An absence names a list, characteristic or level that does not exist.", nameof(absences));
        if (Enumerable.Range(0, StrataCount).Any(stratum => Absent(stratum) == (1 << lists.Count) - 1))
            throw new ArgumentException("In some stratum no list works at all; leave it out.", nameof(absences));
        Counts = [.. counts.GroupBy(count => (count.Pattern, string.Join(' ', Checked(count).Levels)))
            .Select(group => group.First() with { Count = group.Sum(count => count.Count) })];
        Observed = Counts.Sum(count => count.Count);
    }

    /// <summary>Names of the lists, in the order of the bits of a pattern.</summary>
    public ImmutableArray<string> Lists { get; }

    /// <summary>What is known of people.</summary>
    public ImmutableArray<Characteristic> Characteristics { get; }

    /// <summary>Who was seen.</summary>
    public ImmutableArray<CovariateCount> Counts { get; }

    /// <summary>Lists that do not work among people of some level.</summary>
    public ImmutableArray<ListAbsence> Absences { get; }

    /// <summary>Persons seen by at least one list.</summary>
    public double Observed { get; }

    /// <summary>Number of strata: combinations of levels.</summary>
    public int StrataCount { get; }

    /// <summary>Names of the levels of a stratum, in the order of the characteristics.</summary>
    /// <param name="stratum">0 to one below <see cref="StrataCount"/>.</param>
    public IReadOnlyList<string> StratumLevels(int stratum) => [.. Levels(stratum).Select((level, at) => Characteristics[at].Levels[level])];

    internal int[] Levels(int stratum)
    {
        var levels = new int[Characteristics.Length];
        for (var at = levels.Length - 1; at >= 0; at--, stratum /= Characteristics[at + 1].Levels.Length)
            levels[at] = stratum % Characteristics[at].Levels.Length;
        return levels;
    }

    /// <summary>The strata that persons with these levels, some of them perhaps unknown, can be in.</summary>
    internal IEnumerable<int> Strata(IReadOnlyList<int?> levels) =>
        Enumerable.Range(0, StrataCount).Where(stratum => Levels(stratum).Zip(levels).All(pair => pair.Second is null || pair.First == pair.Second));

    /// <summary>The lists that do not work in a stratum, as a pattern.</summary>
    internal int Absent(int stratum)
    {
        var levels = Levels(stratum);
        return Absences.Where(absence => levels[absence.Characteristic] == absence.Level).Aggregate(0, (lists, absence) => lists | 1 << absence.List);
    }

    internal CovariateTable WithCounts(IEnumerable<CovariateCount> counts) => new(Lists, Characteristics, counts, Absences);

    private static void RequireNames(IReadOnlyList<string> lists, IReadOnlyList<Characteristic> characteristics)
    {
        if (lists.Count is < 2 or > CaptureTable.MostLists)
            throw new ArgumentException($"A table with characteristics has 2 to {CaptureTable.MostLists} lists, not {lists.Count}.", nameof(lists));
        if (lists.Any(string.IsNullOrWhiteSpace) || lists.Distinct(StringComparer.Ordinal).Count() < lists.Count)
            throw new ArgumentException("List names must be different and not blank.", nameof(lists));
        if (characteristics.DistinctBy(item => item.Name, StringComparer.Ordinal).Count() < characteristics.Count)
            throw new ArgumentException("Names of characteristics are different.", nameof(characteristics));
    }

    private bool Fits(ListAbsence absence) => absence.List >= 0 && absence.List < Lists.Length && absence.Characteristic >= 0
        && absence.Characteristic < Characteristics.Length && absence.Level >= 0 && absence.Level < Characteristics[absence.Characteristic].Levels.Length;

    private CovariateCount Checked(CovariateCount count)
    {
        if (count.Pattern < 1 || count.Pattern >= 1 << Lists.Length)
            throw new ArgumentException($"A pattern lies between 1 and {(1 << Lists.Length) - 1}, not at {count.Pattern}.", nameof(count));
        if (count.Levels.Count != Characteristics.Length
            || count.Levels.Where((level, at) => level < 0 || level >= Characteristics[at].Levels.Length).Any())
            throw new ArgumentException("A count has one level, or none recorded, for every characteristic.", nameof(count));
        if (!double.IsFinite(count.Count) || count.Count < 0)
            throw new ArgumentException("A count is a finite number, 0 or more.", nameof(count));
        if (count.Count > 0 && Strata(count.Levels).All(stratum => (Absent(stratum) & count.Pattern) != 0))
            throw new ArgumentException("Somebody is on a list that is said not to work among people like that.", nameof(count));
        return count;
    }
}
