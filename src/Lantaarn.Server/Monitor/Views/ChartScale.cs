// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Lantaarn.Server.Monitor.Views;

/// <summary>From people to places in a picture.</summary>
internal static class ChartScale
{
    private const int MostSteps = 4;

    private static readonly int[] Steps = [1, 2, 3, 4, 5, 10, 20, 25];

    /// <summary>A part of the width of a picture.</summary>
    public static string Percent(double people, double whole) => (100 * people / whole).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A place as SVG writes it.</summary>
    public static string Number(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Round numbers from zero to just past the largest.</summary>
    public static IReadOnlyList<long> Ticks(long largest)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(10, largest))) - 1);
        var step = (long)Steps.Select(factor => factor * magnitude).First(size => Math.Ceiling(largest / size) <= MostSteps);
        return [.. Enumerable.Range(0, (int)Math.Ceiling((double)largest / step) + 1).Select(i => i * step)];
    }
}
