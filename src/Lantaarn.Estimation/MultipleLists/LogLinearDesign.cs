// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;
using MathNet.Numerics;

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// Counts with any log-linear design. The row of the people nobody saw is not among them: it would be zero but for the constant, so the first
/// coefficient is the logarithm of their number.
/// </summary>
/// <param name="Rows">One row per count; the constant is the first column.</param>
/// <param name="Offsets">Known part of the logarithm of each expected count.</param>
/// <param name="Counts">Persons.</param>
internal record LogLinearDesign(double[][] Rows, double[] Offsets, double[] Counts)
{
    public double Observed => Counts.Sum();

    public double SaturatedLogLikelihood => Counts.Sum(Saturated);

    public PoissonRegression? Fit() => PoissonRegression.Fit(Rows, Offsets, Counts);

    public ModelStanding Standing()
    {
        var (all, occupied, empty) = (new RowSpace(Rows[0].Length), new RowSpace(Rows[0].Length), new List<double[]>());
        for (var cell = 0; cell < Rows.Length; cell++)
        {
            all.Add(Rows[cell]);
            if (Counts[cell] > 0) occupied.Add(Rows[cell]);
            else empty.Add(Rows[cell]);
        }
        if (!all.IsFull) return ModelStanding.NotIdentified;
        return EscapeDirection.Exists(occupied, empty) ? ModelStanding.NoMaximum : ModelStanding.Sound;
    }

    /// <summary>Estimated persons that nobody saw, and the standard error of the total.</summary>
    public static (double Unseen, double StandardError) Unseen(PoissonRegression fit)
    {
        var unseen = Math.Exp(fit.Coefficients[0]);
        double[] constant = [1, .. new double[fit.Coefficients.Length - 1]];
        return (unseen, Math.Sqrt(unseen + unseen * unseen * fit.Variance(constant)));
    }

    /// <summary>The 95% profile interval; the unseen are given a row of their own.</summary>
    public SizeInterval Profile(double unseenAtMaximum)
    {
        double[][] rows = [.. Rows, [1, .. new double[Rows[0].Length - 1]]];
        double[] offsets = [.. Offsets, 0];
        return ProfileSearch.Interval(Observed, unseenAtMaximum, unseen =>
        {
            double[] counts = [.. Counts, unseen];
            if (PoissonRegression.Fit(rows, offsets, counts) is not { } fit) return double.NegativeInfinity;
            var total = Observed + unseen;
            return SpecialFunctions.GammaLn(total + 1) - SpecialFunctions.GammaLn(unseen + 1)
                + counts.Zip(fit.Means, (count, mean) => count > 0 ? count * Math.Log(mean / total) : 0).Sum();
        });
    }

    /// <summary>What one count adds to the log-likelihood of a perfect fit.</summary>
    public static double Saturated(double count) => count > 0 ? count * Math.Log(count) - count - SpecialFunctions.GammaLn(count + 1) : 0;

    /// <summary>What one count adds to the deviance.</summary>
    public static double Deviance(double count, double mean) => 2 * (mean - count + (count > 0 ? count * Math.Log(count / mean) : 0));
}
