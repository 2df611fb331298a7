// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;
using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Publishing;

/// <summary>The texts of the report in one language, and how that language writes numbers and dates.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, string> _texts;
    private readonly string[] _months;
    private readonly NumberFormatInfo _numbers;

    private Words(string language, Dictionary<string, string> texts)
    {
        (Language, _texts) = (language, texts);
        _months = texts["months"].Split(' ');
        _numbers = language == "nl"
            ? new NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = "," }
            : new NumberFormatInfo { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };
    }

    public string Language { get; }

    /// <param name="language">"nl" or "en".</param>
    public static Words In(string language)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream($"Lantaarn.Monitor.Words.report.{language}.json")
            ?? throw new ArgumentException($"There are no texts in '{language}'.", nameof(language));
        return new(language, JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!);
    }

    /// <summary>The text with this key, with its blanks filled in.</summary>
    public string this[string key, params object[] blanks] => string.Format(CultureInfo.InvariantCulture, _texts[key], blanks);

    /// <summary>The text with this key, with markup in its blanks.</summary>
    public Html Marked(string key, params Html[] blanks) =>
        new(string.Format(CultureInfo.InvariantCulture, Html.Text(_texts[key]).Markup, [.. blanks.Select(blank => blank.Markup)]));

    /// <summary>A text that the round brought along. It is in Dutch, whatever the language of the page.</summary>
    public Html FromRound(string text) => Language == "nl" ? Html.Text(text) : Html.Of($"""<span lang="nl">{text}</span>""");

    /// <summary>A kind of list as readers know it; as the round calls it when it is none of the usual kinds.</summary>
    public string Kind(string kind) => _texts.GetValueOrDefault($"kind.{kind}", kind);

    /// <summary>A note in this language; in English where this language has no words for it yet.</summary>
    public string Note(FigureNote? note) => note is null ? "" : _texts.GetValueOrDefault($"note.{note.Code}", note.Text);

    /// <summary>An assumption, or what speaks for or against it: the report says it in its own words, without the figures of the test.</summary>
    public string OfAssumption(FigureAssumption assumption, string part) => _texts.GetValueOrDefault($"assume.{assumption.Code}.{part}", assumption.Text);

    public string Number(long number) => number.ToString("N0", _numbers);

    public string Percent(double share) => (100 * share).ToString("N0", _numbers) + "%";

    /// <summary>An estimate as people read it: no more digits than it can carry.</summary>
    public string Estimate(double people) => Number(Rounding.Nearest(people));

    /// <summary>The lower end of an interval: rounded away from the estimate, so that rounding never makes an interval narrower.</summary>
    public string Lower(double people) => Number(Rounding.Down(people));

    /// <summary>The upper end of an interval, rounded up.</summary>
    public string Upper(double people) => Number(Rounding.Up(people));

    public string Date(DateOnly date) => $"{date.Day} {_months[date.Month - 1]} {date.Year}";

    /// <summary>Several things in one sentence: "a, b and c".</summary>
    public string Enumeration(IReadOnlyList<string> things) => things switch
    {
        [] => "",
        [var only] => only,
        _ => this["and", string.Join(", ", things.SkipLast(1)), things[^1]],
    };
}
