// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Pairs of two persons and pairs of one person in a histogram of similarities. Above the floor the first fall along a
/// stretched exponential; the second follow a beta distribution, part of which lies below the floor. Pairs almost or quite
/// equal follow no curve (many records are copied from one card): from <see cref="AlikeBin"/> on they are counted as they
/// are, all of them as one person.
/// The idea of deciding links from a mixture of scores without known truth: Belin and Rubin 1995,
/// doi:10.1080/01621459.1995.10476563.
/// </summary>
internal sealed class ScoreMixture
{
    /// <summary>First bin of pairs so alike that no curve is laid through them.</summary>
    internal const int AlikeBin = ScoreHistogram.Bins * 19 / 20;

    private readonly double[] _parameters;

    internal ScoreMixture(int floorBin, double[] parameters) => (FloorBin, _parameters) = (floorBin, parameters);

    /// <summary>First bin that was searched in full.</summary>
    internal int FloorBin { get; }

    internal ReadOnlySpan<double> Parameters => _parameters;

    /// <summary>Pairs of one person on the whole curve, those below the floor included.</summary>
    internal double SamePairs => Math.Exp(_parameters[3]);

    /// <summary>Mean similarity of pairs of one person, as the curve has it.</summary>
    internal double SameMean => 1 / (1 + Math.Exp(-_parameters[4]));

    /// <summary>Expected pairs of two different persons in a bin, at or above the floor.</summary>
    internal double Different(int bin) =>
        Math.Exp(_parameters[0] - Math.Exp(_parameters[1]) * Math.Pow(bin - FloorBin, Math.Exp(_parameters[2])));

    /// <summary>Expected pairs of one person in a bin.</summary>
    internal double Same(int bin)
    {
        var precision = Math.Exp(_parameters[5]);
        var (a, b, s) = (SameMean * precision, (1 - SameMean) * precision, ScoreHistogram.Middle(bin));
        var density = Math.Exp((a - 1) * Math.Log(s) + (b - 1) * Math.Log(1 - s) - LogGamma.Beta(a, b));
        return SamePairs * density / ScoreHistogram.Bins;
    }

    /// <summary>Probability that a pair in a bin is one person, if only this share of the pairs of two persons counts.</summary>
    internal double Posterior(int bin, double freeShare)
    {
        if (bin >= AlikeBin) return 1;
        var same = Same(bin);
        return same / (same + freeShare * Different(bin) + double.Epsilon);
    }
}
