// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;

namespace Lantaarn.Estimation.Tests.OpenPopulations;

/// <summary>
/// Five periods with as many people in each: one in five leaves between two periods, as many arrive, and 40% are seen in a period.
/// </summary>
internal static class ComingAndGoing
{
    public const int Present = 1500;
    private const int Moving = 300;

    public const int Ever = Present + 4 * Moving;

    public static CaptureTable Draw(Random random)
    {
        var counts = new double[32];
        var people = Enumerable.Repeat(0, Present).ToArray();
        for (var period = 0; period < 5; period++)
        {
            for (var person = 0; person < people.Length; person++)
                if (random.NextDouble() < 0.4)
                    people[person] |= 1 << period;
            if (period == 4) break;
            random.Shuffle(people);
            foreach (var left in people[..Moving]) counts[left]++;
            people = [.. people[Moving..], .. Enumerable.Repeat(0, Moving)];
        }
        foreach (var history in people) counts[history]++;
        return new CaptureTable(["May", "June", "July", "August", "September"], counts[1..]);
    }
}
