// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.LinkageError;

/// <summary>A fit that sees through the linkage.</summary>
/// <param name="Fit">The model of who is on which lists, without linkage error.</param>
/// <param name="Corrected">The true counts that the observed ones and the fit together make most plausible.</param>
internal sealed record LinkedFit(PairDependenceFit Fit, CaptureTable Corrected);

/// <summary>
/// <see cref="PairDependence"/> with the linkage inside the likelihood: each observed count is Poisson around what the linkage makes of the
/// expected true counts, instead of being corrected first and fitted afterwards. One estimator serves one thread.
/// </summary>
internal sealed class LinkedPairDependence(int lists)
{
    private readonly int[] _terms = [.. Enumerable.Range(0, 1 << lists).Where(term => LogLinearModel.Order(term) < 3)];

    /// <summary>
    /// The fit, or null where no two lists overlap or the fit does not settle. Two lists are corrected first, then estimated by Chapman.
    /// </summary>
    /// <param name="observed">What came out of the linkage; as many lists as this estimator, somebody on each.</param>
    /// <param name="linkage">What the linkage does to patterns.</param>
    /// <param name="guesses">Prior mean per term, by pattern; null for zero.</param>
    public LinkedFit? Fit(CaptureTable observed, TransitionMatrix linkage, double[]? guesses = null)
    {
        if (lists < 3)
        {
            var corrected = linkage.Correct(observed);
            return new PairDependence(lists).Fit(corrected, guesses) is { } plain ? new LinkedFit(plain, corrected) : null;
        }
        if (Enumerable.Range(0, 1 << lists).All(pair => LogLinearModel.Order(pair) != 2 || observed.SeenByAll(pair) == 0)) return null;
        var fitter = Fitter(linkage);
        var data = new CompositeData(observed.Cells[1..].ToArray()) { Prior = Prior(guesses) };
        if (!fitter.Fit(data) || !double.IsFinite(fitter.Means[0])) return null;
        var means = fitter.Means.ToArray();
        var coefficients = new double[1 << lists];
        for (var i = 0; i < _terms.Length; i++) coefficients[_terms[i]] = fitter.Coefficients[i];
        return new LinkedFit(new PairDependenceFit(means[0], means, coefficients), Corrected(observed, linkage, means));
    }

    private CompositePoisson Fitter(TransitionMatrix linkage) => new(
        _terms.Length,
        [.. Enumerable.Range(0, 1 << lists).Select(pattern =>
            Enumerable.Range(0, _terms.Length).Where(i => (pattern & _terms[i]) == _terms[i]).ToArray())],
        [.. Enumerable.Range(1, (1 << lists) - 1).Select(pattern => Enumerable.Range(1, (1 << lists) - 1)
            .Select(actual => (actual, linkage[pattern, actual])).Where(part => part.Item2 > 0).ToArray())]);

    private NormalPrior Prior(double[]? guesses) => new(
        [.. _terms.Select(term => InteractionPrior.IsInteraction(term) ? 1 / (PairDependence.PriorDeviation * PairDependence.PriorDeviation) : 0)],
        [.. _terms.Select(term => guesses?[term] ?? 0)]);

    // Divides every observed count among the true patterns it may have come from.
    private static CaptureTable Corrected(CaptureTable observed, TransitionMatrix linkage, double[] means)
    {
        var counts = new double[observed.PatternCount];
        for (var actual = 1; actual < means.Length; actual++)
        {
            var (explained, groups) = (0.0, 0.0);
            for (var pattern = 1; pattern < means.Length; pattern++)
            {
                var expected = 0.0;
                for (var other = 1; other < means.Length; other++) expected += linkage[pattern, other] * means[other];
                groups += linkage[pattern, actual];
                if (expected > 0) explained += linkage[pattern, actual] * observed[pattern] / expected;
            }
            counts[actual - 1] = groups > 0 ? means[actual] * explained / groups : 0;
        }
        return observed.WithCounts(counts);
    }
}
