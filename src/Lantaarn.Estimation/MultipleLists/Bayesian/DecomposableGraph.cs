// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Immutable;
using System.Numerics;

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>
/// Which pairs of lists depend on one another directly. Two lists without a line between them are independent given the lists that
/// separate them. The graph is decomposable (chordal): its chance of a table is then a product of chances of margins.
/// </summary>
public sealed class DecomposableGraph
{
    private DecomposableGraph(int lists, ImmutableArray<int> pairs, ImmutableArray<(int Lists, int Power)> margins) =>
        (Lists, Pairs, Margins) = (lists, pairs, margins);

    /// <summary>Number of lists.</summary>
    public int Lists { get; }

    /// <summary>The dependent pairs, as patterns of two lists.</summary>
    public ImmutableArray<int> Pairs { get; }

    /// <summary>Sets of lists whose margins multiply to the whole (1) or divide it (-1).</summary>
    internal ImmutableArray<(int Lists, int Power)> Margins { get; }

    /// <summary>All decomposable graphs: 8 on three lists, 61 on four, 822 on five.</summary>
    /// <param name="lists">2 to 5; with six there are 18,154, which is not offered.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 2 to 5.</exception>
    public static IReadOnlyList<DecomposableGraph> All(int lists)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lists, 5);
        var pairs = Enumerable.Range(1, (1 << lists) - 1).Where(pattern => BitOperations.PopCount((uint)pattern) == 2).ToArray();
        return [.. Enumerable.Range(0, 1 << pairs.Length)
            .Select(choice => pairs.Where((_, position) => (choice >> position & 1) == 1).ToImmutableArray())
            .Select(chosen => (Pairs: chosen, Margins: Eliminate(lists, chosen)))
            .Where(graph => graph.Margins is not null)
            .Select(graph => new DecomposableGraph(lists, graph.Pairs, graph.Margins!.Value))];
    }

    /// <summary>The dependent pairs in words: "police + shelter, clinic + police"; "no dependence" without any.</summary>
    /// <param name="names">Names of the lists.</param>
    public string Describe(IReadOnlyList<string> names) => Pairs.Length == 0 ? "no dependence" : string.Join(", ", Pairs.Select(pair =>
        string.Join(" + ", Enumerable.Range(0, Lists).Where(list => (pair >> list & 1) == 1).Select(list => names[list]))));

    // A graph is chordal exactly when lists can be taken away one at a time, each with all its remaining neighbours joined to one
    // another. The list and its neighbours then form one margin, the neighbours alone another that is divided out.
    private static ImmutableArray<(int, int)>? Eliminate(int lists, ImmutableArray<int> pairs)
    {
        var powers = new int[1 << lists];
        for (var left = (1 << lists) - 1; left != 0;)
        {
            var next = Enumerable.Range(0, lists).Select(list => 1 << list)
                .FirstOrDefault(list => (left & list) != 0 && AreJoined(Neighbours(list, left, pairs), pairs));
            if (next == 0) return null;
            var neighbours = Neighbours(next, left, pairs);
            powers[next | neighbours]++;
            powers[neighbours]--;
            left ^= next;
        }
        return [.. Enumerable.Range(1, powers.Length - 1).Where(set => powers[set] != 0).Select(set => (set, powers[set]))];
    }

    private static int Neighbours(int list, int among, ImmutableArray<int> pairs) =>
        pairs.Where(pair => (pair & list) != 0).Aggregate(0, (all, pair) => all | (pair ^ list)) & among;

    private static bool AreJoined(int set, ImmutableArray<int> pairs)
    {
        var size = BitOperations.PopCount((uint)set);
        return pairs.Count(pair => (pair & set) == pair) == size * (size - 1) / 2;
    }
}
