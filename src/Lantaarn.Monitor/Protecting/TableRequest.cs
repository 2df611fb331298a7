// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Numerics;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Counting;

namespace Lantaarn.Monitor.Protecting;

/// <summary>The tables of the monitor profile, asked of the disclosure engine as one release.</summary>
internal sealed class TableRequest
{
    /// <summary>Name of the dimension that says by how many kinds of list someone was seen.</summary>
    public const string SeenBy = "seen_by";

    private readonly RoundDefinition _round;
    private readonly RoundCount _count;
    private readonly List<Classification> _indicators;
    private readonly Classification _seenBy;

    public TableRequest(RoundDefinition round, RoundCount count)
    {
        (_round, _count) = (round, count);
        _indicators = [.. round.Codebook.Indicators.Select(Classify)];
        _seenBy = new Classification(SeenBy, [.. Enumerable.Range(1, round.Kinds().Count).Select(kinds => new Category(Code(kinds)))]);
    }

    public TableRelease Build()
    {
        var persons = _count.People.Select(person => new Lantaarn.Disclosure.Tables.CountedPerson([.. person.Codes, Code(BitOperations.PopCount((uint)person.Kinds))], person.Lists));
        return new TableRelease([.. _indicators, _seenBy], [.. Tables()], [.. persons]);
    }

    private IEnumerable<CountTable> Tables()
    {
        var place = _indicators.FirstOrDefault(indicator => indicator.Name == _round.Geography);
        var strata = _indicators.FirstOrDefault(indicator => indicator.Name == _round.Strata);
        if (place is not null) yield return Table(place);
        foreach (var indicator in _indicators.Where(indicator => indicator != place)) yield return Table(indicator);
        yield return Table(_seenBy);
        foreach (var indicator in _indicators.Where(indicator => indicator != place))
        {
            if (place is not null) yield return Table(place, indicator);
            if (strata is not null && indicator != strata) yield return Table(indicator, strata);
        }
    }

    private static CountTable Table(params Classification[] classifications) =>
        new(string.Join("-by-", classifications.Select(classification => classification.Name)), [.. classifications.Select(classification => new TableAxis(classification))]);

    private Classification Classify(Indicator indicator)
    {
        GeographyLevel? level = indicator.Name == _round.Geography ? GeographyLevel.City : null;
        return new Classification(indicator.Name, [.. indicator.Codes.Select(code => code.Code).Append(Indicator.Unknown).Select(code => new Category(code, Level: level))]);
    }

    private static string Code(int kinds) => kinds.ToString(CultureInfo.InvariantCulture);
}
