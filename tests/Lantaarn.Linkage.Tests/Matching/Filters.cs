// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

/// <summary>Invented filters.</summary>
internal static class Filters
{
    /// <summary>A filter in which each bit is set with the given probability, and at least one is.</summary>
    internal static byte[] Random(Random random, int bits, double fill)
    {
        var filter = new byte[bits / 8];
        for (var bit = 0; bit < bits; bit++)
            if (random.NextDouble() < fill) filter[bit / 8] |= (byte)(1 << (bit % 8));
        filter[random.Next(filter.Length)] |= 1;
        return filter;
    }

    /// <summary>A filter with exactly these first bits set.</summary>
    internal static byte[] Run(int bits, int from, int count)
    {
        var filter = new byte[bits / 8];
        for (var bit = from; bit < from + count; bit++) filter[bit / 8] |= (byte)(1 << (bit % 8));
        return filter;
    }

    internal static byte[] Noisy(Random random, byte[] filter, double flipped)
    {
        var copy = (byte[])filter.Clone();
        for (var bit = 0; bit < copy.Length * 8; bit++)
            if (random.NextDouble() < flipped) copy[bit / 8] ^= (byte)(1 << (bit % 8));
        copy[0] |= 1;
        return copy;
    }

    internal static EncodedList List(string name, int bits, params IEnumerable<byte[]> filters) =>
        new(name, bits, [.. filters.Select(filter => (ReadOnlyMemory<byte>)filter)]);
}

/// <summary>Lists of invented people whose truth is known: each list meets each person with some probability and notes them down with noise.</summary>
internal sealed class PlantedPeople
{
    internal const int Bits = 512;

    internal PlantedPeople(Random random, int persons, int lists, double met, double noise, double twice = 0)
    {
        var people = Enumerable.Range(0, persons).Select(_ => Filters.Random(random, Bits, 0.35)).ToArray();
        var filters = Enumerable.Range(0, lists).Select(_ => new List<byte[]>()).ToArray();
        var truth = Enumerable.Range(0, lists).Select(_ => new List<int>()).ToArray();
        for (var list = 0; list < lists; list++)
            for (var person = 0; person < persons; person++)
                if (random.NextDouble() < met)
                    for (var copies = random.NextDouble() < twice ? 2 : 1; copies > 0; copies--)
                    {
                        filters[list].Add(Filters.Noisy(random, people[person], noise));
                        truth[list].Add(person);
                    }
        Encodings = [.. filters.Select(list => list.ToArray())];
        PersonOf = [.. truth.Select(list => list.ToArray())];
    }

    internal byte[][][] Encodings { get; }

    internal int[][] PersonOf { get; }

    internal EncodedList[] Lists => [.. Encodings.Select((list, i) => Filters.List($"list {i}", Bits, list))];
}
