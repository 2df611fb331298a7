// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Alternatives.CellKeys;

/// <summary>
/// The distribution of largest entropy over some whole numbers with mean 0 and a given variance: its logarithm is a quadratic function, whose two
/// coefficients Newton's method finds.
/// </summary>
/// <remarks>Jaynes (1957), "Information theory and statistical mechanics", Physical Review 106, doi:10.1103/PhysRev.106.620.</remarks>
internal static class LargestEntropy
{
    private const int MostSteps = 500;
    private const double Tolerance = 1e-12;

    /// <summary>Probability per value; null where no distribution over these values has that mean and variance.</summary>
    public static double[]? Of(int[] values, double variance)
    {
        if (!IsPossible(values, variance)) return null;
        var (slope, curve) = (0.0, 0.0);
        for (var step = 0; step < MostSteps; step++)
        {
            var probabilities = Probabilities(values, slope, curve);
            double Moment(int power) => values.Zip(probabilities, (value, probability) => probability * Math.Pow(value, power)).Sum();
            var (first, second, third, fourth) = (Moment(1), Moment(2), Moment(3), Moment(4));
            var (missingMean, missingVariance) = (-first, variance - second);
            if (Math.Abs(missingMean) < Tolerance && Math.Abs(missingVariance) < Tolerance * (1 + variance)) return probabilities;
            var (a, b, c) = (second - (first * first), third - (first * second), fourth - (second * second));
            var determinant = (a * c) - (b * b);
            var move = (Slope: ((c * missingMean) - (b * missingVariance)) / determinant, Curve: ((a * missingVariance) - (b * missingMean)) / determinant);
            var shortened = ShareThatHelps(values, variance, (slope, curve), move);
            if (!(shortened > 0)) return null;
            slope += shortened * move.Slope;
            curve += shortened * move.Curve;
        }
        return null;
    }

    // Values next to zero give the smallest variance with mean 0, the outermost ones the largest.
    private static bool IsPossible(int[] values, double variance)
    {
        if (values[0] >= 0 || values[^1] <= 0) return false;
        double smallest = values.Contains(0) ? 0 : -(double)values.Last(value => value < 0) * values.First(value => value > 0);
        return variance > smallest + Tolerance && variance < (-(double)values[0] * values[^1]) - Tolerance;
    }

    // The function whose minimum is sought is convex: halve the step until it falls.
    private static double ShareThatHelps(int[] values, double variance, (double Slope, double Curve) at, (double Slope, double Curve) move)
    {
        var now = Dual(values, variance, at.Slope, at.Curve);
        var share = 1.0;
        while (share > 1e-12 && !(Dual(values, variance, at.Slope + (share * move.Slope), at.Curve + (share * move.Curve)) <= now + 1e-15)) share /= 2;
        return share > 1e-12 ? share : 0;
    }

    private static double Dual(int[] values, double variance, double slope, double curve)
    {
        var exponents = values.Select(value => (slope * value) + (curve * value * value)).ToArray();
        var largest = exponents.Max();
        return largest + Math.Log(exponents.Sum(exponent => Math.Exp(exponent - largest))) - (curve * variance);
    }

    private static double[] Probabilities(int[] values, double slope, double curve)
    {
        var exponents = values.Select(value => (slope * value) + (curve * value * value)).ToArray();
        var largest = exponents.Max();
        var weights = exponents.Select(exponent => Math.Exp(exponent - largest)).ToArray();
        var whole = weights.Sum();
        return [.. weights.Select(weight => weight / whole)];
    }
}
