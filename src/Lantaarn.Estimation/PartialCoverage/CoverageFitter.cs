// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.PartialCoverage;

/// <summary>A fit to all strata together.</summary>
/// <param name="Unseen">People nobody saw, per stratum.</param>
/// <param name="Means">Fitted cells, as the design lays them out.</param>
/// <param name="Coefficients">As the design lays them out.</param>
/// <param name="Deviance">Twice the log-likelihood lost against a perfect fit, and the penalty of a prior.</param>
internal sealed record CoverageFit(double[] Unseen, double[] Means, double[] Coefficients, double Deviance);

/// <summary>What is known of unseen people from elsewhere.</summary>
/// <param name="Strata">Positions of the strata they are in.</param>
/// <param name="Persons">How many, 0 or more.</param>
/// <param name="ErrorVariance">Of that number; 0 where it was counted.</param>
internal sealed record KnownUnseen(int[] Strata, double Persons, double ErrorVariance)
{
    /// <summary>
    /// Brings what was fitted in line with what is known: all the way where it was counted, less where it is itself in doubt.
    /// </summary>
    public void Settle(double[] unseen)
    {
        var fitted = Strata.Sum(stratum => unseen[stratum]);
        if (fitted <= 0) return;
        var settled = fitted + (Persons - fitted) * fitted / (fitted + ErrorVariance);
        foreach (var stratum in Strata) unseen[stratum] *= settled / fitted;
    }

    // Chance between the mean and the number of people, and error between that number and what is known; 0 stands for a plain count.
    internal double RowVariance => ErrorVariance > 0 ? ErrorVariance + Math.Max(1, Persons) : 0;
}

/// <summary>Fits one design to one set of counts after another. One fitter serves one thread.</summary>
internal sealed class CoverageFitter
{
    private readonly CoverageDesign _design;
    private readonly CompositePoisson _fitter;

    /// <summary>Prepares for counts with what is known of the unseen.</summary>
    /// <param name="design">The model.</param>
    /// <param name="known">Which strata each piece of outside knowledge is about.</param>
    public CoverageFitter(CoverageDesign design, params IReadOnlyList<KnownUnseen> known)
    {
        _design = design;
        _fitter = new CompositePoisson(design.Terms, design.Cells,
            [.. design.Rows, .. known.Select(piece => piece.Strata.SelectMany(design.Unseen).ToArray())]);
    }

    /// <summary>Fits; null where the data leave a coefficient free or the fit does not settle.</summary>
    /// <param name="counts">As <see cref="CoverageDesign.Rows"/>.</param>
    /// <param name="prior">What is known of the coefficients; null for maximum likelihood.</param>
    /// <param name="known">What is known of the unseen, about the same strata as before; no stratum twice.</param>
    public CoverageFit? Fit(double[] counts, NormalPrior? prior, params IReadOnlyList<KnownUnseen> known)
    {
        var data = new CompositeData([.. counts, .. known.Select(piece => piece.Persons)])
        {
            Variances = known.Count == 0 ? null : [.. counts.Select(_ => 0.0), .. known.Select(piece => piece.RowVariance)],
            Prior = prior,
        };
        if (!_fitter.Fit(data)) return null;
        var means = _fitter.Means.ToArray();
        var unseen = Enumerable.Range(0, _design.Sample.Strata.Length)
            .Select(stratum => _design.Unseen(stratum).Sum(part => means[part.Cell])).ToArray();
        foreach (var piece in known) piece.Settle(unseen);
        return unseen.All(double.IsFinite) ? new CoverageFit(unseen, means, _fitter.Coefficients.ToArray(), _fitter.Deviance) : null;
    }

    /// <summary>The interactions that the counts of the last fit say nothing certain about; only a prior holds them.</summary>
    public IEnumerable<int> UntoldInteractions()
    {
        var free = _fitter.Untold();
        return _design.Interactions.Where((_, i) => free.Any(direction => Math.Abs(direction[_design.FirstInteraction + i]) > 1e-7));
    }

    /// <summary>Variance of the expected unseen of all strata together, at the last fit.</summary>
    public double VarianceOfUnseen()
    {
        var gradient = new double[_design.Terms];
        for (var stratum = 0; stratum < _design.Sample.Strata.Length; stratum++)
            foreach (var (cell, _) in _design.Unseen(stratum))
                foreach (var term in _design.Cells[cell])
                    gradient[term] += _fitter.Means[cell];
        return _fitter.Variance(gradient);
    }
}
