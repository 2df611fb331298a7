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
    private readonly PoissonScoring _scoring = new(lists);

    /// <summary>The 95% interval around a fit.</summary>
    /// <param name="table">The table.</param>
    /// <param name="fit">A fit to that table.</param>
    public SizeInterval Around(CaptureTable table, LogLinearFit fit)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(fit);
        var cells = table.Cells.ToArray();
        return ProfileSearch.Interval(table.Observed, fit.Unseen, unseen => LogLikelihood(cells, fit.Model, table.Observed, unseen));
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
}
