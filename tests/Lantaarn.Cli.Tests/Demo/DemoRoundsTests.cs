// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;
using Lantaarn.Monitor.Sites;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Demo;

/// <summary>Three invented rounds over four years, from lists to a site.</summary>
public sealed class DemoRoundsTests
{
    [Fact]
    public async Task Three_rounds_in_two_codebooks_one_corrected_stand_every_check()
    {
        using var folder = new TemporaryFolder();

        (await CommandRun.Of("demo", "rounds", "--out", folder["demo"])).RequireDone();
        var check = await CommandRun.Of("release", "check", "--site", folder["demo/site"], "--ledger", folder["demo/ledger.jsonl"]);
        var site = MonitorSite.Read(folder["demo/site"]);

        check.RequireDone();
        Assert.Equal(["2022-05", "2024-05", "2026-05"], site.Newest.Select(release => release.Document.Id));
        Assert.Equal([1, 2, 1], site.Newest.Select(release => release.Document.Version));
        Assert.Equal(["0.9-concept", "1.0-concept", "1.0-concept"], site.Newest.Select(release => release.Round.Codebook.Version));
        Assert.All(site.Newest, release => Assert.True(release.Everyone.HasEstimate));
        Assert.NotEmpty(site.Newest[2].Document.Interpretations);
        Assert.All(site.Newest[2].Document.Trend.Series, series => Assert.Equal(3, series.Points.Count));
        Assert.Contains(site.Newest[2].Document.Trend.Breaks, change => change is { Before: "2022-05", Text.En: var text } && text.StartsWith("Severity", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_the_demo_did_not_make_is_thrown_away()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["mine"]);
        await File.WriteAllTextAsync(folder["mine/letter.txt"], "keep");

        var run = await CommandRun.Of("demo", "rounds", "--out", folder["mine"]);

        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("the demo did not make", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["mine/letter.txt"]));
    }
}
