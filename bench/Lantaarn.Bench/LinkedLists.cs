// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Linkage.Matching;
using Lantaarn.Tests;

namespace Lantaarn.Bench;

/// <summary>
/// Lists of people with known truth, encoded and linked as a round does it: the default schema, the default settings, nothing else.
/// People who cannot be encoded stay in the truth, each in a group of their own.
/// </summary>
internal sealed class LinkedLists
{
    private LinkedLists(IReadOnlyList<int[]> personOf, IReadOnlyList<int[]> groupOf, LinkageQuality quality) =>
        (PersonOf, GroupOf, Quality) = (personOf, groupOf, quality);

    /// <summary>True person of each record, per list.</summary>
    public IReadOnlyList<int[]> PersonOf { get; }

    /// <summary>Group of each record, per list.</summary>
    public IReadOnlyList<int[]> GroupOf { get; }

    public LinkageQuality Quality { get; }

    public static LinkedLists FromPeople(IReadOnlyList<Listed[]> lists) => FromPeople(lists, EncodingSchema.Default, seed: 1);

    /// <param name="lists">The people.</param>
    /// <param name="schema">How they are encoded.</param>
    /// <param name="seed">Start of the noise; each list draws its own.</param>
    public static LinkedLists FromPeople(IReadOnlyList<Listed[]> lists, EncodingSchema schema, int seed)
    {
        using var key = RoundKey.FromBytes([.. Enumerable.Range(1, RoundKey.Length).Select(i => (byte)i)]);
        var noise = new Random(seed);
        var encodable = new List<int>[lists.Count];
        var encoded = lists.Select((list, l) =>
        {
            using var encoder = new PersonEncoder(schema, key, "bench", noise);
            return Encode(list, l, encoder, encodable[l] = []);
        }).ToList();
        var result = Link(encoded);
        var next = result.Groups;
        var groupOf = lists.Select((list, l) =>
        {
            var groups = new int[list.Length];
            Array.Fill(groups, -1);
            foreach (var (record, position) in encodable[l].Select((record, position) => (record, position))) groups[record] = result.GroupOf[l][position];
            return Array.ConvertAll(groups, group => group >= 0 ? group : next++);
        }).ToList();
        return new(Persons(lists), groupOf, result.Quality);
    }

    public static LinkedLists FromEncodings(IReadOnlyList<EncodedList> encodings, IReadOnlyList<Listed[]> truth)
    {
        var result = Link(encodings);
        return new(Persons(truth), result.GroupOf, result.Quality);
    }

    public PairwiseAgreement Agreement() => PairwiseEvaluation.Overall(GroupOf, PersonOf, withinLists: true);

    /// <summary>Capture history of each group or person: bit l is set where list l holds one of its records.</summary>
    public static Dictionary<int, int> Histories(IReadOnlyList<int[]> labels)
    {
        var histories = new Dictionary<int, int>();
        for (var list = 0; list < labels.Count; list++)
            foreach (var label in labels[list]) histories[label] = histories.GetValueOrDefault(label) | 1 << list;
        return histories;
    }

    private static LinkageResult Link(IReadOnlyList<EncodedList> lists) => Linker.Link(lists, new LinkageSettings(), null, default) switch
    {
        LinkageOutcome.Linked linked => linked.Result,
        LinkageOutcome.Refused refused => throw new InvalidOperationException(refused.Message),
        _ => throw new InvalidOperationException("Neither linked nor refused."),
    };

    private static EncodedList Encode(Listed[] list, int number, PersonEncoder encoder, List<int> encodable)
    {
        var filters = new List<ReadOnlyMemory<byte>>();
        for (var record = 0; record < list.Length; record++)
        {
            var filter = new byte[encoder.Bits / 8];
            if (encoder.Encode(list[record].Known, filter) != EncodingOutcome.Encoded) continue;
            filters.Add(filter);
            encodable.Add(record);
        }
        return new EncodedList($"list {number + 1}", encoder.Bits, filters);
    }

    private static List<int[]> Persons(IReadOnlyList<Listed[]> lists)
    {
        var numbers = new Dictionary<string, int>();
        return [.. lists.Select(list => Array.ConvertAll(list, person =>
        {
            if (!numbers.TryGetValue(person.Truth, out var number)) numbers[person.Truth] = number = numbers.Count;
            return number;
        }))];
    }
}
