// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>How often each person on one list was seen in the period, at least once, perhaps with what else is known of them.</summary>
public sealed class RepeatCounts
{
    private readonly int[] _counts;
    private readonly Covariate[] _covariates;

    /// <summary>Makes counts from one number per person.</summary>
    /// <param name="counts">Times seen, 1 or more.</param>
    /// <param name="covariates">What else is known; one value per person each.</param>
    /// <exception cref="ArgumentException">A covariate is not about the same number of persons.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count below 1.</exception>
    public RepeatCounts(IReadOnlyList<int> counts, params IReadOnlyList<Covariate> covariates)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(covariates);
        if (counts.Any(count => count < 1)) throw new ArgumentOutOfRangeException(nameof(counts), "A person on the list was seen at least once.");
        if (covariates.FirstOrDefault(covariate => covariate.PersonCount != counts.Count) is { } wrong)
            throw new ArgumentException($"'{wrong.Name}' has {wrong.PersonCount} values for {counts.Count} persons.", nameof(covariates));
        _counts = [.. counts];
        _covariates = [.. covariates];
    }

    /// <summary>Makes counts from a frequency table: persons seen once, twice, and so on.</summary>
    /// <param name="frequencies">The number of persons seen j times at position j - 1, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of persons.</exception>
    public static RepeatCounts FromFrequencies(params IReadOnlyList<int> frequencies)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        if (frequencies.Any(persons => persons < 0)) throw new ArgumentOutOfRangeException(nameof(frequencies), "A number of persons is not negative.");
        return new RepeatCounts([.. frequencies.SelectMany((persons, position) => Enumerable.Repeat(position + 1, persons))]);
    }

    /// <summary>Number of persons.</summary>
    public int Persons => _counts.Length;

    /// <summary>Number of sightings, all persons together.</summary>
    public long Sightings => _counts.Sum(count => (long)count);

    /// <summary>Persons seen exactly this often.</summary>
    public int SeenTimes(int times) => _counts.Count(count => count == times);

    internal IReadOnlyList<string> ColumnNames => ["everyone", .. _covariates.SelectMany(covariate => covariate.Columns()).Select(column => column.Name)];

    /// <summary>Persons with the same count and the same covariates, taken together.</summary>
    internal IReadOnlyList<CountRow> Rows()
    {
        var columns = _covariates.SelectMany(covariate => covariate.Columns()).Select(column => column.Value).ToArray();
        return [.. _counts.Select((count, person) => (count, Design: (double[])[1, .. columns.Select(column => column(person))]))
            .GroupBy(row => (row.count, Key: string.Join(';', row.Design)))
            .Select(group => new CountRow(group.Key.count, group.First().Design, group.Count()))];
    }
}

/// <summary>Persons seen equally often with equal covariates.</summary>
internal sealed record CountRow(int Count, double[] Design, int Persons);
