// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Numerics;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Counting;
using DisclosedPerson = Lantaarn.Disclosure.Tables.CountedPerson;

namespace Lantaarn.Monitor.Protecting;

/// <summary>The people of a round as the disclosure engine wants them: any set of dimensions, the unknown counted in totals only.</summary>
internal sealed class RoundPersons
{
    /// <summary>The dimension that says by how many kinds of list someone was seen.</summary>
    public const string SeenBy = "seen_by";

    private readonly RoundDefinition _round;
    private readonly RoundCount _count;

    public RoundPersons(RoundDefinition round, RoundCount count)
    {
        (_round, _count) = (round, count);
        Dimensions = [.. round.Codebook.Indicators.Select(indicator => Dimension(indicator.Name, [.. indicator.Codes.Select(code => code.Code)])),
            Dimension(SeenBy, [.. Enumerable.Range(1, round.Kinds().Count).Select(Text)])];
    }

    /// <summary>One classification per indicator, and the number of kinds of list.</summary>
    public IReadOnlyList<Classification> Dimensions { get; }

    /// <summary>The dimension with this name, or null.</summary>
    public Classification? Find(string name) => Dimensions.FirstOrDefault(dimension => dimension.Name == name);

    /// <summary>Whether enough people are in every category to show them all. A category that nobody can be in does not belong in the codebook.</summary>
    public bool HasNoSmallCategory(Classification dimension, int minimum)
    {
        var values = _count.People.CountBy(person => Value(person, dimension.Name)).ToDictionary();
        return dimension.Categories.All(category => values.GetValueOrDefault(category.Code) >= minimum);
    }

    /// <summary>A release of tables over these people.</summary>
    public TableRelease Release(IReadOnlyList<CountTable> tables)
    {
        Classification[] used = [.. tables.SelectMany(table => table.Axes).Select(axis => axis.Classification).Distinct()];
        HashSet<string>[] codes = [.. used.Select(dimension => dimension.Categories.Select(category => category.Code).ToHashSet())];
        var persons = _count.People.Select(person => new DisclosedPerson([.. used.Select((dimension, i) => Known(Value(person, dimension.Name), codes[i]))], person.Lists));
        return new TableRelease(used, tables, [.. persons]) { Holders = _round.Lists.ToDictionary(list => list.Id, list => list.Organisation) };
    }

    private static string Known(string value, HashSet<string> codes) => codes.Contains(value) ? value : Classification.TotalCode;

    private string Value(Counting.CountedPerson person, string dimension)
    {
        if (dimension == SeenBy) return Text(BitOperations.PopCount((uint)person.Kinds));
        for (var i = 0; i < person.Codes.Count; i++)
            if (_round.Codebook.Indicators[i].Name == dimension) return person.Codes[i];
        throw new ArgumentException($"The round has no dimension '{dimension}'.", nameof(dimension));
    }

    private Classification Dimension(string name, string[] codes)
    {
        GeographyLevel? level = name == _round.Geography ? GeographyLevel.City : null;
        return new Classification(name, [.. codes.Select(code => new Category(code, Level: level))]);
    }

    private static string Text(int kinds) => kinds.ToString(CultureInfo.InvariantCulture);
}
