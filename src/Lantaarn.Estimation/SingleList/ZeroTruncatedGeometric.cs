// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>
/// Sightings at a rate that differs between persons as an exponential distribution does; the predictor is the log of the mean.
/// </summary>
internal sealed class ZeroTruncatedGeometric : CountFamily
{
    public override Likelihood Likelihood(int count, double predictor)
    {
        var mean = Math.Exp(predictor);
        var again = mean / (1 + mean);
        return new Likelihood((count - 1) * predictor - count * Math.Log(1 + mean), count - 1 - count * again, count * again / (1 + mean));
    }

    public override Standing Standing(int count, double predictor)
    {
        var mean = Math.Exp(predictor);
        return new Standing((1 + mean) / mean, -1 / mean, (1 + mean) / (mean * mean));
    }

    public override int RisesTowards(int count) => count == 1 ? -1 : 0;
}
