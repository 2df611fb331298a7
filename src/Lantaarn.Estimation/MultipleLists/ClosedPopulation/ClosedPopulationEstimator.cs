// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.MultipleLists.ClosedPopulation;

/// <summary>
/// The closed-population family M0, Mt, Mh, Mth, Mb and Mbh as log-linear models (Otis et al. 1978; Cormack 1989, doi 10.2307/2531485;
/// Baillargeon &amp; Rivest 2007, doi 10.18637/jss.v019.i05). Assumed by all: nobody enters or leaves, and links are right.
/// </summary>
public static class ClosedPopulationEstimator
{
    /// <summary>Fits a model to a capture table.</summary>
    /// <param name="table">Two lists or more.</param>
    /// <param name="model">The model; its patterns must be patterns of the table.</param>
    /// <returns>A <see cref="ClosedPopulationFit"/>, or a <see cref="ListRefusal"/> where the model has no finite, unique estimate.</returns>
    /// <exception cref="ArgumentException">The model names lists that the table does not have.</exception>
    public static ListOutcome Fit(CaptureTable table, ClosedModel model)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(model);
        var bySighting = model.Chance is ChanceOfBeingSeen.ChangedBySighting or ChanceOfBeingSeen.ChangedBySightingAfterFirst;
        if (ListRefusal.Of(table, overlap: !bySighting) is { } refusal) return refusal;
        if (model.Aside is { } aside && (aside < 1 || aside > table.PatternCount))
            throw new ArgumentException($"Patterns run from 1 to {table.PatternCount}.", nameof(model));
        return bySighting ? Removal.Fit(table, model) : Fit(ClosedDesign.Of(table, model), model);
    }

    /// <summary>Fits M0 (without heterogeneity) or Mh to how often people were seen.</summary>
    /// <param name="frequencies">How many persons were seen how often.</param>
    /// <param name="heterogeneity">How people differ.</param>
    /// <returns>A <see cref="ClosedPopulationFit"/>, or a <see cref="ListRefusal"/> where there is no finite, unique estimate.</returns>
    public static ListOutcome Fit(CaptureFrequencies frequencies, Heterogeneity heterogeneity)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(heterogeneity);
        return Fit(ClosedDesign.Of(frequencies, heterogeneity), ClosedModel.Mh(heterogeneity));
    }

    internal static SizeInterval LogNormal(double observed, double unseen, double error)
    {
        var factor = Math.Exp(1.959963984540054 * Math.Sqrt(Math.Log(1 + error * error / (unseen * unseen))));
        return unseen > 0
            ? new SizeInterval(observed + unseen, observed + unseen / factor, observed + unseen * factor)
            : new SizeInterval(observed, observed, observed);
    }

    private static ListOutcome Fit(ClosedDesign design, ClosedModel model)
    {
        if (Refuse(design, model) is { } refusal) return refusal;
        if (model.Heterogeneity == Heterogeneity.Normal) return NormalMixture.Fit(design, model);
        var used = new List<int>();
        for (var round = 0; round <= 2 * design.Convex.Length; round++)
        {
            var current = design.Using(used);
            if (current.Fit() is not { } fit) break;
            var positive = used.Where((_, at) => fit.Coefficients[design.Rows[0].Length + at] > 0).ToList();
            if (positive.Count == used.Count)
            {
                double Pull(int column) => design.Convex[column].Select((x, cell) => x * (design.Counts[cell] - fit.Means[cell])).Sum();
                var wanted = Enumerable.Range(0, design.Convex.Length).Except(used).Where(column => Pull(column) > 1e-9 * design.Observed).ToArray();
                if (wanted.Length == 0) return Refuse(current, model) ?? (ListOutcome)Describe(current, model, fit);
                positive.Add(wanted.MaxBy(Pull));
            }
            used = positive;
        }
        return Unsettled(model);
    }

    internal static ListRefusal Unsettled(ClosedModel model) =>
        new(RefusalReason.Unbounded, $"{model} has no stable fit on these counts. Choose a model with fewer parameters.");

    private static ListRefusal? Refuse(LogLinearDesign design, ClosedModel model) => design.Standing() switch
    {
        ModelStanding.Sound => null,
        ModelStanding.NoMaximum => new ListRefusal(RefusalReason.Unbounded,
            $"{model} has no finite estimate: too few people were seen more than once. Choose a simpler model, or join lists."),
        _ => new ListRefusal(RefusalReason.Unbounded,
            $"{model} has more parameters than {design.Rows.Length} counts can tell. Choose a model with fewer parameters."),
    };

    private static ClosedPopulationFit Describe(LogLinearDesign design, ClosedModel model, PoissonRegression fit)
    {
        var (unseen, error) = LogLinearDesign.Unseen(fit);
        return new ClosedPopulationFit(model.ToString(), design.Observed, unseen, error, fit.Deviance,
            design.SaturatedLogLikelihood - fit.Deviance / 2, fit.Coefficients.Length, design.Counts.Length)
        {
            Interval = design.Profile(unseen),
            IntervalKind = IntervalKind.Profile,
        };
    }
}
