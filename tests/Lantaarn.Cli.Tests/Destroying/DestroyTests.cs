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

    // Another name for the same bytes on the disk: what is left of them can still be read after the file is removed.
    private static async Task SecondNameFor(string path, string name)
    {
        using var link = Process.Start("ln", [path, name]);
        await link.WaitForExitAsync();
    }

    private static Task<CommandRun> Destroy(SmallRound round, params string[] paths) =>
        CommandRun.Of(["destroy", .. paths, "--round", round.Definition, "--key", round.LinkageKey, "--role", nameof(RoundRole.LinkageUnit), "--out", round.At("destroyed.json")]);
}
