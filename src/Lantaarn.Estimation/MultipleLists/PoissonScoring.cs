// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// Fisher scoring for one log-linear Poisson model after another on tables of one size. Not safe for two threads at once: buffers are
/// reused.
/// </summary>
internal sealed class PoissonScoring(int lists)
{
    private const double Tolerance = 1e-12;
    private const int MostSteps = 200;
    private readonly double[] _eta = new double[1 << lists];
    private readonly double[] _mean = new double[1 << lists];
    private readonly double[] _weight = new double[1 << lists];
    private readonly double[] _score = new double[1 << lists];
    private readonly bool[] _included = new bool[1 << lists];
    private readonly int[] _terms = new int[1 << lists];
    private readonly double[] _step = new double[1 << lists];
    private readonly double[] _coefficients = new double[1 << lists];
    private readonly double[] _trial = new double[1 << lists];
    private readonly CholeskyFactor _factor = new(1 << lists);
    private int _termCount;
    private InteractionPrior? _prior;

    /// <summary>Fitted means, the unseen at position 0; 0 where an overlap that was never seen rules a pattern out.</summary>
    public ReadOnlySpan<double> Means => _mean;

    /// <summary>Coefficient per term, by pattern.</summary>
    public ReadOnlySpan<double> Coefficients => _coefficients;

    /// <summary>Twice the log-likelihood lost against a perfect fit, and the penalty of a prior.</summary>
    public double Deviance { get; private set; }

    /// <summary>Fits; false where the iterations do not settle.</summary>
    /// <param name="cells">Counts by pattern; position 0 holds the unseen.</param>
    /// <param name="model">The model.</param>
    /// <param name="unseenIsKnown">Whether position 0 is data, as in a profile likelihood, or is left out.</param>
    /// <param name="prior">What is known of the interactions beforehand; null for plain maximum likelihood.</param>
    public bool Fit(ReadOnlySpan<double> cells, LogLinearModel model, bool unseenIsKnown = false, InteractionPrior? prior = null)
    {
        _prior = prior;
        ChooseTermsAndCells(cells, model, unseenIsKnown);
        if (!Start(cells)) return false;
        for (var step = 0; step < MostSteps; step++)
        {
            if (!Factor()) return false;
            for (var cell = 0; cell < _mean.Length; cell++) _score[cell] = _included[cell] ? cells[cell] - _mean[cell] : 0;
            SolveForStep();
            var before = Deviance;
            if (!Move(cells)) return false;
            if (Math.Abs(before - Deviance) < Tolerance * (Math.Abs(Deviance) + 0.1)) return true;
        }
        return false;
    }

    /// <summary>Variance of the log of the unseen count; call after a fit.</summary>
    public double VarianceOfLogUnseen()
    {
        if (!Factor()) return double.NaN;
        Array.Clear(_step);
        _step[0] = 1;
        _factor.Solve(_step.AsSpan(0, _termCount));
        return _step[0];
    }

    private void ChooseTermsAndCells(ReadOnlySpan<double> cells, LogLinearModel model, bool unseenIsKnown)
    {
        cells.CopyTo(_score);
        _score[0] = 0;
        PatternSums.OverSupersets(_score);
        Array.Fill(_included, true);
        _included[0] = unseenIsKnown;
        _termCount = 0;
        foreach (var term in model.Terms)
        {
            if (_score[term] > 0 || (_prior is not null && InteractionPrior.IsInteraction(term))) _terms[_termCount++] = term;
            else
                for (var cell = 1; cell < _included.Length; cell++)
                    if ((cell & term) == term)
                        _included[cell] = false;
        }
    }

    // The first step is a weighted regression of ln(count + 0.1).
    private bool Start(ReadOnlySpan<double> cells)
    {
        for (var cell = 0; cell < _mean.Length; cell++) _mean[cell] = cells[cell] + 0.1;
        if (!Factor()) return false;
        for (var cell = 0; cell < _mean.Length; cell++)
            _score[cell] = _included[cell] ? _mean[cell] * Math.Log(_mean[cell]) + cells[cell] - _mean[cell] : 0;
        Array.Clear(_coefficients);
        SolveForStep();
        for (var i = 0; i < _termCount; i++) _coefficients[_terms[i]] = _step[i];
        Evaluate(_coefficients, cells);
        return double.IsFinite(Deviance);
    }

    private bool Factor()
    {
        for (var cell = 0; cell < _mean.Length; cell++) _weight[cell] = _included[cell] ? _mean[cell] : 0;
        PatternSums.OverSupersets(_weight);
        var matrix = _factor.Matrix(_termCount);
        for (var i = 0; i < _termCount; i++)
            for (var j = 0; j <= i; j++)
                matrix[i * _termCount + j] = _weight[_terms[i] | _terms[j]] + (i == j && _prior is not null ? _prior.Weight(_terms[i]) : 0);
        return _factor.TryFactor();
    }

    private void SolveForStep()
    {
        PatternSums.OverSupersets(_score);
        for (var i = 0; i < _termCount; i++)
            _step[i] = _score[_terms[i]] + (_prior?.Pull(_terms[i], _coefficients[_terms[i]]) ?? 0);
        _factor.Solve(_step.AsSpan(0, _termCount));
    }

    private bool Move(ReadOnlySpan<double> cells)
    {
        var before = Deviance;
        for (var share = 1.0; share > 1e-9; share /= 2)
        {
            Array.Clear(_trial);
            for (var i = 0; i < _termCount; i++) _trial[_terms[i]] = _coefficients[_terms[i]] + share * _step[i];
            Evaluate(_trial, cells);
            if (!(Deviance <= before + Tolerance * (Math.Abs(before) + 0.1))) continue;
            _trial.CopyTo(_coefficients, 0);
            return true;
        }
        return false;
    }

    private void Evaluate(double[] coefficients, ReadOnlySpan<double> cells)
    {
        coefficients.CopyTo(_eta, 0);
        PatternSums.OverSubsets(_eta);
        var sum = 0.0;
        for (var cell = 0; cell < _mean.Length; cell++)
        {
            _mean[cell] = _included[cell] || cell == 0 ? Math.Exp(_eta[cell]) : 0;
            if (!_included[cell]) continue;
            sum += _mean[cell] - cells[cell];
            if (cells[cell] > 0) sum += cells[cell] * (Math.Log(cells[cell]) - _eta[cell]);
        }
        Deviance = 2 * sum;
        for (var i = 0; _prior is not null && i < _termCount; i++) Deviance += _prior.Penalty(_terms[i], coefficients[_terms[i]]);
    }
}
