// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Magnitudes;

/// <summary>Who contributes how much to a set of inner cells, and whether that makes their sum one to hide.</summary>
internal sealed class Contributions(ReleaseCells cells, MagnitudeRequest request, int insiderMinimum)
{
    /// <summary>
    /// Too few persons or organisations, one person who dominates, or an organisation that is left with a few others once it subtracts its own.
    /// </summary>
    public bool IsSensitive(int[] rows)
    {
        int[] people = [.. rows.SelectMany(row => cells.Persons[row]).Where(person => request.Amounts[person] > 0)];
        if (people.Length < request.Rules.MinimumContributors) return true;
        var reported = people.SelectMany(Holders).CountBy(holder => holder).ToArray();
        return (reported.Length > 0 && reported.Length < request.Rules.MinimumOrganisations)
            || IsDominated(people)
            || reported.Any(own => people.Length - own.Value is > 0 and var others && others < insiderMinimum);
    }

    /// <summary>How far off every estimate of the sum must at least be able to be: that part of the largest amount.</summary>
    public long Width(int[] rows) =>
        Math.Max(2, (rows.SelectMany(row => cells.Persons[row]).Select(person => request.Amounts[person]).DefaultIfEmpty().Max() * request.Rules.Percent / 100) + 1);

    // The second largest subtracts its own amount; what the others have in all is how far its estimate of the largest is off.
    private bool IsDominated(int[] people)
    {
        var amounts = people.Select(person => request.Amounts[person]).OrderDescending().ToArray();
        return amounts.Skip(2).Sum() * 100 < amounts[0] * request.Rules.Percent;
    }

    private IEnumerable<string> Holders(int person) => request.Release.Persons[person].Organisations.Select(request.Release.HolderOf).Distinct();
}
