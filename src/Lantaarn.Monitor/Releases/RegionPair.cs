// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Publishing;

namespace Lantaarn.Monitor.Releases;

/// <summary>Whether more people are in one region than in another, as far as that can be told. Regions are never put in an order that the data do not carry.</summary>
/// <param name="First">Code of a region.</param>
/// <param name="Second">Code of another.</param>
/// <param name="Verdict">What can be told.</param>
/// <param name="Why">Why, in a sentence.</param>
public sealed record RegionPair(string First, string Second, RegionVerdict Verdict, Label Why)
{
    internal static IReadOnlyList<RegionPair> Compare(PublishedRound published, IReadOnlyList<ReleasedFigure> figures)
    {
        var round = published.Round;
        if (round.Codebook.Find(round.Geography) is not { } place) return [];
        var missing = round.Lists.Where(list => published.Estimate.MissingLists.Contains(list.Id)).Select(list => list.Organisation).ToList();
        var byRegion = round.Strata == round.Geography ? figures.ToDictionary(figure => figure.Group) : [];
        string[] codes = [.. place.Codes.Select(code => code.Code)];
        return [.. from i in Enumerable.Range(0, codes.Length)
                   from j in Enumerable.Range(i + 1, codes.Length - i - 1)
                   select Compare(codes[i], codes[j], byRegion, missing)];
    }

    private static RegionPair Compare(string first, string second, Dictionary<string, ReleasedFigure> figures, List<string> missing)
    {
        RegionPair Unknown(string nl, string en) => new(first, second, RegionVerdict.CannotBeToldApart, new(nl, en));
        if (missing.Count > 0)
            return Unknown($"Niet elke lijst deed mee: {string.Join(", ", missing)} ontbreekt.", $"Not every list took part: {string.Join(", ", missing)} is missing.");
        if (figures.GetValueOrDefault(first) is not { Lower: { } lower, Upper: { } upper } || figures.GetValueOrDefault(second) is not { Lower: { } otherLower, Upper: { } otherUpper })
            return Unknown("Er is geen schatting per regio. Hoeveel mensen gezien zijn, hangt af van de lijsten die er zijn.",
                "There is no estimate per region. How many people were seen depends on the lists that there are.");
        if (lower > otherUpper) return new(first, second, RegionVerdict.MoreInFirst, Apart);
        if (upper < otherLower) return new(first, second, RegionVerdict.MoreInSecond, Apart);
        return Unknown("De intervallen overlappen.", "The intervals overlap.");
    }

    private static Label Apart { get; } = new("De intervallen overlappen niet.", "The intervals do not overlap.");
}

/// <summary>What can be told of two regions.</summary>
public enum RegionVerdict
{
    /// <summary>Nothing.</summary>
    CannotBeToldApart,

    /// <summary>There are more people in the first.</summary>
    MoreInFirst,

    /// <summary>There are more people in the second.</summary>
    MoreInSecond,
}
