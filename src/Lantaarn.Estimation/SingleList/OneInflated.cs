// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>
/// A share of the persons is seen exactly once for a reason of its own, such as being expelled or avoiding the place afterwards. The second
/// predictor is the logit of that share.
/// </summary>
internal abstract class OneInflated(CountDistribution distribution) : CountFamily(distribution, SecondPredictor.Ones)
{
    public override int? RisesTowards(Sightings seen) => seen.OrMore ? 1 : seen.Count == 1 ? -1 : 0;

    /// <summary>Whether no extra single sightings at all is the far end of the share, so that a best fit may lie there.</summary>
    public virtual bool MayVanish => true;

    protected static Jet LogShare(Jet second) => -Jet.SoftPlus(-second);

    protected static Jet LogRest(Jet second) => -Jet.SoftPlus(second);
}

/// <summary>
/// One-inflation after truncation: of the persons on the list, a share was seen once for a reason of its own, and they would have been seen
/// more often otherwise (Godwin &amp; Bohning 2017, doi 10.1111/rssc.12192).
/// </summary>
internal sealed class InflatedAfterTruncation(CountDistribution distribution) : OneInflated(distribution)
{
    public override Jet Log(Sightings seen, Jet rate, Jet second)
    {
        var others = LogRest(second) + LogSeen(seen, rate, 0) - Distribution.LogAtLeast(1, rate, 0);
        return seen.Count > 1 ? others : Jet.LogSum(LogShare(second), others);
    }

    public override Jet Standing(Sightings seen, Jet rate, Jet second) => Jet.Exp(-Distribution.LogAtLeast(1, rate, 0));
}

/// <summary>
/// One-inflation before truncation: a share of the whole population is always seen just once, so nobody of it is unseen (Bohning &amp;
/// van der Heijden 2019, doi 10.1214/18-AOAS1232).
/// </summary>
internal sealed class InflatedBeforeTruncation(CountDistribution distribution) : OneInflated(distribution)
{
    public override Jet Log(Sightings seen, Jet rate, Jet second)
    {
        var others = LogRest(second) + LogSeen(seen, rate, 0);
        return (seen.Count > 1 ? others : Jet.LogSum(LogShare(second), others)) - LogOnList(rate, second);
    }

    public override Jet Standing(Sightings seen, Jet rate, Jet second) => Jet.Exp(-LogOnList(rate, second));

    private Jet LogOnList(Jet rate, Jet second) => Jet.LogSum(LogShare(second), LogRest(second) + Distribution.LogAtLeast(1, rate, 0));
}

/// <summary>
/// Hurdle after truncation: being seen just once has a chance of its own among the persons on the list; the unseen follow the
/// distribution without its ones (Chlebicki &amp; Beresewicz 2025, the package singleRcapture).
/// </summary>
internal sealed class HurdleAfterTruncation(CountDistribution distribution) : OneInflated(distribution)
{
    public override bool MayVanish => false;

    public override Jet Log(Sightings seen, Jet rate, Jet second) => seen.Count == 1 ? LogShare(second)
        : LogRest(second) + LogSeen(seen, rate, 0) - Distribution.LogAtLeast(2, rate, 0);

    public override Jet Standing(Sightings seen, Jet rate, Jet second) =>
        1 + Jet.Exp(Distribution.Log(0, rate, 0) - Distribution.LogAtLeast(2, rate, 0));

    public override int? RisesTowards(Sightings seen) => seen switch
    {
        { Count: 1 } or { Count: 2, OrMore: true } => null,
        { OrMore: true } => 1,
        { Count: 2 } => -1,
        _ => 0,
    };
}

/// <summary>Hurdle before truncation: the chance of being seen just once is set apart in the whole population (the same source).</summary>
internal sealed class HurdleBeforeTruncation(CountDistribution distribution) : OneInflated(distribution)
{
    public override bool MayVanish => false;

    public override Jet Log(Sightings seen, Jet rate, Jet second) =>
        (seen.Count == 1 ? LogShare(second) : LogRest(second) + LogSeen(seen, rate, 0) - LogNotOnce(rate)) - LogOnList(rate, second);

    public override Jet Standing(Sightings seen, Jet rate, Jet second) => Jet.Exp(-LogOnList(rate, second));

    private Jet LogNotOnce(Jet rate) => Jet.LogOneMinusExp(Distribution.Log(1, rate, 0));

    private Jet LogOnList(Jet rate, Jet second) =>
        Jet.LogSum(LogShare(second), LogRest(second) + Distribution.LogAtLeast(2, rate, 0) - LogNotOnce(rate));
}
