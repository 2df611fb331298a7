// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>
/// Sightings come at a constant rate, independent of earlier ones; the predictor is the log of their mean (van der Heijden et al. 2003,
/// doi 10.1191/1471082X03st057oa).
/// </summary>
internal sealed class ZeroTruncatedPoisson : CountFamily
{
    private const double Small = 1e-4;

    public override Likelihood Likelihood(int count, double predictor)
    {
        var rate = Math.Exp(predictor);
        var seen = -ExpMinusOne(-rate);
        var mean = rate < Small ? 1 + rate / 2 + rate * rate / 12 : rate / seen;
        var information = rate < Small ? rate / 2 + rate * rate / 6 : mean * (1 + rate - mean);
        var log = count * predictor - rate - Math.Log(seen) - SpecialFunctions.GammaLn(count + 1.0);
        return new Likelihood(log, count - mean, information);
    }

    public override Standing Standing(int count, double predictor)
    {
        var rate = Math.Exp(predictor);
        var seen = -ExpMinusOne(-rate);
        return new Standing(1 / seen, -rate * (1 - seen) / (seen * seen), (1 - seen) / (seen * seen));
    }

    public override int RisesTowards(int count) => count == 1 ? -1 : 0;

    // Accurate near zero, where exp(x) - 1 loses digits.
    private static double ExpMinusOne(double x) => Math.Abs(x) < 1e-5 ? x + x * x / 2 + x * x * x / 6 : Math.Exp(x) - 1;
}
