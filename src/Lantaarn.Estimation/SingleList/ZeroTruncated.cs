// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>
/// Everybody's count follows the distribution, and those with 0 are not on the list (van der Heijden et al. 2003, doi
/// 10.1191/1471082X03st057oa).
/// </summary>
internal sealed class ZeroTruncated(CountDistribution distribution, SecondPredictor second = SecondPredictor.None) : CountFamily(distribution, second)
{
    public override Jet Log(Sightings seen, Jet rate, Jet second) =>
        seen.OrMore && seen.Count == 1 ? 0 : LogSeen(seen, rate, second) - Distribution.LogAtLeast(1, rate, second);

    public override Jet Standing(Sightings seen, Jet rate, Jet second) => Jet.Exp(-Distribution.LogAtLeast(1, rate, second));

    public override int? RisesTowards(Sightings seen) => seen.OrMore ? 1 : seen.Count == 1 ? -1 : 0;
}

/// <summary>
/// The same told from those seen twice or more; those seen once are counted as they are, because some of them may not be what they seem
/// (Bohning &amp; Friedl 2021, doi 10.1007/s10260-021-00556-8).
/// </summary>
internal sealed class ZeroOneTruncated(CountDistribution distribution, SecondPredictor second = SecondPredictor.None) : CountFamily(distribution, second)
{
    public override bool DescribesAllCounts => false;

    public override bool Uses(Sightings seen) => seen.Count > 2 || seen is { Count: 2, OrMore: false };

    public override Jet Log(Sightings seen, Jet rate, Jet second) => LogSeen(seen, rate, second) - Distribution.LogAtLeast(2, rate, second);

    public override Jet Standing(Sightings seen, Jet rate, Jet second) => seen.Count == 1 ? 1 : 1 + Unseen(rate, second);

    public override double ChanceVariance(Sightings seen, Jet rate, Jet second)
    {
        if (seen.Count == 1) return 0;
        var persons = 1 + Unseen(rate, second).Value;
        return (1 - Math.Exp(Distribution.LogAtLeast(2, rate, second).Value)) * persons * persons;
    }

    public override int? RisesTowards(Sightings seen) => seen.OrMore ? 1 : seen.Count == 2 ? -1 : 0;

    public override double Start(double meanCount) => Math.Log(Math.Max(0.02, 3 * (meanCount - 2)));

    private Jet Unseen(Jet rate, Jet second) => Jet.Exp(Distribution.Log(0, rate, second) - Distribution.LogAtLeast(2, rate, second));
}
