// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Counting;

/// <summary>Makes one person of the records of a group, and tells invented people from real ones.</summary>
internal sealed class PersonAssembly(RoundDefinition round)
{
    private readonly IReadOnlyList<string> _kinds = round.Kinds();

    public RoundCount Assemble(IEnumerable<List<Member>> groups, IReadOnlyList<ListCoverage> coverage, GroupsSummary linkage)
    {
        var people = new List<CountedPerson>();
        var planted = new SortedDictionary<string, List<(List<Member> Own, List<Member> Group)>>(StringComparer.Ordinal);
        var doubts = new DoubtSums(round.Codebook);
        foreach (var group in groups)
        {
            doubts.Add(group);
            var real = group.Where(member => member.Record.Twin is null).ToList();
            if (real.Count > 0) people.Add(Person(real));
            foreach (var twin in group.Where(member => member.Record.Twin is not null).GroupBy(member => member.Record.Twin!))
            {
                if (!planted.TryGetValue(twin.Key, out var parts)) planted[twin.Key] = parts = [];
                parts.Add(([.. twin], group));
            }
        }
        return new(people, [.. planted.Select(twin => Outcome(twin.Key, twin.Value))], coverage, linkage, doubts.Sums);
    }

    private TwinOutcome Outcome(string twin, List<(List<Member> Own, List<Member> Group)> parts) =>
        new(twin, Kinds(parts.SelectMany(part => part.Own)), [.. parts.Select(part => Kinds(part.Group))])
        {
            Records = parts.Sum(part => part.Own.Count),
            LinkedPairs = parts.Sum(part => Pairs(part.Own.Count)),
            LinksToOthers = parts.Sum(part => part.Own.Count * (part.Group.Count - part.Own.Count)),
        };

    private static long Pairs(long records) => records * (records - 1) / 2;

    private CountedPerson Person(List<Member> records)
    {
        var codes = new string[round.Codebook.Indicators.Count];
        var lot = Lot(records);
        for (var i = 0; i < codes.Length; i++) codes[i] = MostFrequent(records.Select(member => member.Record.Values[i]), lot);
        return new(
            [.. records.Select(member => member.List.Id).Distinct()],
            Kinds(records),
            codes);
    }

    private int Kinds(IEnumerable<Member> records) => records.Aggregate(0, (bits, member) => bits | (1 << KindOf(member.List)));

    private int KindOf(ListDefinition list)
    {
        for (var k = 0; k < _kinds.Count; k++)
            if (_kinds[k] == list.Kind) return k;
        throw new ArgumentException($"The round has no kind '{list.Kind}'.", nameof(list));
    }

    // A tie is decided by a lot drawn from what the records say: no list or code is favoured, and the same records give the same person.
    private static string MostFrequent(IEnumerable<string> values, uint lot)
    {
        var counts = values.Where(value => value != Indicator.Unknown).CountBy(value => value).ToList();
        if (counts.Count == 0) return Indicator.Unknown;
        var most = counts.Max(count => count.Value);
        var tied = counts.Where(count => count.Value == most).Select(count => count.Key).Order(StringComparer.Ordinal).ToList();
        return tied[(int)(lot % (uint)tied.Count)];
    }

    private static uint Lot(List<Member> records)
    {
        var text = string.Join('|', records.Select(member => $"{member.List.Id},{string.Join(',', member.Record.Values)}").Order(StringComparer.Ordinal));
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
