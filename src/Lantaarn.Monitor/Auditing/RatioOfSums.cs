// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Groups;

namespace Lantaarn.Monitor.Auditing;

/// <summary>
/// A rate that is a ratio of two sums over persons, whose records are not independent: its spread is that between persons (Cochran, Sampling
/// Techniques, 3rd ed. 1977, section 6.3). Without a single event the upper end is three over the persons (Hanley and Lippman-Hand 1983,
/// doi:10.1001/jama.1983.03330370053031).
/// </summary>
internal static class RatioOfSums
{
    private const double Normal95 = 1.96;

    /// <returns>Null where the second sum is zero.</returns>
    public static ErrorRate? Of(IReadOnlyCollection<(double Events, double Chances)> persons)
    {
        var chances = persons.Sum(person => person.Chances);
        if (chances <= 0) return null;
        var rate = persons.Sum(person => person.Events) / chances;
        var counted = persons.Count(person => person.Chances > 0);
        if (rate <= 0) return new(0, 0, Math.Min(1, 3.0 / counted));
        if (rate >= 1) return new(1, Math.Max(0, 1 - 3.0 / counted), 1);
        var half = Normal95 * Math.Sqrt(persons.Sum(person => Square(person.Events - rate * person.Chances))) / chances;
        return new(rate, Math.Max(0, rate - half), Math.Min(1, rate + half));
    }

    private static double Square(double x) => x * x;
}
