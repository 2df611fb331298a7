// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>
/// The likelihood of a negative binomial along its shape. Towards shape 0 it nears that of Fisher's logarithmic series, and the number of
/// persons grows without limit; towards an infinite shape it nears the Poisson. There is an estimate only where the best fit lies in between
/// and the data rule out, at 95%, the end at which nothing limits the unseen.
/// </summary>
internal sealed class ShapeLimits(CountRow[] rows, SingleListMethod method)
{
    private const double LogarithmicSeries = -30;
    private const double NearlyPoisson = 12;

    // Half the 90% point of chi-square with one degree of freedom: a one-sided 95% limit.
    private const double HalfDeviance = 1.352771727047702;

    public NoSingleListEstimate? Refusal(SingleListFit? interior)
    {
        var series = At(LogarithmicSeries);
        var poisson = At(NearlyPoisson);
        if (series is null || poisson is null)
            return interior is null ? new(SingleListRefusal.NotConverged, "The best fit was not found; use fewer characteristics.") : null;
        var best = Math.Max(interior?.LogLikelihood ?? double.NegativeInfinity, Math.Max(series.LogLikelihood, poisson.LogLikelihood));
        if (poisson.LogLikelihood >= best - 1e-8 * Math.Abs(best))
            return new(SingleListRefusal.NoOverdispersion, "The counts vary no more than the Poisson method already allows; use that one.");
        if (interior is not null && series.LogLikelihood < best - HalfDeviance) return null;
        return new(SingleListRefusal.Unbounded,
            "These counts fit as well if the chances of people differ without limit, and then there is no upper limit to the unseen. Use the lower limit only.")
        {
            LowerLimit = LowerLimit(best),
        };
    }

    /// <summary>The highest log-likelihood along the shape, both ends included; null where a fit does not settle.</summary>
    public double? HighestLogLikelihood()
    {
        var interior = SingleListFit.Of(new CountRegression(rows, method.Family()));
        return At(LogarithmicSeries) is { } series && At(NearlyPoisson) is { } poisson
            ? Math.Max(interior?.LogLikelihood ?? double.NegativeInfinity, Math.Max(series.LogLikelihood, poisson.LogLikelihood))
            : null;
    }

    private double? LowerLimit(double best)
    {
        var (low, high) = (LogarithmicSeries, NearlyPoisson);
        for (var step = 0; step < 40; step++)
        {
            var middle = (low + high) / 2;
            if (At(middle) is not { } fit) return null;
            if (fit.LogLikelihood >= best - HalfDeviance) low = middle;
            else high = middle;
        }
        return At(high)?.Total(rows).Persons;
    }

    private SingleListFit? At(double logShape)
    {
        var distribution = new FixedShape(new NegativeBinomial(), logShape);
        CountFamily family = method == SingleListMethod.ZeroTruncatedNegativeBinomial ? new ZeroTruncated(distribution) : new ZeroOneTruncated(distribution);
        var regression = new CountRegression(rows, family);
        var start = new double[regression.Size];
        // Far out, the mean is counted in tiny or huge units of the shape.
        start[0] = Math.Min(0, -logShape);
        return SingleListFit.From(regression, start);
    }
}
