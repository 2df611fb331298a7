// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Alternatives.CellKeys;

/// <summary>
/// The distribution of largest entropy over some whole numbers with mean 0 and at most a given variance. Its logarithm is linear where the variance stays
/// below that by itself, and quadratic where it is held down; Newton's method finds the coefficients.
/// </summary>
/// <remarks>Jaynes (1957), "Information theory and statistical mechanics", Physical Review 106, doi:10.1103/PhysRev.106.620.</remarks>
internal static class LargestEntropy
{
    private const int MostSteps = 500;
    private const double Tolerance = 1e-12;

    /// <summary>Probability per value, which are ascending; null where no distribution over these values has mean 0 and so small a variance.</summary>
    public static double[]? Of(int[] values, double mostVariance)
    {
        if (!IsPossible(values, mostVariance)) return null;
        return Solve(values, null) is { } free && Moment(values, free, 2) <= mostVariance ? free : Solve(values, mostVariance);
    }

    // Values next to zero give the smallest variance with mean 0.
    private static bool IsPossible(int[] values, double variance)
    {
        if (values[0] >= 0 || values[^1] <= 0) return false;
        return variance > Tolerance + (values.Contains(0) ? 0 : -(double)values.Last(value => value < 0) * values.First(value => value > 0));
    }

    private static double[]? Solve(int[] values, double? variance)
    {
        var at = (Slope: 0.0, Curve: 0.0);
        for (var step = 0; step < MostSteps; step++)
        {
            var probabilities = Probabilities(values, at);
            var (first, second) = (Moment(values, probabilities, 1), Moment(values, probabilities, 2));
            var missing = (Mean: -first, Variance: variance - second ?? 0);
            if (Math.Abs(missing.Mean) < Tolerance && Math.Abs(missing.Variance) < Tolerance * (1 + second)) return probabilities;
            var (a, b, c) = (second - (first * first), Moment(values, probabilities, 3) - (first * second), Moment(values, probabilities, 4) - (second * second));
            var determinant = (a * c) - (b * b);
            var move = variance is null
                ? (Slope: missing.Mean / a, Curve: 0)
                : (Slope: ((c * missing.Mean) - (b * missing.Variance)) / determinant, Curve: ((a * missing.Variance) - (b * missing.Mean)) / determinant);
            var share = ShareThatHelps(values, variance ?? 0, at, move);
            if (!(share > 0)) return null;
            at = (at.Slope + (share * move.Slope), at.Curve + (share * move.Curve));
        }
        return null;
    }

    private static double Moment(int[] values, double[] probabilities, int power) => values.Zip(probabilities, (value, probability) => probability * Math.Pow(value, power)).Sum();

    // The function whose minimum is sought is convex: halve the step until it falls.
    private static double ShareThatHelps(int[] values, double variance, (double Slope, double Curve) at, (double Slope, double Curve) move)
    {
        var now = Dual(values, variance, at);
        var share = 1.0;
        while (share > Tolerance && !(Dual(values, variance, (at.Slope + (share * move.Slope), at.Curve + (share * move.Curve))) <= now + 1e-15)) share /= 2;
        return share > Tolerance ? share : 0;
    }

    private static double Dual(int[] values, double variance, (double Slope, double Curve) at)
    {
        var exponents = Exponents(values, at);
        var largest = exponents.Max();
        return largest + Math.Log(exponents.Sum(exponent => Math.Exp(exponent - largest))) - (at.Curve * variance);
    }

    private static double[] Probabilities(int[] values, (double Slope, double Curve) at)
    {
        var exponents = Exponents(values, at);
        var largest = exponents.Max();
        var weights = exponents.Select(exponent => Math.Exp(exponent - largest)).ToArray();
        var whole = weights.Sum();
        return [.. weights.Select(weight => weight / whole)];
    }

    private static double[] Exponents(int[] values, (double Slope, double Curve) at) =>
        [.. values.Select(value => (at.Slope * value) + (at.Curve * value * value))];
}
