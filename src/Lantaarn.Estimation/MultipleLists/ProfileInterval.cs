// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics;

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>Interval of population sizes that one model does not find too unlikely.</summary>
/// <param name="Estimate">The size the multinomial likelihood likes best.</param>
/// <param name="Lower">Lower limit; not below the observed count.</param>
/// <param name="Upper">Upper limit; null where the likelihood never falls low enough, so the data set no bound.</param>
public sealed record SizeInterval(double Estimate, double Lower, double? Upper);

/// <summary>
/// Profile likelihood interval for the population size under one model (Cormack 1992, Biometrics 48:567). It takes the model for
/// true, so it is too narrow once the model was chosen by looking at the same table.
/// </summary>
/// <param name="lists">Number of lists of the tables, 2 to 8.</param>
public sealed class ProfileInterval(int lists)
{
    private const double Golden = 0.6180339887498949;
    private readonly PoissonScoring _scoring = new(lists);

    /// <summary>The 95% interval around a fit.</summary>
    /// <param name="table">The table.</param>
    /// <param name="fit">A fit to that table.</param>
    public SizeInterval Around(CaptureTable table, LogLinearFit fit)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(fit);
        const double Drop = 1.920729410347062;
        var cells = table.Cells.ToArray();
        double At(double unseen) => LogLikelihood(cells, fit.Model, table.Observed, unseen);

        var best = Maximise(At, fit.Unseen / 4, fit.Unseen * 2 + 1);
        var floor = At(best) - Drop;
        var lower = At(0) >= floor ? 0 : Crossing(At, floor, 0, best);
        double? upper = null;
        for (var reach = 2 * best + 10; reach < 1e7 * (best + 10) && upper is null; reach *= 2)
            if (At(reach) < floor)
                upper = Crossing(At, floor, reach, best);
        return new SizeInterval(table.Observed + best, table.Observed + lower, table.Observed + upper);
    }

    private double LogLikelihood(double[] cells, LogLinearModel model, double observed, double unseen)
    {
        cells[0] = unseen;
        if (!_scoring.Fit(cells, model, unseenIsKnown: true)) return double.NegativeInfinity;
        var total = observed + unseen;
        var sum = SpecialFunctions.GammaLn(total + 1) - SpecialFunctions.GammaLn(unseen + 1);
        for (var cell = 0; cell < cells.Length; cell++)
            if (cells[cell] > 0)
                sum += cells[cell] * Math.Log(_scoring.Means[cell] / total);
        return sum;
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
