// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>
/// Adds up what all graphs say of every number of unseen persons. Numbers are taken one by one to well past the farthest peak, or to 200,000;
/// beyond, one stands for 1 in 4,000 around it, so that a far tail can be followed until it no longer matters.
/// </summary>
internal sealed class SizeSum(GraphLikelihood likelihood, GraphPeak[] graphs, GraphPrior prior)
{
    /// <summary>No larger number of unseen persons is looked at.</summary>
    public const double MostUnseen = 1e9;

    private const double Fineness = 4000;
    private const double Ended = 1e-8;
    private const double LowestLog = -60;
    private const int BlockSize = 1024;
    private const int BlocksAtOnce = 16;
    private readonly double _scale = graphs.Max(graph => graph.Log);
    private readonly double _farthest = graphs.Max(graph => graph.Unseen);
    private readonly double _largestSingle = Math.Clamp(2 * graphs.Max(graph => graph.Unseen), 20_000, 200_000);
    private readonly List<double> _sizes = [];
    private readonly List<double> _density = [];
    private readonly double[] _graphMass = new double[graphs.Length];

    public SizePosterior Run(CancellationToken cancel)
    {
        for (double size = prior.FewestUnseen; size < MostUnseen && !HasEnded();)
        {
            var blocks = new double[BlocksAtOnce][];
            for (var block = 0; block < BlocksAtOnce; block++)
            {
                blocks[block] = new double[BlockSize];
                for (var i = 0; i < BlockSize; i++, size += Width(size)) blocks[block][i] = size;
            }
            var sums = new (double[] Density, double[] GraphMass)[BlocksAtOnce];
            Parallel.For(0, BlocksAtOnce, new ParallelOptions { CancellationToken = cancel }, block => sums[block] = Sum(blocks[block]));
            for (var block = 0; block < BlocksAtOnce; block++)
            {
                _sizes.AddRange(blocks[block]);
                _density.AddRange(sums[block].Density);
                for (var graph = 0; graph < graphs.Length; graph++) _graphMass[graph] += sums[block].GraphMass[graph];
            }
        }
        return Normalise();
    }

    private double Width(double size) => size < _largestSingle ? 1 : Math.Floor(size / Fineness);

    private bool IsAllowed(double size) => prior.MostUnseen is null || size <= prior.MostUnseen;

    private (double[] Density, double[] GraphMass) Sum(double[] sizes)
    {
        Span<double> parts = stackalloc double[1 << graphs[0].Graph.Lists];
        var density = new double[sizes.Length];
        var graphMass = new double[graphs.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            likelihood.Parts(sizes[i], parts);
            for (var graph = 0; graph < graphs.Length; graph++)
            {
                var log = GraphLikelihood.Log(graphs[graph].Graph, parts) - _scale;
                if (log < LowestLog) continue;
                var height = Math.Exp(log);
                density[i] += height;
                if (IsAllowed(sizes[i])) graphMass[graph] += height * Width(sizes[i]);
            }
        }
        return (density, graphMass);
    }

    private bool HasEnded()
    {
        if (_sizes.Count == 0 || _sizes[^1] < 4 * _farthest + 100 || _sizes[^1] < prior.MostUnseen) return false;
        return Mass(_sizes[^1] / 2, double.MaxValue) < Ended * Mass(0, double.MaxValue);
    }

    private SizePosterior Normalise()
    {
        var inside = Mass(0, prior.MostUnseen ?? double.MaxValue);
        var beyond = Mass(0, double.MaxValue) - inside + Remainder();
        var norm = prior.MostUnseen is null ? inside + beyond : inside;
        var kept = _sizes.Count(IsAllowed);
        return new SizePosterior(
            [.. _sizes.Take(kept)],
            [.. _sizes.Take(kept).Select(Width)],
            [.. _density.Take(kept).Select(height => height / norm)],
            [.. _graphMass.Select(mass => mass / inside)],
            beyond / (inside + beyond));
    }

    // Far out, each doubling of the size holds a fixed share of what the doubling before it held.
    private double Remainder()
    {
        var end = _sizes[^1];
        var last = Mass(end / 2, end);
        var share = last / Math.Max(double.Epsilon, Mass(end / 4, end / 2));
        return last == 0 ? 0 : share < 1 ? last * share / (1 - share) : double.MaxValue;
    }

    private double Mass(double above, double to)
    {
        var sum = 0.0;
        for (var i = 0; i < _sizes.Count; i++)
            if ((_sizes[i] > above || above == 0) && _sizes[i] <= to)
                sum += _density[i] * Width(_sizes[i]);
        return sum;
    }
}
