// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Monitor.Publishing;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Datasets.Charts;

/// <summary>
/// The charts of a release as Vega-Lite specifications (version 6), one for each language: they hold their numbers, a title, and a text for who cannot see them.
/// A hidden number is a null with the words that say so, never 0.
/// </summary>
internal static class ChartSpecs
{
    public const string Seen = "#2b5d8a";
    public const string Unseen = "#ffdf9e";
    public const string UnseenEdge = "#b36a00";
    public const string Ink = "#1c1824";
    public const string Break = "#9c2f3b";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All charts that the release has numbers for.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Files(Release release)
    {
        foreach (var language in (string[])["nl", "en"])
        {
            var words = Words.In(language);
            if (release.Document.Figures.Any(figure => figure.HasEstimate)) yield return File(release, "figures", words, FiguresChart.Of(release, words));
            if (release.Document.Trend.Series.Count > 0) yield return File(release, "trend", words, TrendChart.Of(release, words));
            foreach (var table in release.Tables.Tables.Where(table => table.Dimensions.Count == 1)) yield return File(release, ReleaseData.NameOf(table), words, PeopleChart.Of(release, table, words));
            foreach (var figure in release.Registrations) yield return File(release, ReleaseData.NameOf(figure), words, figure.IsOfCare ? CareChart.Of(release, figure, words) : PeopleChart.Of(release, figure, words));
        }
    }

    /// <summary>What a group of the estimate is called.</summary>
    public static string Group(Release release, string code, Words words) =>
        code == Exchange.Releases.SafeCell.Total ? words["figures.everyone"] : release.Round.Codebook.Find(release.Round.Strata)?.NameOf(code, words.Language) ?? code;

    /// <summary>The words that stand where a number is hidden; empty where it is shown.</summary>
    public static string Note(long? people, Words words) => people is null ? $"[c] {words["tables.hiddenCell"]}" : "";

    // Numbers as the readers of the language write them.
    private static JsonObject Config(string language) => new()
    {
        ["locale"] = new JsonObject
        {
            ["number"] = new JsonObject
            {
                ["decimal"] = language == "nl" ? "," : ".",
                ["thousands"] = language == "nl" ? "." : ",",
                ["grouping"] = new JsonArray(3),
                ["currency"] = new JsonArray("€", ""),
            },
        },
    };

    private static (string, byte[]) File(Release release, string name, Words words, Chart chart)
    {
        var spec = new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["title"] = new JsonObject { ["text"] = chart.Title, ["subtitle"] = $"Lantaarn, {release.Document.Id} v{release.Document.Version}, CC BY 4.0", ["anchor"] = "start" },
            ["description"] = $"{chart.Title}. {string.Join("; ", chart.Said)}.",
            ["usermeta"] = new JsonObject { ["language"] = words.Language, ["licence"] = ReleaseData.Licence, ["data"] = $"{name}.csv" },
            ["config"] = Config(words.Language),
            ["data"] = new JsonObject { ["values"] = JsonSerializer.SerializeToNode(chart.Values, Options) },
        };
        foreach (var (key, value) in JsonSerializer.SerializeToNode(chart.View, Options)!.AsObject().ToList())
        {
            value?.Parent?.AsObject().Remove(key);
            spec[key] = value;
        }
        return ($"{name}.{words.Language}.vl.json", JsonSerializer.SerializeToUtf8Bytes(spec, Options));
    }
}

/// <summary>A chart before it is written down.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Said">Its numbers in words, one after the other.</param>
/// <param name="Values">Its numbers, as rows.</param>
/// <param name="View">How they are drawn: members of a Vega-Lite specification.</param>
internal sealed record Chart(string Title, IEnumerable<string> Said, IReadOnlyList<object> Values, object View);
