// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.Json;
using Lantaarn.Server.Monitor;
using Lantaarn.Tests;

namespace Lantaarn.Server.Tests.Monitor;

[Collection(nameof(RunningMonitor))]
public sealed class OpenDataTests(RunningMonitor monitor)
{
    [Theory]
    [InlineData("data/figures.csv", "text/csv")]
    [InlineData("data/figures.csv-metadata.json", "application/csvm+json")]
    [InlineData("data/release.json", "application/json")]
    [InlineData("data/catalog.ttl", "text/turtle")]
    [InlineData("data/example.R", "text/plain")]
    [InlineData("tables.json", "application/json")]
    public async Task Every_file_says_what_it_is_and_other_sites_may_read_it(string name, string type)
    {
        using var answer = await monitor.Http.GetAsync($"/monitor/releases/2026-05/v1/{name}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.True(answer.Headers.CacheControl!.Public);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task The_list_of_releases_names_every_file_of_every_version()
    {
        using var list = JsonDocument.Parse(await monitor.Http.GetStringAsync("/monitor/releases"));

        Assert.Equal(["2026-05 1 True", "2024-05 2 True", "2024-05 1 False", "2022-05 1 True"],
            list.RootElement.EnumerateArray().Select(line => $"{line.GetProperty("id")} {line.GetProperty("version")} {line.GetProperty("newest")}"));
        foreach (var file in list.RootElement.EnumerateArray().SelectMany(line => line.GetProperty("files").EnumerateArray()))
        {
            using var answer = await monitor.Http.GetAsync(file.GetString());

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/monitor/releases/2026-05/v1/../../../../etc/passwd")]
    [InlineData("/monitor/releases/2026-05/v1/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/monitor/releases/2026-05/v2/release.json")]
    [InlineData("/monitor/releases/2026-05/v1/data")]
    [InlineData("/monitor/releases/2026-05/v1/data/groups.json")]
    public async Task Nothing_but_what_was_released_can_be_reached(string address)
    {
        using var answer = await monitor.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("data/figures.csv", "_T", "_X")]
    [InlineData("tables.json", "null", "3")]
    public void One_changed_number_and_nothing_is_shown_at_all(string file, string from, string to)
    {
        using var copy = Copy();
        var path = copy[Path.Combine("2024-05", "v1", file)];
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));

        var released = ReleasedData.Read(copy.Path);

        Assert.NotEmpty(released.Problems);
        Assert.Null(released.Site);
        Assert.Null(released.Find("/monitor/releases/2026-05/v1/release.json"));
        Assert.Equal(["/monitor/nl/", "/monitor/en/"], new MonitorPages(released).All.Select(page => page.Address));
    }

    [Fact]
    public void A_file_that_does_not_belong_to_a_release_closes_the_monitor()
    {
        using var copy = Copy();
        copy.Write(Path.Combine("2026-05", "v1", "data", "people.csv"), "name");

        Assert.NotEmpty(ReleasedData.Read(copy.Path).Problems);
    }

    [Fact]
    public async Task Every_number_of_the_figures_is_in_the_signed_release_too()
    {
        using var signed = JsonDocument.Parse(await monitor.Http.GetStringAsync("/monitor/releases/2026-05/v1/release.json"));
        var figures = signed.RootElement.GetProperty("document").GetProperty("figures").EnumerateArray().ToList();
        var lines = (await monitor.Http.GetStringAsync("/monitor/releases/2026-05/v1/data/figures.csv")).Split("\r\n").Skip(1).Where(line => line != "").Select(line => line.Split(',')).ToList();

        Assert.Equal(figures.Select(figure => $"{figure.GetProperty("group")} {figure.GetProperty("estimate")}"), lines.Select(line => $"{line[1]} {line[4]}"));
    }

    private TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(monitor.Folder, "*", SearchOption.AllDirectories)) copy.Write(Path.GetRelativePath(monitor.Folder, file), File.ReadAllText(file));
        return copy;
    }
}
