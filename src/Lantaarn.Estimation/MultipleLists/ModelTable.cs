// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>By what models are compared.</summary>
public enum Criterion
{
    /// <summary>Akaike's: aims at the best prediction, keeps weaker dependences.</summary>
    Aic,

    /// <summary>Schwarz's: aims at the true model, drops weak dependences more readily.</summary>
    Bic,
}

/// <summary>Models fitted to one table, best first, each with its weight (Burnham &amp; Anderson 2002, section 2.9).</summary>
public sealed class ModelTable
{
    /// <summary>Ranks fits.</summary>
    /// <param name="fits">Fits to one table; may be none.</param>
    /// <param name="criterion">What the order and the weights go by.</param>
    public ModelTable(IEnumerable<LogLinearFit> fits, Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(fits);
        Criterion = criterion;
        Fits = [.. fits.OrderBy(Score)];
        var relative = Fits.Select(fit => Math.Exp((Score(Fits[0]) - Score(fit)) / 2)).ToArray();
        var sum = relative.Sum();
        Weights = [.. relative.Select(value => value / sum)];
    }

    /// <summary>What the order and the weights go by.</summary>
    public Criterion Criterion { get; }

    /// <summary>Best first; empty where no model has an estimate.</summary>
    public IReadOnlyList<LogLinearFit> Fits { get; }

    /// <summary>Weight per fit, summing to 1.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>
    /// The models' unseen counts, weighted on the scale of logarithms: one wild model then cannot carry the figure. Null without models.
    /// </summary>
    public double? AveragedUnseen => Fits.Count == 0 ? null : Math.Exp(Fits.Zip(Weights, (fit, weight) => weight * Math.Log(fit.Unseen)).Sum());

    /// <summary>The criterion of one fit; lower is better.</summary>
    internal double Score(LogLinearFit fit) => Criterion == Criterion.Aic ? fit.Aic : fit.Bic;
}
