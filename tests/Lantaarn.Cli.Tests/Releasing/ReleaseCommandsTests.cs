// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;

namespace Lantaarn.Cli.Tests.Releasing;

/// <summary>A round from its files to a site with a release, a correction and a check of both.</summary>
public sealed class ReleaseCommandsTests : IAsyncLifetime
{
    private const string Note = """{ "what": { "nl": "Een lijst kwam te laat.", "en": "A list came late." }, "why": { "nl": "De post.", "en": "The mail." } }""";
    private SmallRound _round = null!;

    public async Task InitializeAsync()
    {
        _round = await SmallRound.Make();
        (await _round.Encode(Enumerable.Range(0, 90), "opvang")).RequireDone();
        (await _round.Encode(Enumerable.Range(45, 90), "inloop")).RequireDone();
        (await _round.Encode(Enumerable.Range(0, 120).Where(person => person % 2 == 0), "straatarts")).RequireDone();
        (await _round.Link()).RequireDone();
        (await _round.Estimate()).RequireDone();
        (await _round.Protect("--ledger", _round.At("ledger.jsonl"))).RequireDone();
        (await Release("make", "--name", "2026-03")).RequireDone();
    }

    [Fact]
    public async Task A_release_is_made_listed_and_found_sound_together_with_its_ledger()
    {
        var list = await CommandRun.Of("release", "list", "--site", Site);
        var check = await CommandRun.Of("release", "check", "--site", Site, "--ledger", _round.At("ledger.jsonl"));

        list.RequireDone();
        Assert.Contains("2026-03", list.Output, StringComparison.Ordinal);
        check.RequireDone();
        Assert.Contains("1 releases, 1 versions", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_is_never_replaced_and_a_correction_stands_beside_it()
    {
        var again = await Release("make", "--name", "2026-03");
        var corrected = await Release("correct", "2026-03", "--note", _round.Write("note.json", Note));
        var check = await CommandRun.Of("release", "check", "--site", Site);

        Assert.Equal(ExitCode.BadInput, again.Code);
        Assert.Contains("releases never change", again.Error, StringComparison.Ordinal);
        corrected.RequireDone();
        check.RequireDone();
        Assert.Contains("1 releases, 2 versions", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_was_changed_is_found()
    {
        var path = Path.Combine(Site, "2026-03", "v1", "data", "figures.csv");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("_T", "_X", StringComparison.Ordinal));

        var check = await CommandRun.Of("release", "check", "--site", Site);

        check.RequireBadInput($"{path}, line 2", "not what the signed release says", "from a copy");
    }

    [Fact]
    public async Task Tables_that_were_never_in_a_ledger_are_found()
    {
        var check = await CommandRun.Of("release", "check", "--site", Site, "--ledger", _round.Write("empty.jsonl", ""));

        Assert.Equal(ExitCode.BadInput, check.Code);
        Assert.Contains("is not in the ledger", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_nothing_is_refused() =>
        (await Release("correct", "1999-01", "--note", _round.Write("note.json", Note))).RequireBadInput(Site, "There is no release '1999-01' here.", "release list");

    public Task DisposeAsync()
    {
        _round.Dispose();
        return Task.CompletedTask;
    }

    private string Site => _round.At("site");

    private Task<CommandRun> Release(params string[] args) => CommandRun.Of(
        ["release", .. args, "--round", _round.Definition, "--key", _round.AnalystKey, "--estimate", _round.At("estimate.json"), "--tables", _round.At("safe-tables.json"),
            "--linkage", _round.At("linkage/linkage-report.json"), "--site", Site]);
}
