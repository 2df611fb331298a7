// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Linkage.Encoding.Normalisation;

namespace Lantaarn.Cli.Lists;

/// <summary>
/// Proposes a mapping from the names of the columns and from the words that occur in them. A proposal, to be read by someone who
/// knows the list: words that it does not know come with an empty code.
/// </summary>
internal sealed class MappingSuggestion
{
    private const int RowsLookedAt = 5000;
    private const int MostWords = 60;

    private readonly FieldWords _words = FieldWords.Read();
    private readonly RoundDefinition _round;
    private readonly ListFile _file;
    private readonly Dictionary<string, HashSet<string>> _seen;

    private MappingSuggestion(ListFile file, RoundDefinition round)
    {
        (_file, _round) = (file, round);
        _seen = file.Columns.ToDictionary(column => column, _ => new HashSet<string>());
        foreach (var (_, cells) in file.Rows().Take(RowsLookedAt))
            for (var i = 0; i < Math.Min(cells.Length, file.Columns.Count); i++)
                if (_seen[file.Columns[i]] is { Count: <= MostWords } words) words.Add(cells[i].Trim());
    }

    /// <summary>The proposal, and for the user the columns for which it found no use.</summary>
    public static (ListMapping Mapping, IReadOnlyList<string> Unused) For(string path, string listId, RoundDefinition round)
    {
        using var file = ListFile.Open(path);
        var mapping = new MappingSuggestion(file, round).Propose(listId);
        var used = mapping.Columns().Select(use => use.Column).ToHashSet();
        return (mapping, file.Columns.Where(column => !used.Contains(column)).ToList());
    }

    private ListMapping Propose(string listId) => new(listId, Names())
    {
        Delimiter = _file.DelimiterUsed.ToString(),
        Birth = Birth(),
        Sex = Coded("geslacht", _words.Columns("geslacht", _file.Columns).FirstOrDefault()),
        Origin = Coded("origin", _words.Columns("origin", _file.Columns).FirstOrDefault()),
        Phone = [.. _words.Columns("phone", _file.Columns)],
        Address = [.. _words.Columns("address", _file.Columns)],
        Place = [.. _words.Columns("place", _file.Columns)],
        Number = [.. _words.Columns("number", _file.Columns)],
        Indicators = _round.Codebook.Indicators.Select(indicator => (indicator.Name, Source: Source(indicator)))
            .Where(found => found.Source is not null).ToDictionary(found => found.Name, found => found.Source!),
    };

    private NameColumns Names()
    {
        var given = _words.Columns("given", _file.Columns).ToList();
        var family = _words.Columns("family", _file.Columns).ToList();
        if (given.Count == 0 && family.Count > 0) given = _words.Columns("calledBy", _file.Columns).Take(1).ToList();
        return given.Count + family.Count > 0
            ? new() { Given = given, Family = family }
            : new() { Full = _words.Columns("full", _file.Columns).FirstOrDefault() };
    }

    private BirthColumns? Birth()
    {
        if (_words.Columns("birthDate", _file.Columns).FirstOrDefault() is { } date) return new() { Date = date };
        if (_words.Columns("birthYear", _file.Columns).FirstOrDefault() is { } year) return new() { Year = year };
        return _file.Columns.FirstOrDefault(HoldsDates) is { } found ? new() { Date = found } : null;
    }

    // Intake dates look the same: a birth date is a column of dates most of which lie more than 15 years back.
    private bool HoldsDates(string column)
    {
        var cells = _seen[column].Where(cell => cell != "").ToList();
        return cells.Count > 3 && cells.Count(cell => BirthDate.TryParse(cell, out var date) && date.Year < _round.Period.From.Year - 15) > cells.Count / 2;
    }

    private IndicatorSource? Source(Indicator indicator)
    {
        if (indicator.Name == "leeftijdsklasse") return Birth() is null ? null : new() { FromBirth = true };
        if (indicator.Name == "herkomst") return Origins(indicator);
        if (!_words.Headers.ContainsKey(indicator.Name)) return null;
        return _words.Columns(indicator.Name, _file.Columns).FirstOrDefault() is { } column
            ? new() { Column = column, Values = Words(indicator.Name, column, indicator.Allows) }
            : null;
    }

    private IndicatorSource? Origins(Indicator indicator)
    {
        if (_words.Columns("origin", _file.Columns).FirstOrDefault() is not { } column) return null;
        var countries = Words("origin", column, indicator.Allows);
        return new() { Column = column, Values = countries.ToDictionary(word => word.Key, word => indicator.Allows(word.Value) ? word.Value : OriginRegion.Of(word.Value)) };
    }

    private CodedColumn? Coded(string meaning, string? column) =>
        column is null ? null : new(column) { Values = Words(meaning, column, meaning == "origin" ? IsCountry : _ => false) };

    private Dictionary<string, string> Words(string meaning, string column, Predicate<string> isCode) =>
        _seen[column].Where(word => word is not ("" or "-" or "?") && !isCode(word)).Order(StringComparer.Ordinal).Take(MostWords)
            .ToDictionary(word => word, word => _words.Code(meaning, word) ?? (meaning == "origin" && IsCountry(word) ? word : Indicator.Unknown));

    private static bool IsCountry(string word) => word.Length == 2 && word.All(char.IsAsciiLetterUpper);
}
