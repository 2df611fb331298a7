// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics;

namespace Lantaarn.Estimation.Numerics;

/// <summary>
/// Exact binomial and multinomial draws. The search starts at the most likely number, so a draw costs about a standard deviation of steps
/// however many persons there are.
/// </summary>
internal static class BinomialDraw
{
    public static int Draw(int trials, double chance, Random random)
    {
        if (trials <= 0 || chance <= 0) return 0;
        if (chance >= 1) return trials;
        var mode = (int)Math.Min(trials, Math.Floor((trials + 1) * chance));
        var odds = chance / (1 - chance);
        var (low, high) = (mode, mode);
        var atLow = Math.Exp(SpecialFunctions.BinomialLn(trials, mode) + mode * Math.Log(chance) + (trials - mode) * Math.Log(1 - chance));
        var atHigh = atLow;
        for (var left = random.NextDouble() - atLow; left > 0;)
        {
            if (low == 0 && high == trials) return mode;
            if (high < trials)
            {
                atHigh *= odds * (trials - high) / (high + 1);
                high++;
                if ((left -= atHigh) <= 0) return high;
            }
            if (low > 0)
            {
                atLow *= low / (odds * (trials - low + 1));
                low--;
                if ((left -= atLow) <= 0) return low;
            }
            // What is left below rounding cannot be reached by further steps.
            if (atLow < double.Epsilon && atHigh < double.Epsilon) return mode;
        }
        return mode;
    }

    /// <summary>Divides persons over cells in proportion to weights.</summary>
    public static double[] Divide(int persons, double[] weights, Random random)
    {
        var drawn = new double[weights.Length];
        var rest = weights.Sum();
        for (var cell = weights.Length - 1; cell > 0 && persons > 0; cell--)
        {
            var here = Draw(persons, weights[cell] / rest, random);
            drawn[cell] = here;
            persons -= here;
            rest -= weights[cell];
        }
        drawn[0] = persons;
        return drawn;
    }
}
