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

    /// <summary>A note in this language; in English where this language has no words for it yet.</summary>
    public string Note(FigureNote? note) => note is null ? "" : _texts.GetValueOrDefault($"note.{note.Code}", note.Text);

    public string Number(long number) => number.ToString("N0", _numbers);

    public string Percent(double share) => (100 * share).ToString("N0", _numbers) + "%";

    /// <summary>An estimate as people read it: no more digits than it can carry.</summary>
    public string Estimate(double people) => Number((long)(Math.Round(people / Step(people)) * Step(people)));

    /// <summary>The lower end of an interval: rounded away from the estimate, so that rounding never makes an interval narrower.</summary>
    public string Lower(double people) => Number((long)(Math.Floor(people / Step(people)) * Step(people)));

    /// <summary>The upper end of an interval, rounded up.</summary>
    public string Upper(double people) => Number((long)(Math.Ceiling(people / Step(people)) * Step(people)));

    public string Date(DateOnly date) => $"{date.Day} {_months[date.Month - 1]} {date.Year}";

    private static double Step(double people) => people switch
    {
        < 1000 => 10,
        < 10_000 => 50,
        _ => 100,
    };
}
