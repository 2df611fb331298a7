// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lantaarn.Server.Tests.Monitor;

/// <summary>The numbers of the open data, looked up as a page names them: <c>FILE?column=code&amp;column=code#column</c>.</summary>
internal sealed partial class OpenNumbers(HttpClient http)
{
    private readonly Dictionary<string, Lines> _files = [];

    /// <summary>Numbers of pages that have been compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Numbers of a page that are others in the open data, or are shown otherwise than they are marked.</summary>
    /// <param name="address">The page.</param>
    public async Task<IReadOnlyList<string>> Differing(string address)
    {
        var differing = new List<string>();
        foreach (Match number in Marked().Matches(await http.GetStringAsync(address)))
        {
            var (value, source, shown) = (number.Groups[1].Value, WebUtility.HtmlDecode(number.Groups[2].Value), number.Groups[3].Value);
            Compared++;
            if (await At(source) != value || Digits(shown) != value) differing.Add($"{address}: {shown} is not {source}");
        }
        return differing;
    }

    /// <summary>A number without what keeps its thousands apart.</summary>
    public static string Digits(string number) => NoDigits().Replace(number, "");

    private async Task<string> At(string source)
    {
        var (row, column) = (source.Split('#')[0], source.Split('#')[1]);
        var address = row.Split('?')[0];
        if (!_files.TryGetValue(address, out var lines)) _files[address] = lines = Lines.Read(await http.GetStringAsync(address));
        return address.EndsWith(".json", StringComparison.Ordinal) ? lines.Json(column) : lines.Cell(row.Split('?')[1], column);
    }

    [GeneratedRegex("<data value=\"(-?[0-9]+)\" data-of=\"([^\"]+)\">([^<]*)</data>")]
    private static partial Regex Marked();

    [GeneratedRegex("[^0-9]")]
    private static partial Regex NoDigits();

    /// <summary>A file as text, and as cells.</summary>
    private sealed partial record Lines(string Text, string[][] Cells)
    {
        public static Lines Read(string text) => new(text, [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => Cell().Matches(line).Select(cell => cell.Groups[1].Value + cell.Groups[2].Value).ToArray())]);

        public string Json(string path)
        {
            using var json = JsonDocument.Parse(Text);
            return path.Split('/').Aggregate(json.RootElement, (at, name) => at.GetProperty(name)).ToString();
        }

        // A code may begin with an apostrophe, which keeps a spreadsheet from running it.
        public string Cell(string row, string column)
        {
            var wanted = row.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => Array.IndexOf(Cells[0], pair[0]), pair => pair[1]);
            return Cells.Skip(1).Single(line => wanted.All(pair => line[pair.Key].TrimStart('\'') == pair.Value))[Array.IndexOf(Cells[0], column)];
        }

        [GeneratedRegex("(?:^|,)(?:\"([^\"]*)\"|([^,]*))")]
        private static partial Regex Cell();
    }
}
