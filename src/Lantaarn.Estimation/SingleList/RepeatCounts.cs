// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>How often each person on one list was seen in the period, at least once, perhaps with what else is known of them.</summary>
public sealed class RepeatCounts
{
    /// <summary>The highest count that can be used; more is taken for a mistake.</summary>
    public const int MostTimes = 10_000;

    private readonly int[] _counts;
    private readonly Covariate[] _covariates;
    private readonly int[] _seenTimes;
    private CountRow[]? _rows;

    /// <summary>Makes counts from one number per person.</summary>
    /// <param name="counts">Times seen, 1 to <see cref="MostTimes"/>.</param>
    /// <param name="covariates">What else is known; one value per person each.</param>
    /// <exception cref="ArgumentException">A covariate is not about the same number of persons, or two have the same name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count below 1 or above <see cref="MostTimes"/>.</exception>
    public RepeatCounts(IReadOnlyList<int> counts, params IReadOnlyList<Covariate> covariates)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Any(count => count is < 1 or > MostTimes))
            throw new ArgumentOutOfRangeException(nameof(counts), $"A person on the list was seen 1 to {MostTimes} times.");
        _counts = [.. counts];
        _covariates = OfThesePersons(covariates, nameof(covariates));
        _seenTimes = new int[counts.Count == 0 ? 1 : counts.Max() + 1];
        foreach (var count in _counts) _seenTimes[count]++;
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

    /// <summary>
    /// The last class of the counts, 2 or more, where it holds everybody seen so often or more; null where all counts are exact.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 2, or below a count.</exception>
    public int? LastClass
    {
        get;
        init => field = value is null || (value >= 2 && value >= Highest) ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The last class is 2 or more, and no count is above it.");
    }

    /// <summary>
    /// How long each person could have been seen, such as months at risk; any unit, above 0. The mean count is proportional to it. Null
    /// where it is the same for everybody.
    /// </summary>
    /// <exception cref="ArgumentException">Not one finite number above 0 per person.</exception>
    public IReadOnlyList<double>? Exposure
    {
        get;
        init => field = value is null || (value.Count == Persons && value.All(time => time > 0 && double.IsFinite(time))) ? value?.ToArray()
            : throw new ArgumentException("Exposure is one finite number above 0 per person.", nameof(value));
    }

    /// <summary>Covariates of the extra single sightings, for the methods that have them; by default everybody has the same share.</summary>
    /// <exception cref="ArgumentException">A covariate is not about the same number of persons, or two have the same name.</exception>
    public IReadOnlyList<Covariate> OnesBy
    {
        get;
        init => field = OfThesePersons(value, nameof(value));
    } = [];

    /// <summary>Number of persons.</summary>
    public int Persons => _counts.Length;

    /// <summary>Number of sightings, all persons together; at least so many where the last class is open.</summary>
    public long Sightings => _counts.Sum(count => (long)count);

    /// <summary>The highest count.</summary>
    public int Highest => _seenTimes.Length - 1;

    /// <summary>What else is known of the persons.</summary>
    public IReadOnlyList<Covariate> Covariates => _covariates;

    /// <summary>Persons seen exactly this often, or in the open last class.</summary>
    public int SeenTimes(int times) => times >= 0 && times < _seenTimes.Length ? _seenTimes[times] : 0;

    internal RepeatCounts WithoutCovariates() => new(_counts) { LastClass = LastClass, Exposure = Exposure };

    internal IReadOnlyList<string> RateColumns => ["everyone", .. Names(_covariates)];

    internal IReadOnlyList<string> OnesColumns => ["everyone", .. Names(OnesBy)];

    /// <summary>Persons with the same count, label and covariates, taken together; in an order that the order of persons does not change.</summary>
    /// <param name="label">What divides persons further, if anything.</param>
    internal CountRow[] Rows(Category? label = null) => label is not null ? Group(label) : _rows ??= Group(null);

    private CountRow[] Group(Category? label)
    {
        if (label is null && _covariates.Length == 0 && OnesBy.Count == 0 && Exposure is null) return GroupByCount();
        var rate = Values(_covariates);
        var ones = Values(OnesBy);
        return [.. _counts.Select((count, person) => (Count: count, Label: label?.Values[person] ?? "",
                Pattern: new CovariatePattern([1, .. rate.Select(value => value(person))], [1, .. ones.Select(value => value(person))],
                    Exposure is null ? 0 : Math.Log(Exposure[person]))))
            .GroupBy(row => (row.Count, row.Label, row.Pattern))
            .Select(group => new CountRow(SightingsOf(group.Key.Count), group.Key.Pattern, group.Count(), group.Key.Label))
            .OrderBy(row => row.Label, StringComparer.Ordinal).ThenBy(row => row.Pattern).ThenBy(row => row.Seen.Count)];
    }

    // Millions of persons of whom nothing else is known are a few rows.
    private CountRow[] GroupByCount()
    {
        var everyone = new CovariatePattern([1], [1], 0);
        return [.. Enumerable.Range(1, Highest).Where(count => _seenTimes[count] > 0).Select(count => new CountRow(SightingsOf(count), everyone, _seenTimes[count]))];
    }

    private Sightings SightingsOf(int count) => new(count, count == LastClass);

    private Covariate[] OfThesePersons(IReadOnlyList<Covariate> covariates, string parameter)
    {
        ArgumentNullException.ThrowIfNull(covariates, parameter);
        if (covariates.FirstOrDefault(covariate => covariate.PersonCount != Persons) is { } wrong)
            throw new ArgumentException($"'{wrong.Name}' has {wrong.PersonCount} values for {Persons} persons.", parameter);
        return Names(covariates).GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new ArgumentException($"Two covariates say '{twice.Key}'.", parameter)
            : [.. covariates];
    }

    private static IEnumerable<string> Names(IReadOnlyList<Covariate> covariates) =>
        covariates.SelectMany(covariate => covariate.Columns()).Select(column => column.Name);

    private static Func<int, double>[] Values(IReadOnlyList<Covariate> covariates) =>
        [.. covariates.SelectMany(covariate => covariate.Columns()).Select(column => column.Value)];
}
