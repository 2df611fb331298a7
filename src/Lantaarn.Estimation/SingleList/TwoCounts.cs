// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>
/// Poisson rates told from persons with one of two successive counts only, by logistic regression; the predictor is the logit of
/// having the higher of the two, which is the log of the rate over that count. Persons seen more often do not bend the estimate.
/// </summary>
internal abstract class TwoCounts(int lower) : CountFamily(new Poisson())
{
    protected int Lower { get; } = lower;

    public override bool DescribesAllCounts => false;

    public override bool Uses(Sightings seen) => !seen.OrMore && (seen.Count == Lower || seen.Count == Lower + 1);

    public override Jet Log(Sightings seen, Jet rate, Jet second) => -Jet.SoftPlus(seen.Count == Lower ? rate : -rate);

    public override int? RisesTowards(Sightings seen) => seen.Count == Lower ? -1 : 1;

    public override double Start(double meanCount) => Math.Log(Math.Max(0.01, meanCount - Lower));

    protected Jet Rate(Jet predictor) => predictor + Math.Log(Lower + 1);
}

/// <summary>
/// Chao's lower bound with covariates: only persons with one of the two counts stand for unseen ones. Counts 1 and 2: Bohning et al.
/// 2013, doi 10.1111/biom.12082. Counts 2 and 3, so that extra single sightings do no harm: Chiu &amp; Chao 2016, doi 10.7717/peerj.1634.
/// </summary>
internal sealed class ChaoRegression(int lower) : TwoCounts(lower)
{
    public override Jet Standing(Sightings seen, Jet rate, Jet second) =>
        Uses(seen) ? 1 + Jet.Exp(Distribution.Log(0, Rate(rate), 0) - LogEither(rate)) : 1;

    public override double ChanceVariance(Sightings seen, Jet rate, Jet second)
    {
        if (!Uses(seen)) return 0;
        var persons = Standing(seen, rate, second).Value;
        return (1 - Math.Exp(LogEither(rate).Value)) * persons * persons;
    }

    private Jet LogEither(Jet rate) => Jet.LogSum(Distribution.Log(Lower, Rate(rate), 0), Distribution.Log(Lower + 1, Rate(rate), 0));
}

/// <summary>
/// Zelterman's estimate with covariates (Bohning &amp; van der Heijden 2009, doi 10.1214/08-AOAS214): the rate of the persons seen once
/// or twice is taken for everyone's.
/// </summary>
internal sealed class ZeltermanRegression() : TwoCounts(1)
{
    public override Jet Standing(Sightings seen, Jet rate, Jet second) => Jet.Exp(-Distribution.LogAtLeast(1, Rate(rate), 0));
}
