// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Publishing;

/// <summary>
/// The figures and tables of a round as open data: CSV files with their description beside them (CSV on the Web, W3C 2015). A hidden number
/// is an empty cell with a status, never 0 and never "&lt;5".
/// </summary>
public static class OpenData
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes all files.</summary>
    /// <returns>Name and content of each file; the CSV files first.</returns>
    public static IReadOnlyList<(string Name, byte[] Content)> Files(PublishedRound published)
    {
        var csv = new List<CsvTable> { Figures(published) };
        if (published.Tables is { } tables) csv.AddRange(tables.Tables.Select(table => People(published, table)));
        csv.Add(Codes(published.Round));
        return [.. csv.Select(table => table.Csv()), .. csv.Select(table => table.Metadata(published.Round))];
    }

    /// <summary>Name of the file of a table, without its ending.</summary>
    internal static string NameOf(SafeTable table) => $"people-by-{string.Join("-by-", table.Dimensions)}";

    private static CsvTable Figures(PublishedRound published)
    {
        var rows = published.Estimate.Strata.Prepend(published.Estimate.Total).Select(stratum => Figure(published, stratum));
        return new("figures", "People seen and estimated, with a 95% interval",
        [
            new("round", "Round", "string"), new("group", "Code of the group; _T for everyone", "string"), new("seen", "People that at least one list saw, as the linkage counts them", "integer"),
            new("seen_corrected", "People that at least one list saw, without those counted more than once; rounded; empty when not measured", "integer"),
            new("estimate", "Estimated people, seen and unseen", "integer"), new("lower", "Lower end of the 95% interval", "integer"),
            new("upper", "Upper end of the 95% interval", "integer"), new("at_least", "People there are at least, where the data carry no estimate; empty elsewhere", "integer"),
            new("obs_status", "SDMX observation status: E estimated, Q suppressed, L not available", "string"),
        ], [.. rows]);
    }

    private static string[] Figure(PublishedRound published, StratumEstimate stratum)
    {
        var figure = FiguresSection.Usable(stratum);
        var seen = published.Seen(stratum.Stratum);
        var corrected = seen is not null && stratum.SeenCorrected is { } people ? Rounding.Nearest(people) : (long?)null;
        return
        [
            published.Round.Id, stratum.Stratum == "" ? SafeCell.Total : stratum.Stratum, Number(seen), Number(corrected),
            Number(figure?.Estimate), Number(figure?.Lower), Number(figure?.Upper), figure is null ? Number(published.AtLeast(stratum)) : "", figure is null ? "L" : "E",
        ];
    }

    private static CsvTable People(PublishedRound published, SafeTable table)
    {
        var dimensions = table.Dimensions.Select(name => new CsvColumn(name, published.Round.Codebook.Find(name)?.Label.En ?? "Number of kinds of list that saw the person", "string"));
        return new(NameOf(table), $"People seen, by {string.Join(" and ", table.Dimensions)}",
        [
            new("round", "Round", "string"), .. dimensions, new("people", "People that at least one list saw", "integer"),
            new("obs_status", "SDMX observation status: A normal, Q suppressed", "string"), new("conf_status", "SDMX confidentiality status: F free, C confidential", "string"),
        ], [.. table.Cells.Select(cell => (string[])[published.Round.Id, .. cell.Codes, Number(cell.People), cell.People is null ? "Q" : "A", cell.People is null ? "C" : "F"])]);
    }

    private static CsvTable Codes(RoundDefinition round) => new("codes", $"Codes of the indicators, codebook {round.Codebook.Version}",
    [
        new("indicator", "Indicator", "string"), new("code", "Code", "string"), new("label_nl", "Label in Dutch", "string"), new("label_en", "Label in English", "string"),
    ], [.. round.Codebook.Indicators.SelectMany(indicator => indicator.Codes.Select(code => (string[])[indicator.Name, code.Code, code.Label.Nl, code.Label.En])
        .Append([indicator.Name, Indicator.Unknown, "Onbekend", "Unknown"]))]);

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Number(double? number) => number is { } value ? Math.Round(value).ToString(CultureInfo.InvariantCulture) : "";

    private sealed record CsvColumn(string Name, string Title, string Datatype);

    private sealed record CsvTable(string Name, string Title, IReadOnlyList<CsvColumn> Columns, IReadOnlyList<string[]> Rows)
    {
        public (string, byte[]) Csv()
        {
            var text = new StringBuilder();
            foreach (var row in Rows.Prepend([.. Columns.Select(column => column.Name)])) text.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
            return ($"{Name}.csv", Encoding.UTF8.GetBytes(text.ToString()));
        }

        public (string, byte[]) Metadata(RoundDefinition round)
        {
            var columns = Columns.Select(column => (JsonNode)new JsonObject
            {
                ["name"] = column.Name,
                ["titles"] = column.Name,
                ["dc:description"] = column.Title,
                ["datatype"] = column.Datatype,
                ["null"] = "",
            });
            var metadata = new JsonObject
            {
                ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
                ["url"] = $"{Name}.csv",
                ["dc:title"] = $"{round.Title}: {Title}",
                ["dc:license"] = "https://creativecommons.org/licenses/by/4.0/",
                ["dc:temporal"] = $"{round.Period.From:yyyy-MM-dd}/{round.Period.Until:yyyy-MM-dd}",
                ["dc:spatial"] = round.Region,
                ["tableSchema"] = new JsonObject { ["columns"] = new JsonArray([.. columns]) },
            };
            return ($"{Name}.csv-metadata.json", JsonSerializer.SerializeToUtf8Bytes(metadata, Indented));
        }

        // A spreadsheet runs a cell that starts like a formula; a leading apostrophe stops it and is not shown.
        private static string Quoted(string cell)
        {
            var safe = cell is ['=' or '+' or '@' or '-' or '\t' or '\r' or '\n', ..] ? "'" + cell : cell;
            return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
        }
    }
}
