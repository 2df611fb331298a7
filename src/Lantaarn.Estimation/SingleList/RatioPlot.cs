// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>A point of a ratio plot.</summary>
/// <param name="Count">The lower of two successive counts.</param>
/// <param name="Ratio">(count + 1) times the persons with the next count, over the persons with this one; an estimate of the rate.</param>
/// <param name="Lower">Lower 95% limit, on the log scale.</param>
/// <param name="Upper">Upper 95% limit.</param>
public sealed record RatioPoint(int Count, double Ratio, double Lower, double Upper);

/// <summary>
/// Ratio plot (Bohning, Baksh, Lerdsuwansri &amp; Gallagher 2013, doi 10.1080/10618600.2011.647174). Flat: everybody has the same rate. Rising: rates
/// differ. A first point below the line through the others: more persons seen once than belong there.
/// </summary>
public static class RatioPlot
{
    private const double Normal975 = 1.959963984540054;

    /// <summary>The points; none where a count or the next one has nobody, or lies in an open last class.</summary>
    /// <param name="counts">Who was seen how often.</param>
    public static IReadOnlyList<RatioPoint> Of(RepeatCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var persons = Enumerable.Range(0, counts.Highest + 1).Select(counts.SeenTimes).ToArray();
        return [.. Enumerable.Range(1, Math.Max(0, counts.Highest - 1))
            .Where(count => persons[count] > 0 && persons[count + 1] > 0 && count + 1 != counts.LastClass)
            .Select(count => Point(count, persons[count], persons[count + 1]))];
    }

    private static RatioPoint Point(int count, double here, double next)
    {
        var ratio = (count + 1) * next / here;
        var factor = Math.Exp(Normal975 * Math.Sqrt(1 / here + 1 / next));
        return new RatioPoint(count, ratio, ratio / factor, ratio * factor);
    }
}
