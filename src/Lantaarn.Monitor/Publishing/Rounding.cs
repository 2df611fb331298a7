// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Monitor.Publishing;

/// <summary>Estimates are shown in tens, fifties or hundreds of people: more digits would promise more than they can carry.</summary>
internal static class Rounding
{
    public static long Nearest(double people) => (long)(Math.Round(people / Step(people)) * Step(people));

    public static long Down(double people) => (long)(Math.Floor(people / Step(people)) * Step(people));

    public static long Up(double people) => (long)(Math.Ceiling(people / Step(people)) * Step(people));

    private static double Step(double people) => people switch
    {
        < 1000 => 10,
        < 10_000 => 50,
        _ => 100,
    };
}
