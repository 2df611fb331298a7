// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;

namespace Lantaarn.Estimation.LinkageError;

/// <summary>
/// People who were counted on a list but could not be encoded (no name known, or they objected), so that nobody can tell whether another
/// list counted them too.
/// </summary>
/// <param name="Lists">List by list.</param>
/// <param name="Linkable">People counted who could be linked, each once.</param>
public sealed record UnlinkablePeople(IReadOnlyList<UnlinkableOnList> Lists, double Linkable)
{
    /// <summary>People counted in all, if those who could not be linked are as often new as those of the same list who could.</summary>
    public double Counted => Linkable + Lists.Sum(list => list.New);

    /// <summary>People counted if everybody who could not be linked is on another list as well, or unlinkable there too.</summary>
    public double Fewest => Linkable;

    /// <summary>People counted if nobody who could not be linked is on another list.</summary>
    public double Most => Linkable + Lists.Sum(list => list.Persons);

    /// <summary>Works out how many of them are new.</summary>
    /// <param name="linked">Those who could be linked, after correction for linkage error where there was one.</param>
    /// <param name="unlinkable">People per list who could not, in the order of the lists; 0 or more.</param>
    /// <exception cref="ArgumentException">Not one number per list.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or not finite.</exception>
    public static UnlinkablePeople Of(CaptureTable linked, IReadOnlyList<double> unlinkable)
    {
        ArgumentNullException.ThrowIfNull(linked);
        ArgumentNullException.ThrowIfNull(unlinkable);
        if (unlinkable.Count != linked.Lists.Count)
            throw new ArgumentException($"{linked.Lists.Count} lists need as many numbers of people, not {unlinkable.Count}.", nameof(unlinkable));
        if (unlinkable.Any(persons => !double.IsFinite(persons) || persons < 0))
            throw new ArgumentOutOfRangeException(nameof(unlinkable), "A number of people is finite, 0 or more.");
        return new UnlinkablePeople([.. linked.Lists.Select((name, list) =>
        {
            var all = linked.SeenByAll(1 << list);
            return new UnlinkableOnList(name, unlinkable[list], all, all > 0 ? linked[1 << list] / all : 1);
        })], linked.Observed);
    }

    /// <summary>
    /// What they mean for the size of the whole population. If it is records that cannot be encoded, whoever they are about, the lists
    /// merely reach fewer people and the estimate already covers them. If it is always the same people, the estimate leaves them out, and
    /// they stand beside it in proportion: as many more as lists have unlinkable people beside linkable ones.
    /// </summary>
    /// <param name="estimate">Estimated size from those who could be linked; not below them.</param>
    /// <param name="lower">Lower limit of its 95% interval.</param>
    /// <param name="upper">Upper limit of its 95% interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">Limits that do not enclose the estimate, or nobody who could be linked.</exception>
    public PopulationWithUnlinkable Population(double estimate, double lower, double upper)
    {
        if (!(lower <= estimate && estimate <= upper && double.IsFinite(upper) && lower >= 0))
            throw new ArgumentOutOfRangeException(nameof(estimate), "An estimate lies between its limits, which are finite.");
        var linkable = Lists.Sum(list => list.Linkable);
        if (linkable <= 0) throw new ArgumentOutOfRangeException(nameof(estimate), "Nobody could be linked, so there is no estimate to add to.");
        var more = 1 + Lists.Sum(list => list.Persons) / linkable;
        return new PopulationWithUnlinkable(estimate, estimate * more, Math.Max(lower, Fewest), upper * more);
    }
}

/// <summary>People of one list who could not be linked.</summary>
/// <param name="List">Name of the list.</param>
/// <param name="Persons">How many.</param>
/// <param name="Linkable">How many people of the list could be linked.</param>
/// <param name="ShareNew">
/// Share of the latter whom no other list counted, 0 to 1; 1 where there are none of them, so that nothing is known.
/// </param>
public sealed record UnlinkableOnList(string List, double Persons, double Linkable, double ShareNew)
{
    /// <summary>How many of those who could not be linked no other list counted, if they are like those who could.</summary>
    public double New => Persons * ShareNew;
}

/// <summary>The size of a population of which some people could not be linked.</summary>
/// <param name="IfRecords">Estimate if it is records that cannot be encoded, whoever they are about.</param>
/// <param name="IfPersons">Estimate if it is always the same people.</param>
/// <param name="Lower">Lower limit of the 95% interval under the first reading.</param>
/// <param name="Upper">Upper limit of the 95% interval under the second reading.</param>
public sealed record PopulationWithUnlinkable(double IfRecords, double IfPersons, double Lower, double Upper);
