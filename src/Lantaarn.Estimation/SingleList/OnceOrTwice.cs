// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>
/// Poisson rates told from persons seen once or twice only, by logistic regression; the predictor is ln(rate / 2). Persons seen more
/// often do not bend the estimate.
/// </summary>
internal abstract class OnceOrTwice : CountFamily
{
    public sealed override bool Uses(int count) => count <= 2;

    public sealed override Likelihood Likelihood(int count, double predictor)
    {
        var twice = 1 / (1 + Math.Exp(-predictor));
        var log = count == 2 ? -Math.Log(1 + Math.Exp(-predictor)) : -Math.Log(1 + Math.Exp(predictor));
        return new Likelihood(log, (count == 2 ? 1 : 0) - twice, twice * (1 - twice));
    }

    public sealed override int RisesTowards(int count) => count == 1 ? -1 : 1;

    public sealed override double Start(double meanCount) => Math.Log(Math.Max(0.01, meanCount - 1));
}

/// <summary>
/// Chao's lower bound with covariates (Bohning et al. 2013, doi 10.1111/biom.12082): only persons seen once or twice stand for unseen
/// ones.
/// </summary>
internal sealed class ChaoRegression : OnceOrTwice
{
    public override Standing Standing(int count, double predictor)
    {
        if (count > 2) return new Standing(1, 0, 0);
        var rate = 2 * Math.Exp(predictor);
        var parts = rate + rate * rate / 2;
        var none = Math.Exp(-rate);
        var onceOrTwice = none * parts;
        var perPerson = 1 + none / onceOrTwice;
        return new Standing(1 + 1 / parts, -(rate + rate * rate) / (parts * parts), (1 - onceOrTwice) * perPerson * perPerson);
    }
}

/// <summary>
/// Zelterman's estimate with covariates (Bohning &amp; van der Heijden 2009, doi 10.1214/08-AOAS214): the rate of the persons seen once
/// or twice is taken for everyone's.
/// </summary>
internal sealed class ZeltermanRegression : OnceOrTwice
{
    public override Standing Standing(int count, double predictor)
    {
        var rate = 2 * Math.Exp(predictor);
        var seen = 1 - Math.Exp(-rate);
        return new Standing(1 / seen, -rate * (1 - seen) / (seen * seen), (1 - seen) / (seen * seen));
    }
}
