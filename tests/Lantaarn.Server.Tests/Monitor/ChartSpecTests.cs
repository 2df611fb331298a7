// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Sites;
using Lantaarn.Server.Tests.App;
using Lantaarn.Tests;

namespace Lantaarn.Server.Tests.Monitor;

/// <summary>The charts for others to use, read and drawn by Vega-Lite itself.</summary>
[Collection(nameof(RunningMonitor))]
public sealed class ChartSpecTests(RunningMonitor monitor)
{
    private string Data => Path.Combine(monitor.Folder, ReleaseFolder.PathOf("2026-05", 1), "data");

    [AppFact]
    public async Task Vega_Lite_draws_every_chart_without_a_warning_and_with_its_names()
    {
        var drawn = await Draw(Data);

        Assert.Equal(Directory.GetFiles(Data, "*.vl.json").Select(Path.GetFileName).Order(), drawn.Keys.Order());
        Assert.Contains("Zonder papieren", drawn["figures.nl.vl.json"], StringComparison.Ordinal);
        Assert.Contains("2.000", drawn["figures.nl.vl.json"], StringComparison.Ordinal);
        Assert.Contains("2,000", drawn["figures.en.vl.json"], StringComparison.Ordinal);
        Assert.Contains("≠", drawn["trend.nl.vl.json"], StringComparison.Ordinal);
        Assert.Contains("[c] verborgen", drawn["people-by-leeftijdsklasse.nl.vl.json"], StringComparison.Ordinal);
    }

    [AppFact]
    public async Task A_chart_that_asks_for_what_there_is_not_is_found()
    {
        using var folder = new TemporaryFolder();
        var spoilt = (await File.ReadAllTextAsync(Path.Combine(Data, "figures.nl.vl.json"))).Replace("\"quantitative\"", "\"quantity\"", StringComparison.Ordinal);
        folder.Write("figures.nl.vl.json", spoilt);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Draw(folder.Path));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Every_number_in_a_chart_is_the_released_one_and_what_is_hidden_is_null(string language)
    {
        var release = monitor.Released.Site!.Overview!;
        foreach (var table in release.Tables.Tables.Where(table => table.Dimensions.Count == 1))
        {
            var rows = await Rows($"people-by-{table.Dimensions[0]}.{language}.vl.json");

            Assert.Equal(table.Cells.Where(cell => cell.Codes[0] != SafeCell.Total).Select(cell => (cell.Codes[0], cell.People)),
                rows.Select(row => (row.GetProperty("code").GetString()!, row.GetProperty("people").ValueKind == JsonValueKind.Null ? (long?)null : row.GetProperty("people").GetInt64())));
            Assert.All(rows, row => Assert.Equal(row.GetProperty("people").ValueKind == JsonValueKind.Null, row.GetProperty("note").GetString() != ""));
        }
        var figures = await Rows($"figures.{language}.vl.json");
        Assert.Equal(release.Document.Figures.Where(figure => figure.HasEstimate).Select(figure => (figure.Group, figure.Estimate!.Value, figure.Lower!.Value, figure.Upper!.Value)),
            figures.Select(row => (row.GetProperty("group").GetString()!, row.GetProperty("estimate").GetInt64(), row.GetProperty("lower").GetInt64(), row.GetProperty("upper").GetInt64())));
        var trend = await Rows($"trend.{language}.vl.json");
        Assert.Equal(release.Document.Trend.Series.SelectMany(series => series.Points.Select(point => (series.Group, point.Release, point.Estimate, point.Lower, point.Upper))),
            trend.Select(row => (row.GetProperty("group").GetString()!, row.GetProperty("release").GetString()!, row.GetProperty("estimate").GetInt64(), row.GetProperty("lower").GetInt64(), row.GetProperty("upper").GetInt64())));
    }

    private async Task<List<JsonElement>> Rows(string name)
    {
        var spec = JsonDocument.Parse(await monitor.Http.GetByteArrayAsync($"/monitor/releases/2026-05/v1/data/{name}")).RootElement;
        return [.. spec.GetProperty("data").GetProperty("values").EnumerateArray()];
    }

    private static async Task<Dictionary<string, string>> Draw(string folder) => JsonSerializer.Deserialize<Dictionary<string, string>>(await SiteCheck.Run("charts.mjs", folder))!;
}
