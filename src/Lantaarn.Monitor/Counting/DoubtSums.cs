// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Counting;

/// <summary>Expected errors of linkage over the records of one kind, in pairs seen from each record.</summary>
/// <param name="By">What tells the kinds apart, as in <see cref="Exchange.Releases.LinkageErrors"/>.</param>
/// <param name="Code">The kind.</param>
/// <param name="Records">Records of the kind, twins left out.</param>
/// <param name="Missed">Links that are missing.</param>
/// <param name="False">Links that are wrong.</param>
/// <param name="Links">Links that were made.</param>
public sealed record DoubtSum(string By, string Code, long Records, decimal Missed, decimal False, long Links);

/// <summary>Adds up the doubts of records over the kinds that the codebook tells apart.</summary>
internal sealed class DoubtSums(Codebook codebook)
{
    private readonly int _origin = IndexOf(codebook, "herkomst");
    private readonly int _age = IndexOf(codebook, "leeftijdsklasse");
    private readonly Dictionary<(string By, string Code), DoubtSum> _sums = [];

    public IReadOnlyList<DoubtSum> Sums => [.. _sums.Values];

    public void Add(List<Member> group)
    {
        foreach (var member in group.Where(member => member.Record.Twin is null && member.Doubt is not null))
            foreach (var kind in Kinds(member.Record.Values)) Add(kind, member.Doubt!.Value, group.Count - 1);
    }

    private IEnumerable<(string By, string Code)> Kinds(IReadOnlyList<string> values)
    {
        yield return ("", "");
        if (_origin >= 0 && values[_origin] != Indicator.Unknown) yield return ("origin", values[_origin]);
        if (_age >= 0) yield return ("date", values[_age] == Indicator.Unknown ? "none" : "known");
    }

    private void Add((string By, string Code) kind, (decimal Missed, decimal False) doubt, int links)
    {
        var sum = _sums.GetValueOrDefault(kind) ?? new(kind.By, kind.Code, 0, 0, 0, 0);
        _sums[kind] = sum with { Records = sum.Records + 1, Missed = sum.Missed + doubt.Missed, False = sum.False + doubt.False, Links = sum.Links + links };
    }

    private static int IndexOf(Codebook codebook, string name) => codebook.Indicators.Select(indicator => indicator.Name).ToList().IndexOf(name);
}
