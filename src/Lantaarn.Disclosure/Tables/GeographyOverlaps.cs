// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>
/// Which areas of two geographies, such as old and new neighbourhoods, can have people in common. Everybody has a map, so an attacker knows
/// that most cannot. Areas overlap where somebody is in both; an area with nobody at all may overlap with any.
/// </summary>
internal sealed class GeographyOverlaps
{
    private readonly List<(int First, int Second, HashSet<(string, string)> Shared, HashSet<string> Firsts, HashSet<string> Seconds)> _pairs = [];

    public GeographyOverlaps(Classification[] classifications, string[][] occupied)
    {
        int[] geographies = [.. Enumerable.Range(0, classifications.Length).Where(i => classifications[i].IsGeography)];
        foreach (var first in geographies)
            foreach (var second in geographies.Where(second => second > first))
                _pairs.Add((first, second, [.. occupied.Select(codes => (codes[first], codes[second]))], [.. occupied.Select(codes => codes[first])], [.. occupied.Select(codes => codes[second])]));
    }

    public bool Allow(string[] codes) => _pairs.TrueForAll(pair =>
        pair.Shared.Contains((codes[pair.First], codes[pair.Second])) || !pair.Firsts.Contains(codes[pair.First]) || !pair.Seconds.Contains(codes[pair.Second]));
}
