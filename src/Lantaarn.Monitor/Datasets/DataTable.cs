// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Datasets;

/// <summary>A column of an open data file.</summary>
internal sealed record DataColumn(string Name, string Title, string Datatype);

/// <summary>A CSV file with its description (CSV on the Web, W3C 2015).</summary>
internal sealed record DataTable(string Name, string Title, IReadOnlyList<DataColumn> Columns, IReadOnlyList<string[]> Rows)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string FileName => $"{Name}.csv";

    public (string, byte[]) Csv() => (FileName, Write(Columns.Select(column => column.Name), Rows));

    public (string, byte[]) Metadata(Release release)
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
            ["url"] = FileName,
            ["dc:title"] = $"{release.Round.Title}: {Title}",
            ["dc:license"] = ReleaseData.Licence,
            ["dc:issued"] = $"{release.Document.Published:yyyy-MM-dd}",
            ["dc:hasVersion"] = $"{release.Document.Version}",
            ["dc:temporal"] = $"{release.Round.Period.From:yyyy-MM-dd}/{release.Round.Period.Until:yyyy-MM-dd}",
            ["dc:spatial"] = release.Round.Region,
            ["tableSchema"] = new JsonObject { ["columns"] = new JsonArray([.. columns]) },
        };
        return ($"{FileName}-metadata.json", JsonSerializer.SerializeToUtf8Bytes(metadata, Indented));
    }

    public static byte[] Write(IEnumerable<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend([.. header])) text.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // A spreadsheet runs a cell that starts like a formula; a leading apostrophe stops it and is not shown.
    private static string Quoted(string cell)
    {
        var safe = cell is ['=' or '+' or '@' or '-' or '\t' or '\r' or '\n', ..] ? "'" + cell : cell;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
