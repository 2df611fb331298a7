// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;
using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>
/// A Gibbs chain of a latent class model with stick-breaking weights (Manrique-Vallier 2016, doi 10.1111/biom.12502). Within a class
/// lists are independent. Persons are divided over classes cell by cell, so a sweep costs about the same for many persons as for few.
/// </summary>
internal sealed class LatentClassChain
{
    /// <summary>Sizes beyond this are ruled out; the prior is improper, so there has to be an end.</summary>
    public const int MostUnseen = 1_000_000_000;

    // Both parameters of the gamma prior of the concentration: vague, favouring few classes.
    private const double Vague = 0.25;

    // Up to so many persons it is quicker to draw a class for each than to divide them by binomials.
    private const int OneByOne = 12;

    private readonly int _lists;
    private readonly int _classes;
    private readonly double _observed;
    private readonly (int Pattern, int Persons)[] _cells;
    private readonly Random _random;
    private readonly double[] _share;
    private readonly int[] _persons;
    private readonly int[] _seen;
    private readonly LatentClassState _state;
    private readonly List<int> _unseen = [];
    private int _missed;
    private long _classesInUse;

    /// <param name="table">Whole counts.</param>
    /// <param name="classes">Most classes.</param>
    /// <param name="seen">Where to start, as in <see cref="LatentClassState"/>.</param>
    /// <param name="random">Of this chain alone.</param>
    public LatentClassChain(CaptureTable table, int classes, double seen, Random random)
    {
        (_lists, _classes, _observed, _random) = (table.Lists.Count, classes, table.Observed, random);
        _state = new LatentClassState(_lists, classes, seen, random);
        _cells = [.. Enumerable.Range(1, table.PatternCount).Where(pattern => table[pattern] > 0).Select(pattern => (pattern, (int)table[pattern]))];
        _share = new double[_classes];
        _persons = new int[_classes];
        _seen = new int[_classes * _lists];
    }

    /// <summary>Classes with anybody in them, averaged over the sweeps.</summary>
    public double MeanClassesInUse => (double)_classesInUse / _unseen.Count;

    /// <summary>Sweeps on until so many were made.</summary>
    public void Extend(int sweeps, CancellationToken cancel)
    {
        while (_unseen.Count < sweeps)
        {
            cancel.ThrowIfCancellationRequested();
            Sweep();
            _unseen.Add(_missed);
            _classesInUse += _persons.Count(persons => persons > 0);
        }
    }

    /// <summary>So many numbers of unseen, or fewer, evenly from the second half; the first half led there.</summary>
    public double[] Draws(int most)
    {
        var half = _unseen.Count / 2;
        var step = Math.Max(1, half / most);
        return [.. Enumerable.Range(1, Math.Min(most, half)).Select(i => (double)_unseen[^(i * step)]).Reverse()];
    }

    private void Sweep()
    {
        Array.Clear(_persons);
        Array.Clear(_seen);
        foreach (var (pattern, persons) in _cells) Divide(pattern, persons);
        DrawUnseen();
        Divide(0, _missed);
        SwapClasses();
        for (var k = 0; k < _classes; k++)
            for (var list = 0; list < _lists; list++)
                _state.Chances[k * _lists + list] = Beta.Sample(_random, 1 + _seen[k * _lists + list], 1 + _persons[k] - _seen[k * _lists + list]);
        DrawWeights();
    }

    private void Divide(int pattern, int persons)
    {
        var left = _state.Shares(pattern, _share);
        for (; persons is > 0 and <= OneByOne; persons--)
        {
            var (k, rest) = (0, left * _random.NextDouble());
            while (k < _classes - 1 && (rest -= _share[k]) > 0) k++;
            Add(k, pattern, 1);
        }
        for (var k = 0; k < _classes && persons > 0; k++)
        {
            var here = k == _classes - 1 || left <= 0 ? persons : BinomialDraw.Draw(persons, Math.Min(1, _share[k] / left), _random);
            left -= _share[k];
            persons -= here;
            if (here > 0) Add(k, pattern, here);
        }
    }

    private void Add(int k, int pattern, int persons)
    {
        _persons[k] += persons;
        for (var list = 0; list < _lists; list++)
            if ((pattern >> list & 1) == 1)
                _seen[k * _lists + list] += persons;
    }

    // With prior weight 1/N the unseen are negative binomial: a Poisson whose mean is a gamma. A draw beyond the end is refused.
    private void DrawUnseen()
    {
        var missed = _state.Shares(0, _share);
        var mean = missed < 1 ? Gamma.Sample(_random, _observed, 1) * missed / (1 - missed) : double.PositiveInfinity;
        if (mean < MostUnseen) _missed = mean > 0 ? Poisson.Sample(_random, mean) : 0;
    }

    // Sticks are broken in order, so the same classes under other numbers are far away. Both moves are those of Papaspiliopoulos &
    // Roberts 2008 (doi 10.1093/biomet/asm086).
    private void SwapClasses()
    {
        for (var tries = 0; tries < _classes; tries++)
        {
            var (a, b) = (_random.Next(_classes), _random.Next(_classes));
            var gain = (_persons[a] - _persons[b]) * (_state.LogWeights[b] - _state.LogWeights[a]);
            if (a != b && Math.Log(1 - _random.NextDouble()) < gain) Exchange(a, b);
        }
        var rests = _state.LogRests;
        for (var k = 0; k < _classes - 2; k++)
        {
            var gain = _persons[k] * rests[k + 1] - _persons[k + 1] * rests[k];
            if (Math.Log(1 - _random.NextDouble()) >= gain) continue;
            Exchange(k, k + 1);
            (rests[k], rests[k + 1]) = (rests[k + 1], rests[k]);
        }
    }

    private void Exchange(int a, int b)
    {
        (_persons[a], _persons[b]) = (_persons[b], _persons[a]);
        for (var list = 0; list < _lists; list++)
            (_seen[a * _lists + list], _seen[b * _lists + list]) = (_seen[b * _lists + list], _seen[a * _lists + list]);
    }

    // Logarithms throughout: with a small concentration the last sticks are too short for ordinary numbers.
    private void DrawWeights()
    {
        var behind = _persons.Sum();
        var left = 0.0;
        for (var k = 0; k < _classes - 1; k++)
        {
            behind -= _persons[k];
            var (taken, rest) = (LogGamma(1 + _persons[k]), LogGamma(_state.Concentration + behind));
            var both = Math.Max(taken, rest) + Math.Log(1 + Math.Exp(-Math.Abs(taken - rest)));
            _state.SetWeight(k, left + taken - both);
            left += _state.LogRests[k] = rest - both;
        }
        _state.SetWeight(_classes - 1, left);
        _state.Concentration = Math.Max(1e-10, Gamma.Sample(_random, Vague + _classes - 1, Vague - left));
    }

    private double LogGamma(double shape) => shape >= 1
        ? Math.Log(Gamma.Sample(_random, shape, 1))
        : Math.Log(Gamma.Sample(_random, shape + 1, 1)) + Math.Log(1 - _random.NextDouble()) / shape;
}
