// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Lantaarn.Server.Monitor;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Monitor;

/// <summary>What a running server does when something changes in the folder of releases.</summary>
[Collection(nameof(RunningMonitor))]
public sealed class NewVersionTests(RunningMonitor monitor) : IAsyncDisposable
{
    private const string Correction = "2024-05/v2";
    private const string CorrectionPage = "/monitor/nl/publicaties/2024-05-v2";
    private const string Figures = "/monitor/releases/2024-05/v2/data/figures.csv";
    private const string OldFigures = "/monitor/releases/2024-05/v1/data/figures.csv";

    private readonly TemporaryFolder _site = new();
    private ServerHost? _host;

    [Fact]
    public async Task A_new_version_is_shown_at_the_second_look_everywhere_at_once()
    {
        using var http = Start(without: Correction);
        var before = await http.GetStringAsync("/monitor/nl/publicaties");
        Put(Correction, Correction);

        await Look();
        Assert.Equal(HttpStatusCode.NotFound, await Status(http, CorrectionPage));
        await Look();

        Assert.Equal(HttpStatusCode.OK, await Status(http, CorrectionPage));
        Assert.Equal(HttpStatusCode.OK, await Status(http, Figures));
        Assert.Contains(CorrectionPage, await http.GetStringAsync("/monitor/sitemap.txt"), StringComparison.Ordinal);
        Assert.Contains("2024-05/v2", await http.GetStringAsync("/monitor/releases"), StringComparison.Ordinal);
        Assert.NotEqual(before, await http.GetStringAsync("/monitor/nl/publicaties"));
    }

    [Fact]
    public async Task A_copy_that_a_visitor_has_is_good_for_a_file_and_not_for_a_page_that_changed()
    {
        using var http = Start(without: Correction);
        var page = await Tag(http, "/monitor/nl/publicaties");
        var file = await Tag(http, OldFigures);

        Put(Correction, Correction);
        await LookTwice();

        Assert.Equal(HttpStatusCode.OK, await Status(http, "/monitor/nl/publicaties", page));
        Assert.Equal(HttpStatusCode.NotModified, await Status(http, OldFigures, file));
    }

    [Fact]
    public async Task A_version_that_is_copied_in_half_is_not_shown_until_it_is_whole()
    {
        using var http = Start(without: Correction);
        Put(Correction, Correction);
        File.Delete(_site[Correction + "/data/figures.csv"]);

        await LookTwice();
        Assert.Equal(HttpStatusCode.NotFound, await Status(http, CorrectionPage));
        Assert.Equal(HttpStatusCode.OK, await Status(http, "/monitor/nl/publicaties/2024-05-v1"));
        Put(Correction, Correction);
        await LookTwice();

        Assert.Equal(HttpStatusCode.OK, await Status(http, CorrectionPage));
    }

    [Fact]
    public async Task A_version_that_is_being_written_is_no_change()
    {
        using var http = Start(without: Correction);
        var shown = Shown;
        Put(Correction, Correction + ".17.part");

        await LookTwice();

        Assert.Same(shown, Shown);
        Assert.Equal(HttpStatusCode.NotFound, await Status(http, CorrectionPage));
    }

    [Theory]
    [InlineData("2024-05/v1/data/figures.csv", "_T", "_X")]
    [InlineData("2024-05/v1/tables.json", "null", "3")]
    public async Task A_changed_file_leaves_what_was_shown_and_is_told_once(string file, string from, string to)
    {
        using var http = Start();
        var (shown, figures) = (Shown, await http.GetStringAsync(OldFigures));
        File.WriteAllText(_site[file], File.ReadAllText(_site[file]).Replace(from, to, StringComparison.Ordinal) + "\n");

        await LookTwice();
        var told = Refusals;
        await LookTwice();

        Assert.True(told > 0);
        Assert.Equal(told, Refusals);
        Assert.Same(shown, Shown);
        Assert.Equal(figures, await http.GetStringAsync(OldFigures));
    }

    [Theory]
    [InlineData(Correction)]
    [InlineData("")]
    public async Task What_was_taken_away_stays_shown_and_is_told(string taken)
    {
        using var http = Start();
        Directory.Delete(_site[taken], recursive: true);

        await LookTwice();

        Directory.CreateDirectory(_site.Path);
        Assert.Equal(1, Refusals);
        Assert.Equal(HttpStatusCode.OK, await Status(http, CorrectionPage));
    }

    [Fact]
    public async Task A_fault_at_the_start_closes_the_monitor_until_it_is_put_right()
    {
        using var http = Start(faulty: "2024-05/v1/data/figures.csv");
        await LookTwice();
        Assert.Equal(HttpStatusCode.NotFound, await Status(http, CorrectionPage));

        Put("2024-05/v1", "2024-05/v1");
        await LookTwice();

        Assert.Equal(HttpStatusCode.OK, await Status(http, CorrectionPage));
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        _site.Dispose();
    }

    private MonitorSnapshot Shown => _host!.Services.GetRequiredService<ShownReleases>().Now;

    private int Refusals => _host!.Log.Errors.Count(line => line.Contains("takes nothing new", StringComparison.Ordinal));

    // The server's own looks are an hour apart: only those of the test count.
    private HttpClient Start(string? without = null, string? faulty = null)
    {
        Put("", "");
        if (without is not null) Directory.Delete(_site[without], recursive: true);
        if (faulty is not null) File.AppendAllText(_site[faulty], "1");
        _host = new("", new Dictionary<string, string?> { ["Monitor:Releases"] = _site.Path, ["Monitor:SecondsBetweenLooks"] = "3600" });
        return _host.Nobody();
    }

    private Task Look() => _host!.Services.GetRequiredService<WatchReleases>().Look(CancellationToken.None);

    private async Task LookTwice()
    {
        await Look();
        await Look();
    }

    private void Put(string from, string to)
    {
        var folder = Path.Combine(monitor.Folder, from);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_site[to], Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static async Task<HttpStatusCode> Status(HttpClient http, string address, string? known = null)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null) asked.Headers.Add("If-None-Match", known);
        using var answer = await http.SendAsync(asked);
        return answer.StatusCode;
    }

    private static async Task<string> Tag(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(address);
        return answer.Headers.ETag!.ToString();
    }
}
