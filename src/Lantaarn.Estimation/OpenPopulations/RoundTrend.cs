// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.OpenPopulations;

/// <summary>What a series of rounds says about growth.</summary>
/// <param name="Segments">One per stretch of rounds without a break, oldest first.</param>
/// <param name="Changes">From each round to the next, oldest first; one fewer than there are rounds.</param>
public sealed record RoundTrend(IReadOnlyList<TrendSegment> Segments, IReadOnlyList<RoundChange> Changes)
{
    /// <summary>
    /// Finds the trend. Persons cannot be followed from round to round (each has its own key), so rounds are independent figures: the log
    /// of the size is a straight line in time by generalised least squares, where rounds vary by their own error and by a variation between
    /// rounds that no round shows (other weather, other workers). That variation is unknown and few rounds tell it, so the line is averaged
    /// over it, with a half-normal prior of scale 0.1: a standard deviation of 7% is middling and one of 20% rare (Gelman 2006, doi
    /// 10.1214/06-BA117A).
    /// </summary>
    /// <param name="rounds">At least one; no two on one day. Order does not matter.</param>
    /// <exception cref="ArgumentException">No rounds, or two on one day.</exception>
    public static RoundTrend Of(params IReadOnlyList<RoundFigure> rounds)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        if (rounds.Count == 0) throw new ArgumentException("A trend needs rounds.", nameof(rounds));
        RoundFigure[] ordered = [.. rounds.OrderBy(round => round.Day)];
        if (ordered.DistinctBy(round => round.Day).Count() < ordered.Length)
            throw new ArgumentException("Two rounds are about the same day.", nameof(rounds));
        var segments = new List<List<RoundFigure>>();
        foreach (var round in ordered)
        {
            if (segments.Count == 0 || round.AfterBreak) segments.Add([]);
            segments[^1].Add(round);
        }
        return new RoundTrend(
            [.. segments.Select(segment => new TrendSegment(segment, segment.Count > 1 ? GrowthLine.Through(segment) : null))],
            [.. ordered.Zip(ordered.Skip(1), RoundChange.Between)]);
    }
}

/// <summary>A stretch of rounds that may be compared.</summary>
/// <param name="Rounds">The rounds, oldest first.</param>
/// <param name="Growth">How the size grew per year; null where the stretch is a single round.</param>
public sealed record TrendSegment(IReadOnlyList<RoundFigure> Rounds, Growth? Growth);

/// <summary>How a size changes, as a factor: 1.1 is a tenth more, 0.9 a tenth less.</summary>
/// <param name="Factor">The most plausible factor.</param>
/// <param name="Lower">Lower limit of the 95% interval.</param>
/// <param name="Upper">Upper limit of the 95% interval.</param>
/// <param name="ChanceOfRise">How probable it is that the size rose, 0 to 1.</param>
public sealed record Growth(double Factor, double Lower, double Upper, double ChanceOfRise);

/// <summary>The change between two rounds.</summary>
/// <param name="From">The earlier round.</param>
/// <param name="To">The later round.</param>
/// <param name="Change">The change over the whole time between them; null across a break, where nothing can be said.</param>
/// <param name="Significance">
/// How often two rounds of one size would differ at least as much, 0 to 1; null across a break. Only the rounds' own errors count here.
/// </param>
public sealed record RoundChange(RoundFigure From, RoundFigure To, Growth? Change, double? Significance)
{
    internal static RoundChange Between(RoundFigure from, RoundFigure to)
    {
        if (to.AfterBreak) return new RoundChange(from, to, null, null);
        var error = Math.Sqrt(from.LogError * from.LogError + to.LogError * to.LogError);
        var significance = 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(Math.Log(to.Estimate / from.Estimate)) / error);
        return new RoundChange(from, to, GrowthLine.Over(from, to), significance);
    }
}
