// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Runtime.InteropServices;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Linkage.Matching;
using Lantaarn.Tests;

namespace Lantaarn.Linkage.Tests.Encoding.Persons;

/// <summary>Two lists without repeats, to be linked.</summary>
internal sealed record ListPair(string Name, Listed[] First, Listed[] Second);

/// <summary>
/// Links two lists by the plainest rule there is, to judge encodings and nothing else: all pairs by falling similarity,
/// every record at most once.
/// </summary>
internal sealed class OneToOneLinkage
{
    private const double LowestScore = 0.55;

    private readonly List<(double Score, bool True)> _links = [];
    private readonly int _truePairs;

    public OneToOneLinkage(ListPair lists, PersonEncoder encoder)
    {
        var (first, second) = (Encode(lists.First, encoder), Encode(lists.Second, encoder));
        _truePairs = lists.First.Select(person => person.Truth).Intersect(lists.Second.Select(person => person.Truth)).Count();
        var pairs = Score(lists, first, second);
        var (firstUsed, secondUsed) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (score, i, j) in pairs.OrderByDescending(pair => pair.Score))
        {
            if (firstUsed.Contains(i) || secondUsed.Contains(j)) continue;
            firstUsed.Add(i);
            secondUsed.Add(j);
            _links.Add((score, lists.First[i].Truth == lists.Second[j].Truth));
        }
    }

    /// <summary>Scores of all true pairs that could be encoded.</summary>
    public List<double> TrueScores { get; } = [];

    /// <summary>For every record of the first list the score of the record most like it that is somebody else.</summary>
    public List<double> BestFalseScores { get; } = [];

    public (double Precision, double Recall, double F1) At(double threshold)
    {
        var links = _links.Where(link => link.Score >= threshold).ToList();
        var hits = links.Count(link => link.True);
        return (links.Count == 0 ? 1 : (double)hits / links.Count, (double)hits / _truePairs, 2.0 * hits / (links.Count + _truePairs));
    }

    private static ulong[]?[] Encode(Listed[] list, PersonEncoder encoder) => Array.ConvertAll(list, person =>
    {
        var words = new ulong[encoder.Bits / 64];
        return encoder.Encode(person.Known, MemoryMarshal.AsBytes(words.AsSpan())) == EncodingOutcome.Encoded ? words : null;
    });

    private List<(double Score, int First, int Second)> Score(ListPair lists, ulong[]?[] first, ulong[]?[] second)
    {
        var pairs = new List<(double, int, int)>();
        var sizes = Array.ConvertAll(second, Size);
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] is not { } a) continue;
            var (size, bestFalse) = (Size(a), 0.0);
            for (var j = 0; j < second.Length; j++)
            {
                if (second[j] is not { } b) continue;
                var score = Similarity.Of(Shared(a, b), size, sizes[j]);
                var same = lists.First[i].Truth == lists.Second[j].Truth;
                if (same) TrueScores.Add(score);
                else bestFalse = Math.Max(bestFalse, score);
                if (score >= LowestScore) pairs.Add((score, i, j));
            }
            BestFalseScores.Add(bestFalse);
        }
        return pairs;
    }

    private static int Size(ulong[]? filter) => filter?.Sum(BitOperations.PopCount) ?? 0;

    public static int Shared(ulong[] a, ulong[] b)
    {
        var count = 0;
        for (var i = 0; i < a.Length; i++) count += BitOperations.PopCount(a[i] & b[i]);
        return count;
    }
}
