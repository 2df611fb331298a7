// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Linkage.Encoding.Normalisation;

namespace Lantaarn.Cli.Lists;

/// <summary>A cell with a code word: translated by the mapping, or a code already.</summary>
internal sealed class CodedCell(int column, IReadOnlyDictionary<string, string> values, Predicate<string> isCode)
{
    private static readonly HashSet<string> NothingKnown = ["", "-", "?", "onbekend", "unknown"];

    private readonly Dictionary<string, string> _values = Lower(values);

    /// <summary>The code, or null where nothing is known; not understood when the word is neither in the mapping nor a code.</summary>
    public (string? Code, bool Understood) Read(string[] cells)
    {
        var word = cells[column].Trim();
        var lower = word.ToLowerInvariant();
        if (_values.TryGetValue(lower, out var code)) return (code, true);
        if (NothingKnown.Contains(lower)) return (null, true);
        return isCode(word) ? (word, true) : (null, false);
    }

    private static Dictionary<string, string> Lower(IReadOnlyDictionary<string, string> values)
    {
        var lower = new Dictionary<string, string>();
        foreach (var (word, code) in values) lower[word.Trim().ToLowerInvariant()] = code;
        return lower;
    }
}

/// <summary>Where the code of one indicator comes from in a row.</summary>
internal sealed class IndicatorCell
{
    private readonly Indicator _indicator;
    private readonly IndicatorSource? _source;
    private readonly CodedCell? _cell;
    private readonly AgeClasses? _ages;

    public IndicatorCell(ListFile file, Indicator indicator, ListMapping mapping, DateOnly reference)
    {
        _indicator = indicator;
        _source = mapping.Indicators.GetValueOrDefault(indicator.Name);
        if (_source?.Column is { } column) _cell = new(file.Find(column, $"the indicator {indicator.Name}"), _source.Values, indicator.Allows);
        if (_source?.FromBirth is true) _ages = new(indicator, reference);
    }

    public string Read(long line, string[] cells, BirthDate birth, RowRemarks remarks)
    {
        if (_source?.Always is { } always) return always;
        if (_ages is not null) return _ages.Of(birth);
        if (_cell is null) return Indicator.Unknown;
        var (code, understood) = _cell.Read(cells);
        if (!understood) remarks.Add(new(line, $"a word in column '{_source!.Column}' is not in the mapping of '{_indicator.Name}'", Refused: false));
        return code ?? Indicator.Unknown;
    }
}
