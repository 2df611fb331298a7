// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>Finds the top of a profile likelihood in the number of unseen persons, and where it has fallen too far for a 95% interval.</summary>
internal static class ProfileSearch
{
    private const double Golden = 0.6180339887498949;

    // Half the 95% point of chi-squared with one degree of freedom.
    private const double Drop = 1.920729410347062;

    /// <param name="observed">Persons seen.</param>
    /// <param name="start">A number of unseen persons to look around.</param>
    /// <param name="logLikelihood">By number of unseen persons, 0 or more.</param>
    public static SizeInterval Interval(double observed, double start, Func<double, double> logLikelihood)
    {
        var best = Maximise(logLikelihood, start / 4, start * 2 + 1);
        var floor = logLikelihood(best) - Drop;
        var lower = logLikelihood(0) >= floor ? 0 : Crossing(logLikelihood, floor, 0, best);
        double? upper = null;
        for (var reach = 2 * best + 10; reach < 1e7 * (best + 10) && upper is null; reach *= 2)
            if (logLikelihood(reach) < floor)
                upper = Crossing(logLikelihood, floor, reach, best);
        return new SizeInterval(observed + best, observed + lower, observed + upper);
    }

    private static double Maximise(Func<double, double> value, double from, double to)
    {
        var (a, b) = (to - Golden * (to - from), from + Golden * (to - from));
        var (atA, atB) = (value(a), value(b));
        while (to - from > 1e-7 * (1 + to))
        {
            if (atA < atB)
            {
                (from, a, atA) = (a, b, atB);
                b = from + Golden * (to - from);
                atB = value(b);
            }
            else
            {
                (to, b, atB) = (b, a, atA);
                a = to - Golden * (to - from);
                atA = value(a);
            }
        }
        return (from + to) / 2;
    }

    private static double Crossing(Func<double, double> value, double floor, double outside, double inside)
    {
        while (Math.Abs(outside - inside) > 1e-6 * (1 + inside))
        {
            var middle = (outside + inside) / 2;
            if (value(middle) < floor) outside = middle;
            else inside = middle;
        }
        return inside;
    }
}
