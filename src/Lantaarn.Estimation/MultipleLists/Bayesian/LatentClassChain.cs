// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;
using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>
/// One Gibbs chain of a latent class model with stick-breaking weights (Manrique-Vallier 2016, doi 10.1111/biom.12502). Within a class
/// lists are independent. Persons are divided over classes cell by cell, so a sweep costs the same for many persons as for few.
/// </summary>
internal sealed class LatentClassChain
{
    /// <summary>A chain that reaches more unseen persons has run away.</summary>
    public const double MostUnseen = 1e9;

    // Both parameters of the gamma prior of the concentration: vague, favouring few classes.
    private const double Vague = 0.25;

    // Up to so many persons it is quicker to draw a class for each than to divide them by binomials.
    private const int OneByOne = 12;

    private readonly int _lists;
    private readonly int _classes;
    private readonly double _observed;
    private readonly (int Pattern, int Persons)[] _cells;
    private readonly Random _random;
    private readonly double[] _weight;
    private readonly double[] _logWeight;
    private readonly double[] _logRest;
    private readonly double[] _chance;
    private readonly double[] _share;
    private readonly int[] _persons;
    private readonly int[] _seen;
    private double _concentration = 1;

    /// <param name="table">Whole counts.</param>
    /// <param name="classes">Most classes.</param>
    /// <param name="highestChance">The chances that lists start with lie between 0 and this: small ones start from many unseen.</param>
    /// <param name="random">Of this chain alone.</param>
    public LatentClassChain(CaptureTable table, int classes, double highestChance, Random random)
    {
        (_lists, _classes, _observed, _random) = (table.Lists.Count, classes, table.Observed, random);
        _cells = [.. Enumerable.Range(1, table.PatternCount).Where(pattern => table[pattern] > 0).Select(pattern => (pattern, (int)table[pattern]))];
        _weight = [.. Enumerable.Repeat(1.0 / classes, classes)];
        _chance = [.. Enumerable.Range(0, classes * _lists).Select(_ => highestChance * (0.02 + 0.96 * random.NextDouble()))];
        _logWeight = Array.ConvertAll(_weight, Math.Log);
        _logRest = [.. Enumerable.Repeat(-1.0, classes)];
        _share = new double[classes];
        _persons = new int[classes];
        _seen = new int[classes * _lists];
    }

    /// <summary>Unseen persons after the last sweep; infinite once the chain has run away.</summary>
    public double Unseen { get; private set; }

    /// <summary>Classes with anybody in them after the last sweep.</summary>
    public int ClassesInUse => _persons.Count(persons => persons > 0);

    /// <summary>Draws everything once, given the rest.</summary>
    public void Sweep()
    {
        if (double.IsInfinity(Unseen)) return;
        Array.Clear(_persons);
        Array.Clear(_seen);
        foreach (var (pattern, persons) in _cells) Divide(pattern, persons);
        DrawUnseen();
        if (double.IsInfinity(Unseen)) return;
        Divide(0, (int)Unseen);
        SwapClasses();
        for (var k = 0; k < _classes; k++)
            for (var list = 0; list < _lists; list++)
                _chance[k * _lists + list] = Beta.Sample(_random, 1 + _seen[k * _lists + list], 1 + _persons[k] - _seen[k * _lists + list]);
        DrawWeights();
    }

    // Chance of a pattern through each class.
    private double Shares(int pattern)
    {
        var sum = 0.0;
        for (var k = 0; k < _classes; k++)
        {
            var product = _weight[k];
            for (var list = 0; list < _lists; list++)
                product *= (pattern >> list & 1) == 1 ? _chance[k * _lists + list] : 1 - _chance[k * _lists + list];
            sum += _share[k] = product;
        }
        return sum;
    }

    private void Divide(int pattern, int persons)
    {
        var left = Shares(pattern);
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

    // With prior weight 1/N the unseen are negative binomial: a Poisson whose mean is a gamma.
    private void DrawUnseen()
    {
        var missed = Shares(0);
        var mean = missed >= 1 ? double.PositiveInfinity : Gamma.Sample(_random, _observed, 1) * missed / (1 - missed);
        Unseen = mean < MostUnseen ? mean > 0 ? Poisson.Sample(_random, mean) : 0 : double.PositiveInfinity;
    }

    // Classes that could change places hold a chain up: sticks are broken in order, so the same people under other numbers count as far
    // away. Both moves are those of Papaspiliopoulos & Roberts 2008 (doi 10.1093/biomet/asm086).
    private void SwapClasses()
    {
        for (var tries = 0; tries < _classes; tries++)
        {
            var (a, b) = (_random.Next(_classes), _random.Next(_classes));
            var gain = (_persons[a] - _persons[b]) * (_logWeight[b] - _logWeight[a]);
            if (a != b && Math.Log(1 - _random.NextDouble()) < gain) Exchange(a, b);
        }
        for (var k = 0; k < _classes - 2; k++)
        {
            var gain = _persons[k] * _logRest[k + 1] - _persons[k + 1] * _logRest[k];
            if (Math.Log(1 - _random.NextDouble()) >= gain) continue;
            Exchange(k, k + 1);
            (_logRest[k], _logRest[k + 1]) = (_logRest[k + 1], _logRest[k]);
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
            var (taken, rest) = (LogGamma(1 + _persons[k]), LogGamma(_concentration + behind));
            var both = Math.Max(taken, rest) + Math.Log(1 + Math.Exp(-Math.Abs(taken - rest)));
            _logWeight[k] = left + taken - both;
            _weight[k] = Weight(_logWeight[k]);
            _logRest[k] = rest - both;
            left += _logRest[k];
        }
        _logWeight[^1] = left;
        _weight[^1] = Weight(left);
        _concentration = Math.Max(1e-10, Gamma.Sample(_random, Vague + _classes - 1, Vague - left));
    }

    // Nobody ever falls in a class this small, and numbers near the end of the range are slow to work with.
    private static double Weight(double logarithm) => logarithm < -400 ? 0 : Math.Exp(logarithm);

    private double LogGamma(double shape) => shape >= 1
        ? Math.Log(Gamma.Sample(_random, shape, 1))
        : Math.Log(Gamma.Sample(_random, shape + 1, 1)) + Math.Log(1 - _random.NextDouble()) / shape;
}
