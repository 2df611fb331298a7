// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>The classes of a latent class model at one moment: how large each is, and how likely each list sees its people.</summary>
internal sealed class LatentClassState
{
    // Nobody ever falls in a class this small (natural logarithm), and numbers near the end of the range are slow to work with.
    private const double Smallest = -400;

    private readonly double[] _logWeights;
    private readonly double[] _weights;

    /// <summary>Starts with one class apart: half of the people or more, seen less than the others.</summary>
    /// <param name="lists">Number of lists.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="seen">0 to 1: how likely the class apart is seen, against the others; the smaller, the more unseen at the start.</param>
    /// <param name="random">Of this chain.</param>
    public LatentClassState(int lists, int classes, double seen, Random random)
    {
        (Lists, Classes) = (lists, classes);
        _logWeights = new double[classes];
        _weights = new double[classes];
        LogRests = new double[classes];
        Chances = new double[classes * lists];
        SetWeight(0, Math.Log(1 - seen / 2));
        for (var k = 1; k < classes; k++) SetWeight(k, Math.Log(seen / 2 / (classes - 1)));
        for (var k = 0; k < classes - 1; k++) LogRests[k] = -1;
        for (var at = 0; at < Chances.Length; at++) Chances[at] = (at < lists ? seen : 1) * (0.02 + 0.96 * random.NextDouble());
    }

    public int Lists { get; }

    public int Classes { get; }

    /// <summary>Logarithm of the share of people in each class.</summary>
    public ReadOnlySpan<double> LogWeights => _logWeights;

    /// <summary>Logarithm of what each break of the stick left over.</summary>
    public double[] LogRests { get; }

    /// <summary>Chance of being seen, by class and then list.</summary>
    public double[] Chances { get; }

    /// <summary>Prior taste for many classes.</summary>
    public double Concentration { get; set; } = 1;

    public void SetWeight(int k, double logarithm)
    {
        _logWeights[k] = logarithm;
        _weights[k] = logarithm < Smallest ? 0 : Math.Exp(logarithm);
    }

    /// <summary>Chance of a pattern through each class; returns the chance through any.</summary>
    public double Shares(int pattern, double[] shares)
    {
        var sum = 0.0;
        for (var k = 0; k < Classes; k++)
        {
            var product = _weights[k];
            for (var list = 0; product > 0 && list < Lists; list++)
                product *= (pattern >> list & 1) == 1 ? Chances[k * Lists + list] : 1 - Chances[k * Lists + list];
            sum += shares[k] = product;
        }
        return sum;
    }
}
