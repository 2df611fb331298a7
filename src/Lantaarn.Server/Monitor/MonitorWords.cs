// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Guide.Texts;
using Lantaarn.Monitor.Sites;
using Lantaarn.Server.Site;

namespace Lantaarn.Server.Monitor;

/// <summary>
/// What the pages say, from <c>Monitor/words.json</c>, and below <c>report.</c> what the report of a round says: a warning has the same words in both.
/// </summary>
internal static class MonitorWords
{
    private const string Own = "Lantaarn.Server.Monitor.words.json";

    private static readonly Dictionary<string, LocalText> Words = All();

    /// <summary>The words in a language: "nl" or "en".</summary>
    public static ScreenWords In(string language) => new(language, Words);

    private static Dictionary<string, LocalText> All()
    {
        var own = Read<Dictionary<string, Label>>(typeof(MonitorWords), Own).Select(word => (word.Key, Text: word.Value));
        var (nl, en) = (Report("nl"), Report("en"));
        return own.Concat(nl.Where(word => en.ContainsKey(word.Key)).Select(word => (Key: $"report.{word.Key}", Text: new Label(word.Value, en[word.Key]))))
            .ToDictionary(word => word.Key, word => new LocalText([new("nl", word.Text.Nl), new("en", word.Text.En)]));
    }

    private static Dictionary<string, string> Report(string language) => Read<Dictionary<string, string>>(typeof(MonitorSite), $"Lantaarn.Monitor.Words.report.{language}.json");

    private static T Read<T>(Type of, string name)
    {
        using var stream = of.Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without '{name}'.");
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)!;
    }
}
