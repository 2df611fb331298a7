// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using Lantaarn.Cli.Destroying;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Cli.Tests.Destroying;

public sealed class DestroyTests
{
    [Fact]
    public async Task What_is_destroyed_is_overwritten_and_removed_and_the_statement_verifies()
    {
        using var round = await SmallRound.Make();
        var path = round.Write("opvang.encodings.sealed", new string('s', 100_000));
        await SecondNameFor(path, round.At("second-name"));

        var run = await Destroy(round, path, round.Key);

        run.RequireDone();
        var left = await File.ReadAllTextAsync(round.At("second-name"), System.Text.Encoding.Latin1);
        Assert.Equal(100_000, left.Length);
        Assert.DoesNotContain("ssss", left, StringComparison.Ordinal);
        Assert.False(File.Exists(path) || File.Exists(round.Key));
        var statement = ExchangeJson.ReadFile<SignedDocument<DestructionStatement>>(round.At("destroyed.json"));
        Assert.True(statement.IsSignedBy(round.Document.Keys.LinkageUnit.Signing));
        Assert.Equal(["opvang.encodings.sealed", "round.key"], statement.Document.Files.Select(file => file.Name));
        Assert.Equal(64, statement.Document.Files[0].Sha256!.Length);
        Assert.Null(statement.Document.Files[1].Sha256);
    }

    [Fact]
    public async Task Nothing_is_destroyed_when_one_file_is_absent()
    {
        using var round = await SmallRound.Make();
        var path = round.Write("a.sealed", "content");

        var run = await Destroy(round, path, round.At("absent.sealed"));

        run.RequireBadInput(round.At("absent.sealed"), "Nothing was destroyed yet.", "Check the name");
        Assert.Equal("content", await File.ReadAllTextAsync(path));
        Assert.False(File.Exists(round.At("destroyed.json")));
    }

    [Fact]
    public async Task The_keys_of_another_role_sign_nothing()
    {
        using var round = await SmallRound.Make();
        var path = round.Write("a.sealed", "content");

        var run = await CommandRun.Of("destroy", path, "--round", round.Definition, "--key", round.AnalystKey, "--role", "LinkageUnit", "--out", round.At("destroyed.json"));

        run.RequireBadInput(round.AnalystKey, "These are the keys of the analyst; the linkage unit's are needed here.", "round new");
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task The_same_file_named_twice_is_destroyed_once()
    {
        using var round = await SmallRound.Make();
        var path = round.Write("a.sealed", "content");

        var run = await Destroy(round, path, path);

        run.RequireDone();
        Assert.False(File.Exists(path));
        Assert.Single(ExchangeJson.ReadFile<SignedDocument<DestructionStatement>>(round.At("destroyed.json")).Document.Files);
    }

    [Fact]
    public async Task When_a_file_cannot_be_destroyed_the_others_are_and_both_are_said()
    {
        using var round = await SmallRound.Make();
        var (first, last) = (round.Write("a.sealed", "content"), round.Write("c.sealed", "content"));
        using var inUse = new FileStream(round.Write("b.sealed", "content"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = await Destroy(round, first, round.LinkageKey, inUse.Name, last);

        run.RequireBadInput(inUse.Name, "Not destroyed: b.sealed, linkage-unit.key. Destroyed, and stated in destroyed.json: a.sealed, c.sealed.", "another --out");
        var statement = ExchangeJson.ReadFile<SignedDocument<DestructionStatement>>(round.At("destroyed.json"));
        Assert.True(statement.IsSignedBy(round.Document.Keys.LinkageUnit.Signing));
        Assert.Equal(["a.sealed", "c.sealed"], statement.Document.Files.Select(file => file.Name));
        Assert.False(File.Exists(first) || File.Exists(last));
        Assert.True(File.Exists(inUse.Name) && File.Exists(round.LinkageKey));
    }

    [Fact]
    public async Task The_key_that_signs_goes_last()
    {
        using var round = await SmallRound.Make();
        var signing = round.Document.Keys.LinkageUnit.Signing;

        var run = await Destroy(round, round.LinkageKey, round.Write("a.sealed", "content"));

        run.RequireDone();
        var statement = ExchangeJson.ReadFile<SignedDocument<DestructionStatement>>(round.At("destroyed.json"));
        Assert.True(statement.IsSignedBy(signing));
        Assert.Equal(["a.sealed", "linkage-unit.key"], statement.Document.Files.Select(file => file.Name));
    }

    [Fact]
    public async Task A_statement_is_never_replaced_by_a_later_one()
    {
        using var round = await SmallRound.Make();
        (await Destroy(round, round.Write("a.sealed", "content"))).RequireDone();
        var path = round.Write("b.sealed", "content");

        var run = await Destroy(round, path);

        run.RequireBadInput(round.At("destroyed.json"), "Nothing was destroyed now.", "choose another name");
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Nothing_is_destroyed_where_the_statement_cannot_be_written()
    {
        using var round = await SmallRound.Make();
        var path = round.Write("a.sealed", "content");

        var run = await CommandRun.Of("destroy", path, "--round", round.Definition, "--key", round.LinkageKey, "--role", nameof(Party.LinkageUnit), "--out", Path.Combine(path, "destroyed.json"));

        Assert.Equal(Terminal.ExitCode.BadInput, run.Code);
        Assert.Equal("content", await File.ReadAllTextAsync(path));
    }

    // Another name for the same bytes on the disk: what is left of them can still be read after the file is removed.
    private static async Task SecondNameFor(string path, string name)
    {
        using var link = Process.Start("ln", [path, name]);
        await link.WaitForExitAsync();
    }

    private static Task<CommandRun> Destroy(SmallRound round, params string[] paths) =>
        CommandRun.Of(["destroy", .. paths, "--round", round.Definition, "--key", round.LinkageKey, "--role", nameof(Party.LinkageUnit), "--out", round.At("destroyed.json")]);
}
