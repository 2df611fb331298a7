// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("encode")]
    [InlineData("link", "x.sealed")]
    [InlineData("estimate", "round", "x.sealed", "--round", "r.json")]
    [InlineData("demo", "--seed", "one")]
    [InlineData("destroy", "x", "--round", "r.json", "--key", "k", "--role", "Mayor")]
    public async Task A_wrong_command_line_says_so_and_ends_with_2(params string[] args)
    {
        var run = await CommandRun.Of(args);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.NotEqual("", run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("encode", "--help")]
    [InlineData("round", "new", "--help")]
    [InlineData("protect", "tables", "--help")]
    public async Task Help_needs_no_other_argument(params string[] args)
    {
        var run = await CommandRun.Of(args);

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains("--", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_plan_is_printed_as_it_is_read()
    {
        var run = await CommandRun.Of("round", "plan");

        var plan = JsonSerializer.Deserialize<RoundPlan>(run.Output, ExchangeJson.Readable)!;

        Assert.Equal(RoundPlan.Example().Lists, plan.Lists);
    }

    [Fact]
    public async Task A_long_path_is_never_broken_over_two_lines()
    {
        var path = Path.Combine(Path.GetTempPath(), string.Join('/', Enumerable.Repeat("a folder with a long name", 12)), "round.json");

        var run = await CommandRun.Of("link", "x.sealed", "--round", path, "--key", "k");

        run.RequireBadInput(path, "There is no such file.", "Check the name and the folder.");
    }
}
