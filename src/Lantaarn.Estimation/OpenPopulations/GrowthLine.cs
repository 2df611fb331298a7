// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.OpenPopulations;

/// <summary>
/// The straight line through the logs of rounds, averaged over the variation between rounds: for each size of that variation the slope is
/// normal around the least squares slope, and the sizes are weighed by how well they explain the rounds (restricted likelihood) and by the
/// prior.
/// </summary>
internal static class GrowthLine
{
    private const double Scale = 0.1;
    private const double YearDays = 365.25;
    private const int Steps = 200;

    // Weight, slope and its standard deviation for one size of the variation between rounds.
    private readonly record struct Part(double Weight, double Slope, double Deviation);

    /// <summary>Growth per year.</summary>
    public static Growth Through(IReadOnlyList<RoundFigure> rounds) => Average(Parts(rounds), 1);

    /// <summary>Growth from one round to another.</summary>
    public static Growth Over(RoundFigure from, RoundFigure to) => Average(Parts([from, to]), (to.Day.DayNumber - from.Day.DayNumber) / YearDays);

    private static Part[] Parts(IReadOnlyList<RoundFigure> rounds)
    {
        var logs = Enumerable.Range(0, Steps).Select(step => At(rounds, (step + 0.5) / Steps * 4 * Scale)).ToArray();
        var highest = logs.Max(part => part.Weight);
        return [.. logs.Select(part => part with { Weight = Math.Exp(part.Weight - highest) })];
    }

    // With the log of its weight.
    private static Part At(IReadOnlyList<RoundFigure> rounds, double between)
    {
        var weights = rounds.Select(round => 1 / (round.LogError * round.LogError + between * between)).ToArray();
        var times = rounds.Select(round => (round.Day.DayNumber - rounds[0].Day.DayNumber) / YearDays).ToArray();
        var sum = weights.Sum();
        var (time, log) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            time += weights[i] * times[i] / sum;
            log += weights[i] * Math.Log(rounds[i].Estimate) / sum;
        }
        var (spread, together) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            spread += weights[i] * (times[i] - time) * (times[i] - time);
            together += weights[i] * (times[i] - time) * (Math.Log(rounds[i].Estimate) - log);
        }
        var slope = together / spread;
        var misfit = rounds.Select((round, i) => weights[i] * Math.Pow(Math.Log(round.Estimate) - log - slope * (times[i] - time), 2)).Sum();
        var likelihood = (weights.Sum(Math.Log) - Math.Log(sum) - Math.Log(spread) - misfit) / 2;
        return new Part(likelihood - between * between / (2 * Scale * Scale), slope, 1 / Math.Sqrt(spread));
    }

    private static Growth Average(Part[] parts, double years)
    {
        var total = parts.Sum(part => part.Weight);
        double Below(double slope) => parts.Sum(part => part.Weight * Normal.CDF(part.Slope, part.Deviation, slope)) / total;
        var mean = parts.Sum(part => part.Weight * part.Slope) / total;
        var reach = parts.Max(part => Math.Abs(part.Slope - mean) + 8 * part.Deviation);
        double Quantile(double share)
        {
            var (low, high) = (mean - reach, mean + reach);
            for (var step = 0; step < 100; step++)
            {
                var middle = (low + high) / 2;
                if (Below(middle) < share) low = middle;
                else high = middle;
            }
            return low;
        }
        return new Growth(Math.Exp(years * mean), Math.Exp(years * Quantile(0.025)), Math.Exp(years * Quantile(0.975)), 1 - Below(0));
    }
}
