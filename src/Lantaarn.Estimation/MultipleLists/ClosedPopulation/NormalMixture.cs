// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.MultipleLists.ClosedPopulation;

/// <summary>
/// People differ by a normal variable on the logit scale (Rivest 2011, doi 10.2202/1557-4679.1280). Given that variable z a pattern that
/// is seen k times has a chance in proportion to exp(x'b + k s z); means are averages over z. Where there is no limit to how often a
/// person can be seen, more often than anybody was seen is taken not to happen. Parameters: ln N, then b, then s.
/// </summary>
internal sealed class NormalMixture(ClosedDesign design)
{
    private const int MostSteps = 200;

    // Beyond these the likelihood is too flat to mean anything, or people differ more than the integral can follow.
    private const double MostRelativeError = 1;
    private const double MostIntegrationError = 0.1;

    private readonly double[] _unseenRow = new double[design.Rows[0].Length];

    public static ListOutcome Fit(ClosedDesign design, ClosedModel model)
    {
        if (design.Fit() is not { } alike)
            return ClosedPopulationEstimator.Unsettled(model);
        return new NormalMixture(design).FitFrom([Math.Log(design.Observed + Math.Exp(alike.Coefficients[0])), .. alike.Coefficients[1..], 0.7], model);
    }

    private ListOutcome FitFrom(double[] at, ClosedModel model)
    {
        var deviance = Deviance(at);
        for (var step = 0; step < MostSteps; step++)
        {
            var (direction, before) = (ScoringStep(at), deviance);
            if (direction is null) break;
            var share = 1.0;
            for (; share > 1e-9; share /= 2)
            {
                double[] trial = [.. at.Zip(direction, (from, by) => from + share * by)];
                var there = Deviance(trial);
                if (!(there <= deviance + 1e-13)) continue;
                (at, deviance) = (trial, there);
                break;
            }
            if (before - deviance < 1e-13 * (deviance + 0.1)) return Describe(at, deviance, model);
        }
        return new ListRefusal(RefusalReason.Unbounded, $"{model} has no stable fit: these counts do not show that people differ in their "
            + "chance of being seen. Use the same model without differences between people.");
    }

    private ListOutcome Describe(double[] at, double deviance, ClosedModel model)
    {
        var information = ObservedInformation(at);
        if (Math.Abs(at[^1]) < 1e-3 || !information.TryFactor()) return ClosedPopulationEstimator.Unsettled(model);
        var unseen = Means(at)[^1];
        var gradient = Jacobian(at).Select(column => column[^1]).ToArray();
        var solved = (double[])gradient.Clone();
        information.Solve(solved);
        var error = Math.Sqrt(unseen + PoissonRegression.Dot(gradient, solved));
        var finer = Means(at, GaussHermite.Forty)[^1];
        if (!(error < MostRelativeError * unseen) || Math.Abs(finer - unseen) > MostIntegrationError * unseen)
            return ClosedPopulationEstimator.Unsettled(model);
        return new ClosedPopulationFit(
            model.ToString(), design.Observed, unseen, error, deviance,
            design.SaturatedLogLikelihood - deviance / 2, at.Length, design.Counts.Length)
        {
            Interval = ClosedPopulationEstimator.LogNormal(design.Observed, unseen, error),
            IntervalKind = IntervalKind.LogNormal,
        };
    }

    /// <summary>Expected counts, the unseen last.</summary>
    private double[] Means(double[] at) => Means(at, GaussHermite.Twenty);

    private double[] Means(double[] at, (double At, double Weight)[] points)
    {
        var means = new double[design.Rows.Length + 1];
        foreach (var (z, weight) in points)
        {
            double Part(double[] row, double offset, int times)
            {
                var eta = offset + times * at[^1] * z;
                for (var column = 1; column < row.Length; column++) eta += row[column] * at[column];
                return eta;
            }
            double[] parts = [.. design.Rows.Select((row, cell) => Part(row, design.Offsets[cell], design.Times[cell])), Part(_unseenRow, 0, 0)];
            var most = parts.Max();
            var whole = most + Math.Log(parts.Sum(part => Math.Exp(part - most)));
            for (var cell = 0; cell < parts.Length; cell++) means[cell] += weight * Math.Exp(at[0] + parts[cell] - whole);
        }
        return means;
    }

    private double Deviance(double[] at) => design.Counts.Zip(Means(at), LogLinearDesign.Deviance).Sum();

    private double[][] Jacobian(double[] at) => [.. at.Select((value, parameter) =>
    {
        var width = 1e-5 * (1 + Math.Abs(value));
        return Means(Shifted(at, parameter, width)).Zip(Means(Shifted(at, parameter, -width)), (up, down) => (up - down) / (2 * width)).ToArray();
    })];

    private double[]? ScoringStep(double[] at)
    {
        var (means, jacobian) = (Means(at), Jacobian(at));
        var factor = new CholeskyFactor(at.Length);
        var matrix = factor.Matrix(at.Length);
        var score = new double[at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            for (var cell = 0; cell < design.Counts.Length; cell++) score[i] += jacobian[i][cell] * (design.Counts[cell] / means[cell] - 1);
            for (var j = 0; j <= i; j++)
                for (var cell = 0; cell < design.Counts.Length; cell++)
                    matrix[i * at.Length + j] += jacobian[i][cell] * jacobian[j][cell] / means[cell];
        }
        if (!factor.TryFactor()) return null;
        factor.Solve(score);
        return score;
    }

    // Half the second differences of the deviance.
    private CholeskyFactor ObservedInformation(double[] at)
    {
        var factor = new CholeskyFactor(at.Length);
        var matrix = factor.Matrix(at.Length);
        const double Width = 1e-4;
        for (var i = 0; i < at.Length; i++)
            for (var j = 0; j <= i; j++)
                matrix[i * at.Length + j] = (Deviance(Shifted(Shifted(at, i, Width), j, Width)) - Deviance(Shifted(Shifted(at, i, Width), j, -Width))
                    - Deviance(Shifted(Shifted(at, i, -Width), j, Width)) + Deviance(Shifted(Shifted(at, i, -Width), j, -Width))) / (8 * Width * Width);
        return factor;
    }

    private static double[] Shifted(double[] at, int parameter, double by)
    {
        var shifted = (double[])at.Clone();
        shifted[parameter] += by;
        return shifted;
    }
}
