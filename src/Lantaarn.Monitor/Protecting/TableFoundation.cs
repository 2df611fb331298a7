// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Monitor.Protecting;

/// <summary>
/// What all tables of a round have in common: place, stratum, both or neither. Where the foundation is shown whole, the tables of one indicator say
/// nothing about those of another: given the foundation, any two sets of possible tables fit together into one population. So each
/// indicator can be protected and audited on its own, together with the foundation, and the whole is as safe as its parts.
/// </summary>
/// <param name="Dimensions">Two, one or no dimensions.</param>
internal sealed record TableFoundation(IReadOnlyList<Classification> Dimensions)
{
    /// <summary>From fine to coarse: place and stratum, place, stratum, nothing.</summary>
    public static IEnumerable<TableFoundation> Ladder(Classification? place, Classification? stratum)
    {
        if (place is not null && stratum is not null) yield return new([place, stratum]);
        if (place is not null) yield return new([place]);
        if (stratum is not null) yield return new([stratum]);
        yield return new([]);
    }

    /// <summary>Whether every earlier table is over the foundation and one indicator more at most, so that the parts stay independent.</summary>
    public bool Holds(EarlierReleases earlier, IReadOnlyList<Classification> dimensions)
    {
        var held = dimensions.SelectMany(dimension => earlier.Over([dimension.Name, .. Dimensions.Select(shared => shared.Name)]).TableNames);
        return earlier.TableNames.All(held.ToHashSet().Contains);
    }

    /// <summary>The tables of the foundation itself.</summary>
    public IEnumerable<CountTable> Tables()
    {
        foreach (var dimension in Dimensions) yield return Table(dimension);
        if (Dimensions.Count == 2) yield return Table(Dimensions[0], Dimensions[1]);
    }

    /// <summary>Ways to show an indicator, from the most telling to the plainest: crossed with all of the foundation, with a part of it, alone.</summary>
    public IEnumerable<IReadOnlyList<CountTable>> TablesOf(Classification indicator)
    {
        for (var crossed = Dimensions.Count; crossed >= 0; crossed--)
            yield return [Table(indicator), .. Dimensions.Take(crossed).Select(dimension => Table(dimension, indicator))];
    }

    private static CountTable Table(params Classification[] dimensions) =>
        new(string.Join("-by-", dimensions.Select(dimension => dimension.Name)), [.. dimensions.Select(dimension => new TableAxis(dimension))]);
}
