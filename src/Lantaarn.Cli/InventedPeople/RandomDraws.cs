// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

internal static class RandomDraws
{
    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>A standard normal deviate (Box and Muller, 1958, doi:10.1214/aoms/1177706645).</summary>
    public static double Normal(this Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>The sum of <paramref name="shape"/> exponential waiting times, mean shape × scale.</summary>
    public static double Erlang(this Random random, int shape, double scale)
    {
        var sum = 0.0;
        for (var i = 0; i < shape; i++) sum -= scale * Math.Log(1 - random.NextDouble());
        return sum;
    }
}
