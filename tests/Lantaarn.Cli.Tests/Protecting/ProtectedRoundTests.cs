// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Nodes;
using Lantaarn.Cli.Terminal;

namespace Lantaarn.Cli.Tests.Protecting;

/// <summary>The tables of a round, from the step that makes them safe to the report: nothing can be slipped in between, and a ledger is kept.</summary>
public sealed class ProtectedRoundTests : IAsyncLifetime
{
    private SmallRound _round = null!;

    public async Task InitializeAsync()
    {
        _round = await SmallRound.Make();
        (await _round.Encode(Enumerable.Range(0, 90), "opvang")).RequireDone();
        (await _round.Encode(Enumerable.Range(45, 90), "inloop")).RequireDone();
        (await _round.Encode(Enumerable.Range(0, 120).Where(person => person % 2 == 0), "straatarts")).RequireDone();
        (await _round.Link()).RequireDone();
        (await _round.Estimate()).RequireDone();
        (await _round.Protect()).RequireDone();
    }

    [Fact]
    public async Task Tables_as_the_analyst_signed_them_come_in_the_report()
    {
        (await Report(_round.At("safe-tables.json"))).RequireDone();

        Assert.Contains("report/index.html", _round.FilesIn("report"));
    }

    [Fact]
    public async Task A_number_that_was_filled_in_afterwards_is_refused()
    {
        var tables = Tables();
        tables["document"]!["tables"]![0]!["cells"]![0]!["people"] = 3;

        var run = await Report(_round.Write("edited.json", tables.ToJsonString()));

        run.RequireBadInput(_round.At("edited.json"), "changed after they were made safe", "Use the file that 'lantaarn protect' wrote");
        Assert.Empty(_round.FilesIn("report"));
    }

    [Fact]
    public async Task Tables_that_nobody_signed_are_refused()
    {
        var run = await Report(_round.Write("bare.json", Tables()["document"]!.ToJsonString()));

        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("This is not the document that is expected here", run.Error, StringComparison.Ordinal);
        Assert.Empty(_round.FilesIn("report"));
    }

    [Fact]
    public async Task Tables_of_another_round_are_refused()
    {
        using var other = await SmallRound.Make();
        File.Copy(_round.At("safe-tables.json"), other.At("safe-tables.json"));

        var run = await CommandRun.Of(
            "report", "--round", other.Definition, "--estimate", _round.At("estimate.json"), "--linkage", _round.At("linkage/linkage-report.json"), "--tables", other.At("safe-tables.json"), "--out", other.At("report"));

        run.RequireBadInput(other.At("safe-tables.json"), "belong to another round", "");
        Assert.Empty(other.FilesIn("report"));
    }

    [Fact]
    public async Task The_same_tables_may_be_made_again_and_the_ledger_has_both()
    {
        (await _round.Protect("--ledger", _round.At("ledger.jsonl"))).RequireDone();
        var first = Tables()["document"]!.ToJsonString();
        (await _round.Protect("--ledger", _round.At("ledger.jsonl"))).RequireDone();

        Assert.Equal(first, Tables()["document"]!.ToJsonString());
        Assert.Equal(2, File.ReadAllLines(_round.At("ledger.jsonl")).Length);
    }

    [Fact]
    public async Task With_a_broken_ledger_no_tables_are_made()
    {
        var ledger = _round.Write("ledger.jsonl", "half a line");
        File.Delete(_round.At("safe-tables.json"));

        var run = await _round.Protect("--ledger", ledger);

        run.RequireBadInput(ledger, "Line 1 of the ledger ledger.jsonl cannot be read.", "Then try again.");
        Assert.False(File.Exists(_round.At("safe-tables.json")));
    }

    public Task DisposeAsync()
    {
        _round.Dispose();
        return Task.CompletedTask;
    }

    private JsonNode Tables() => JsonNode.Parse(File.ReadAllText(_round.At("safe-tables.json")))!;

    private Task<CommandRun> Report(string tables) => CommandRun.Of(
        "report", "--round", _round.Definition, "--estimate", _round.At("estimate.json"), "--linkage", _round.At("linkage/linkage-report.json"), "--tables", tables, "--out", _round.At("report"));
}
