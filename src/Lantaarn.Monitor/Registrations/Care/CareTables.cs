// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Registrations.Care;

/// <summary>The tables of one kind of care in one year: how they are asked of the protection together, and which cells the answer gives.</summary>
internal sealed class CareTables
{
    private const string Results = "result";
    private const string Outcomes = "outcome";
    private const string Grounds = "ground";
    private const string Waiting = "waiting";

    private readonly CarePlaces _places;
    private readonly Classification _outcomes;
    private readonly Classification _grounds = new(Grounds, Categories(Derivation.CareRefusals));
    private readonly Classification _waiting = new(Waiting, Categories(Derivation.CareWaiting));
    private readonly CountTable[] _asked;
    private readonly CodeCombination[] _impossible;

    /// <summary>Tables for the regions of a round.</summary>
    public CareTables(CarePlaces places)
    {
        _places = places;
        var results = CareCodes.Of(Derivation.CareResults);
        _outcomes = new(Outcomes, [.. results.Select(code => new Category(code)), .. CareCodes.Of(Derivation.CareOutcomes).Except(results).Select(code => new Category(code, CareCodes.ResultOf(code)))]);
        _asked = [new(Results, [.. places.Axes, new(_outcomes, 1)]), new(Outcomes, new TableAxis(_outcomes)), new(Grounds, new TableAxis(_grounds)), new(Waiting, new TableAxis(_waiting))];
        _impossible = [.. Impossible()];
    }

    /// <summary>What the protection is asked for the needs of one kind of care in one year.</summary>
    public TableRelease Request(IEnumerable<(string[] Organisations, RegisteredPeople People)> needs) => new([.. _places.Classifications, _outcomes, _grounds, _waiting], _asked,
        [.. needs.SelectMany(same => Enumerable.Repeat(Person(same.People.Codes, same.Organisations), (int)same.People.People))])
    {
        Impossible = _impossible,
    };

    /// <summary>The cells of every table for one kind of care in one year, by how its indicator is made; all hidden where nothing may be shown.</summary>
    public IEnumerable<(Derivation Table, SafeCell Cell)> Cells(string year, string care, ShownCells shown)
    {
        (Derivation, SafeCell) Cell(Derivation table, long? people, params string[] codes) => (table, new([year, care, .. codes], people));

        yield return Cell(Derivation.CareNeeded, shown[Outcomes, SafeCell.Total]);
        foreach (var place in _places.Each)
            foreach (var result in CareCodes.Of(Derivation.CareResults).Prepend(SafeCell.Total))
                yield return Cell(Derivation.CareResults, shown[Results, [.. place, result]], [.. place, result]);
        foreach (var outcome in CareCodes.Of(Derivation.CareOutcomes).Prepend(SafeCell.Total)) yield return Cell(Derivation.CareOutcomes, shown[Outcomes, outcome], outcome);
        // Whoever was not refused has no ground, and who did not receive care no waiting time: their totals are a part of all needs.
        yield return Cell(Derivation.CareRefusals, shown[Outcomes, CareCodes.Refused], SafeCell.Total);
        foreach (var ground in CareCodes.Of(Derivation.CareRefusals)) yield return Cell(Derivation.CareRefusals, shown[Grounds, ground], ground);
        yield return Cell(Derivation.CareWaiting, shown[Outcomes, CareCodes.Successful], SafeCell.Total);
        foreach (var waiting in CareCodes.Of(Derivation.CareWaiting)) yield return Cell(Derivation.CareWaiting, shown[Waiting, waiting], waiting);
    }

    private CountedPerson Person(IReadOnlyList<string> codes, string[] organisations) =>
        new([.. _places.CodesOf(codes[1]), _outcomes.CodeOrTotal(codes[2]), _grounds.CodeOrTotal(codes[3]), _waiting.CodeOrTotal(codes[4])], organisations);

    private IEnumerable<CodeCombination> Impossible()
    {
        foreach (var outcome in _outcomes.Categories.Where(category => category.Parent is not null || category.Code == CareCodes.Successful))
        {
            if (outcome.Code != CareCodes.Refused) foreach (var ground in _grounds.Categories) yield return Both(outcome.Code, _grounds, ground.Code);
            if (outcome.Code != CareCodes.Successful) foreach (var waiting in _waiting.Categories) yield return Both(outcome.Code, _waiting, waiting.Code);
        }
    }

    private CodeCombination Both(string outcome, Classification other, string code) => new(new Dictionary<string, string> { [_outcomes.Name] = outcome, [other.Name] = code });

    private static Category[] Categories(Derivation derivation) => [.. CareCodes.Of(derivation).Select(code => new Category(code))];
}
