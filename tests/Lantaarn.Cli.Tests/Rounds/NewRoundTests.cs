// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Cli.Tests.Rounds;

public sealed class NewRoundTests
{
    [Fact]
    public async Task The_example_plan_makes_a_round()
    {
        using var round = await SmallRound.Make();
        var plan = await CommandRun.Of("round", "plan");

        var made = await CommandRun.Of("round", "new", round.Write("example.json", plan.Output), "--out", round.At("example"));

        made.RequireDone();
        Assert.Equal(4, SignedRound.Read(round.At("example/round.json")).Document.Lists.Count);
    }

    [Fact]
    public async Task Keys_can_be_read_by_their_owner_only()
    {
        if (OperatingSystem.IsWindows()) return;
        using var round = await SmallRound.Make();

        foreach (var key in new[] { round.Key, round.LeadKey, round.LinkageKey, round.AnalystKey })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        Assert.Equal(5, round.FilesIn("round").Count);
    }

    [Theory]
    [InlineData("\"kind\": \"count\"", "", true)]
    [InlineData("\"kind\": \"rehearsal\"", "", false)]
    [InlineData("\"kind\": \"count\"", ", \"keyFrom\": \"lead\"", false)]
    [InlineData("\"kind\": \"rehearsal\"", ", \"keyFrom\": \"shares\"", true)]
    public async Task The_key_of_a_count_comes_from_shares_and_that_of_a_rehearsal_from_the_lead_unless_the_plan_says_otherwise(string kind, string keyFrom, bool shared)
    {
        using var round = await SmallRound.Make();
        var plan = round.Write("other.json", $$"""
            { {{kind}}{{keyFrom}}, "title": "T", "population": "P", "region": "R", "period": { "from": "2026-01-01", "until": "2026-03-31" },
              "lists": [ { "id": "a", "organisation": "A", "kind": "a" } ] }
            """);

        (await CommandRun.Of("round", "new", plan, "--out", round.At("other"))).RequireDone();

        Assert.Equal(shared, SignedRound.Read(round.At("other/round.json")).Document.KeyIsShared);
        Assert.Equal(!shared, File.Exists(round.At("other/round.key")));
    }

    [Fact]
    public async Task A_round_is_never_replaced()
    {
        using var round = await SmallRound.Make();
        var key = await File.ReadAllTextAsync(round.Key);

        var again = await CommandRun.Of("round", "new", round.At("plan.json"), "--out", round.At("round"));

        again.RequireBadInput(round.Definition, "There is a round in this folder already.", "Choose another folder");
        Assert.Equal(key, await File.ReadAllTextAsync(round.Key));
    }

    [Theory]
    [InlineData("\"minimumCell\": 5", "\"minimumCell\": 2", "protects nobody")]
    [InlineData("\"strata\": \"\"", "\"strata\": \"wijk\"", "no indicator of the codebook")]
    [InlineData("\"id\": \"inloop\"", "\"id\": \"opvang\"", "named twice")]
    [InlineData("\"encoding\": null", "\"encoding\": { \"bits\": 3 }", "The encoding schema cannot be used")]
    public async Task A_plan_with_a_fault_makes_no_round(string sound, string wrong, string what)
    {
        using var round = await SmallRound.Make();
        var plan = await File.ReadAllTextAsync(round.At("plan.json"));
        Assert.Contains(sound, plan, StringComparison.Ordinal);
        var path = round.Write("wrong.json", plan.Replace(sound, wrong, StringComparison.Ordinal));

        var run = await CommandRun.Of("round", "new", path, "--out", round.At("other"));

        run.RequireBadInput(path, what, "Correct");
        Assert.Empty(round.FilesIn("other"));
    }

    [Fact]
    public async Task A_plan_that_is_no_plan_is_refused_with_its_line()
    {
        using var round = await SmallRound.Make();
        var path = round.Write("wrong.json", "{\n  \"title\": 3\n}");

        var run = await CommandRun.Of("round", "new", path, "--out", round.At("other"));

        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.StartsWith($"{path}, line 2, column ", run.Error, StringComparison.Ordinal);
        Assert.Empty(round.FilesIn("other"));
    }

    [Fact]
    public async Task A_round_changed_after_signing_is_refused_by_every_command()
    {
        using var round = await SmallRound.Make();
        await File.WriteAllTextAsync(round.Definition, (await File.ReadAllTextAsync(round.Definition)).Replace("Teststad", "Elders", StringComparison.Ordinal));

        var run = await round.Encode([1, 2], "opvang");

        run.RequireBadInput(round.Definition, "changed after the count lead signed it", "Ask the count lead");
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task Too_few_twins_are_refused_with_the_number_that_is_enough()
    {
        using var round = await SmallRound.Make();

        var run = await CommandRun.Of("round", "plant-twins", "--round", round.Definition, "--count", "1", "--out", round.At("twins"));

        run.RequireBadInput("--count", "1 twins are too few", "Give at least ");
        Assert.Empty(round.FilesIn("twins"));
    }
}
