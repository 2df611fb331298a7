// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.ClosedPopulation;

/// <summary>How many persons were seen how often, where it does not matter by which lists.</summary>
public sealed class CaptureFrequencies
{
    private readonly double[] _counts;

    /// <summary>Makes frequencies.</summary>
    /// <param name="counts">Persons seen once, twice, and so on; whole numbers, not all 0.</param>
    /// <param name="occasions">How often a person can be seen at most; null where there is no such number, as in continuous time.</param>
    /// <exception cref="ArgumentException">No counts, or a person was seen more often than there were occasions.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or not whole, or there are fewer than two occasions.</exception>
    public CaptureFrequencies(IReadOnlyList<double> counts, int? occasions)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (occasions is < 2) throw new ArgumentOutOfRangeException(nameof(occasions), "There are at least two occasions.");
        if (counts.Any(count => !(count >= 0) || !double.IsFinite(count) || count != Math.Floor(count)))
            throw new ArgumentOutOfRangeException(nameof(counts), "A count is a whole number, 0 or more.");
        if (!counts.Any(count => count > 0)) throw new ArgumentException("Nobody was seen.", nameof(counts));
        if (counts.Skip(occasions ?? int.MaxValue).Any(count => count > 0))
            throw new ArgumentException($"Someone was seen more than {occasions} times in {occasions} occasions.", nameof(counts));
        Occasions = occasions;
        _counts = new double[occasions ?? counts.ToList().FindLastIndex(count => count > 0) + 1];
        for (var times = 0; times < Math.Min(_counts.Length, counts.Count); times++) _counts[times] = counts[times];
    }

    /// <summary>How often a person can be seen at most; null for no limit.</summary>
    public int? Occasions { get; }

    /// <summary>The largest number of times that is counted: all occasions, or the most that anybody was seen.</summary>
    public int MostTimes => _counts.Length;

    /// <summary>Persons seen at least once.</summary>
    public double Observed => _counts.Sum();

    /// <summary>Persons seen exactly so often.</summary>
    /// <param name="times">1 to <see cref="MostTimes"/>.</param>
    public double this[int times] => _counts[times - 1];
}
