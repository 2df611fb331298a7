// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Bench.Attacks;

/// <summary>
/// Bits of the round that go together over the records, and so most likely stand for one frequent token. Folding can turn a bit round:
/// a strong negative correlation counts as well.
/// </summary>
internal static class BitGroups
{
    private const float Together = 0.3f;
    private const int Fewest = 5;
    private const int Most = 60;

    /// <returns>Per group its first bit, how many it has, and which records seem to have the token.</returns>
    public static List<(int Bit, int Size, bool[] Has)> Of(Filters round)
    {
        var columns = Enumerable.Range(0, round.Bits).Select(bit => Standardised(round, bit)).ToArray();
        var correlations = new float[round.Bits][];
        Parallel.For(0, round.Bits, bit => correlations[bit] = Array.ConvertAll(columns, other => PrincipalAxes.Dot(columns[bit], other)));
        var free = Enumerable.Range(0, round.Bits).ToHashSet();
        var groups = new List<(int, int, bool[])>();
        while (groups.Count < Most)
        {
            var centre = free.Order().MaxBy(bit => free.Count(other => MathF.Abs(correlations[bit][other]) >= Together));
            var members = free.Where(bit => MathF.Abs(correlations[centre][bit]) >= Together).ToArray();
            if (members.Length < Fewest) break;
            free.ExceptWith(members);
            groups.Add((centre, members.Length, Split(members, columns, correlations[centre], round.Count)));
        }
        return groups;
    }

    // Two means over the records.
    private static bool[] Split(int[] members, float[][] columns, float[] correlations, int records)
    {
        var scores = Enumerable.Range(0, records).Select(record => members.Sum(bit => MathF.Sign(correlations[bit]) * columns[bit][record])).ToArray();
        var cut = 0f;
        for (var repeat = 0; repeat < 10; repeat++)
            cut = (scores.Where(score => score > cut).DefaultIfEmpty(cut).Average() + scores.Where(score => score <= cut).DefaultIfEmpty(cut).Average()) / 2;
        // Most bits of a token are turned on by it, so the side that sets more of them has the token.
        var up = members.Count(bit => correlations[bit] > 0) * 2 >= members.Length;
        return Array.ConvertAll(scores, score => score > cut == up);
    }

    private static float[] Standardised(Filters round, int bit)
    {
        var column = Enumerable.Range(0, round.Count).Select(row => round.IsSet(row, bit) ? 1f : 0f).ToArray();
        var mean = column.Average();
        var length = MathF.Sqrt(round.Count * mean * (1 - mean));
        return Array.ConvertAll(column, value => length == 0 ? 0 : (value - mean) / length);
    }
}
