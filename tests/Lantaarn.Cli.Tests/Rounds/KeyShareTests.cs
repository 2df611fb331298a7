// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Lantaarn.Cli.Destroying;
using Lantaarn.Cli.Rounds;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Cli.Tests.Rounds;

public sealed class KeyShareTests
{
    [Fact]
    public async Task Three_organisations_count_with_a_key_that_the_count_lead_never_had()
    {
        using var round = await SharedRound.Revealed();
        var small = round.Small;
        var said = new List<string>();
        foreach (var list in SmallRound.Lists)
        {
            var joined = await round.Join(list);
            joined.RequireDone();
            said.Add(joined.Output.Split('\n').Single(line => line.Contains("by telephone", StringComparison.Ordinal)));
            (await small.Encode(Enumerable.Range(0, 60), list)).RequireDone();
        }
        (await small.Link()).RequireDone();
        (await small.Protect()).RequireDone();
        var destroyed = await DestroyAsOrganisation(round, "inloop");

        Assert.Equal(["round/analyst.key", "round/lead.key", "round/linkage-unit.key", "round/round.json"], small.FilesIn("round"));
        Assert.Single(said.Distinct());
        Assert.Matches("telephone: [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$", said[0]);
        Assert.Equal(60, ExchangeJson.ReadFile<LinkageReport>(small.At("linkage/linkage-report.json")).People);
        destroyed.RequireDone();
        Assert.Equal([], small.FilesIn("keys/inloop").Where(file => file.EndsWith(".key", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_order_of_the_files_does_not_matter_and_the_commitments_may_come_first_or_last()
    {
        using var round = await SharedRound.Revealed();
        (await round.Join("opvang")).RequireDone();
        var key = await File.ReadAllTextAsync(round.KeyOf("opvang"));

        (await round.Join("opvang", round.Sealed.Reverse(), round.Commitments.Reverse())).RequireDone();
        var reversed = await File.ReadAllTextAsync(round.KeyOf("opvang"));
        (await CommandRun.Of(["round", "join", .. round.Sealed, "--share", round.ShareOf("opvang"), "--round", round.Small.Definition, "--out", round.KeyOf("opvang"), "--commitments", .. round.Commitments])).RequireDone();

        Assert.Equal(key, reversed);
        Assert.Equal(key, await File.ReadAllTextAsync(round.KeyOf("opvang")));
    }

    [Fact]
    public async Task A_round_of_one_list_has_a_key_too()
    {
        using var round = await SharedRound.Revealed("opvang");

        (await round.Join("opvang")).RequireDone();

        Assert.Empty(round.Sealed);
        (await round.Small.Encode([1, 2, 3], "opvang")).RequireDone();
    }

    [Fact]
    public async Task Secret_files_can_be_read_by_their_owner_only()
    {
        if (OperatingSystem.IsWindows()) return;
        using var round = await SharedRound.Drawn();
        var drawn = File.GetUnixFileMode(round.ShareOf("opvang"));
        foreach (var list in SmallRound.Lists) (await round.Reveal(list)).RequireDone();

        (await round.Join("opvang")).RequireDone();

        foreach (var mode in new[] { drawn, File.GetUnixFileMode(round.ShareOf("opvang")), File.GetUnixFileMode(round.KeyOf("opvang")) })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    [Fact]
    public async Task A_share_file_that_is_written_again_leaves_no_share_on_the_disk()
    {
        if (OperatingSystem.IsWindows()) return;
        using var round = await SharedRound.Drawn();
        var share = round.KeysOf("opvang").Share;
        var before = round.Small.At("second-name");
        using (var link = Process.Start("ln", [round.ShareOf("opvang"), before])) await link.WaitForExitAsync();

        (await round.Reveal("opvang")).RequireDone();

        Assert.Equal(share, round.KeysOf("opvang").Share);
        Assert.DoesNotContain(share, await File.ReadAllTextAsync(before, Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_passes_through_other_hands_holds_no_share()
    {
        using var round = await SharedRound.Revealed();

        var open = string.Concat(round.Commitments.Concat(round.Sealed).Select(File.ReadAllText));

        Assert.Equal(6, round.Sealed.Count);
        foreach (var list in SmallRound.Lists)
        {
            Assert.DoesNotContain(round.KeysOf(list).Share, open, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Convert.ToBase64String(Convert.FromHexString(round.KeysOf(list).Share))[..40], open, StringComparison.Ordinal);
            Assert.DoesNotContain(round.KeysOf(list).Sealing.D, open, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_is_revealed_before_all_have_committed_themselves()
    {
        using var round = await SharedRound.Drawn();

        var run = await round.Reveal("opvang", round.Commitments.Where(path => path != round.CommitmentOf("inloop")));

        run.RequireBadInput("inloop.commitment.json", "The commitment of 'inloop' is not here.", "Wait until every organisation has sent its commitment");
        Assert.Empty(round.Sealed);
    }

    [Fact]
    public async Task A_share_is_used_under_one_set_of_commitments_only()
    {
        using var round = await SharedRound.Revealed();
        (await round.Draw("inloop", "replaced")).RequireDone();
        string[] commitments = [round.CommitmentOf("opvang"), round.Small.At("replaced/inloop.commitment.json"), round.CommitmentOf("straatarts")];

        var revealed = await round.Reveal("opvang", commitments);
        var joined = await round.Join("opvang", commitments: commitments);

        foreach (var run in new[] { revealed, joined })
            run.RequireBadInput(round.ShareOf("opvang"), "with other commitments before", "Tell the other organisations by telephone");
        Assert.False(File.Exists(round.KeyOf("opvang")));
    }

    [Fact]
    public async Task Who_finds_the_own_commitment_replaced_reveals_nothing()
    {
        using var round = await SharedRound.Drawn();
        (await round.Draw("opvang", "replaced")).RequireDone();
        File.Copy(round.Small.At("replaced/opvang.commitment.json"), round.CommitmentOf("opvang"), overwrite: true);

        var run = await round.Reveal("opvang");

        run.RequireBadInput("opvang.commitment.json", "not the commitment that belongs to your own share", "give your share to nobody");
        Assert.Empty(round.Sealed);
    }

    [Fact]
    public async Task A_missing_share_is_named_by_its_list()
    {
        using var round = await SharedRound.Revealed();
        File.Delete(round.SealedOf("straatarts", "opvang"));

        var run = await round.Join("opvang");

        run.RequireBadInput("straatarts-to-opvang.share.sealed", "The share of 'straatarts' is not here.", "Ask 'straatarts' for it");
        Assert.False(File.Exists(round.KeyOf("opvang")));
    }

    [Theory]
    [InlineData(KeyShare.Length)]
    [InlineData(31)]
    [InlineData(0)]
    public async Task A_share_that_does_not_open_its_commitment_is_named_by_its_list(int length)
    {
        using var round = await SharedRound.Revealed();
        round.Forge("inloop", "opvang", RandomNumberGenerator.GetBytes(length));

        var run = await round.Join("opvang");

        run.RequireBadInput(round.SealedOf("inloop", "opvang"), "The share of 'inloop' is not the one that 'inloop' committed itself to.", "Do not use it.");
        Assert.False(File.Exists(round.KeyOf("opvang")));
    }

    [Fact]
    public async Task A_share_of_one_list_cannot_pass_for_that_of_another()
    {
        using var round = await SharedRound.Revealed();
        round.Forge("inloop", "opvang", Convert.FromHexString(round.KeysOf("straatarts").Share));

        var run = await round.Join("opvang");

        run.RequireBadInput(round.SealedOf("inloop", "opvang"), "'inloop' committed itself to", "Ask 'inloop' to seal its share again");
    }

    [Fact]
    public async Task A_damaged_share_is_named_by_its_list()
    {
        using var round = await SharedRound.Revealed();
        var path = round.SealedOf("inloop", "opvang");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path))[..^10]);

        var run = await round.Join("opvang");

        run.RequireBadInput(path + ", line 2", "The share of 'inloop' cannot be used.", "send the file again");
    }

    [Fact]
    public async Task A_share_is_drawn_once_and_only_where_shares_make_the_key()
    {
        using var round = await SharedRound.Drawn();
        using var led = await SmallRound.Make();
        var share = await File.ReadAllTextAsync(round.ShareOf("opvang"));

        var again = await round.Draw("opvang");
        var stranger = await round.Draw("veldwerk");
        var needless = await CommandRun.Of("round", "share", "--round", led.Definition, "--list", "opvang", "--out", led.At("keys"));

        again.RequireBadInput(round.ShareOf("opvang"), "There is a share of this list already.", "all organisations begin again");
        stranger.RequireBadInput("--list", "'veldwerk' does not take part in this round; these do: opvang, inloop, straatarts.", "your own list");
        needless.RequireBadInput("--round", "The count lead drew the key", "round.key");
        Assert.Equal(share, await File.ReadAllTextAsync(round.ShareOf("opvang")));
        Assert.Empty(led.FilesIn("keys"));
    }

    [Fact]
    public async Task A_share_of_another_round_is_refused()
    {
        using var round = await SharedRound.Drawn();
        using var other = await SharedRound.Drawn();
        File.Copy(other.ShareOf("opvang"), round.ShareOf("opvang"), overwrite: true);

        var run = await round.Reveal("opvang");

        run.RequireBadInput(round.ShareOf("opvang"), "This share belongs to another round.", "lantaarn round share");
    }

    [Theory]
    [InlineData("\"share\": \"", "\"share\": \"00")]
    [InlineData("\"share\": \"", "\"share\": \"no share\", \"keptTo\": \"")]
    [InlineData("\"list\": \"opvang\"", "\"list\": \"veldwerk\"")]
    public async Task A_share_file_that_was_edited_is_refused(string sound, string wrong)
    {
        using var round = await SharedRound.Drawn();
        var text = await File.ReadAllTextAsync(round.ShareOf("opvang"));
        await File.WriteAllTextAsync(round.ShareOf("opvang"), text.Replace(",\n  \"keptTo\": null", "", StringComparison.Ordinal).Replace(sound, wrong, StringComparison.Ordinal));

        var run = await round.Reveal("opvang");

        run.RequireBadInput(round.ShareOf("opvang"), "This file was edited", "lantaarn round share");
        Assert.Empty(round.Sealed);
    }

    [Fact]
    public async Task The_key_of_another_round_encodes_nothing()
    {
        using var round = await SharedRound.Revealed();
        using var other = await SharedRound.Revealed("opvang");
        (await other.Join("opvang")).RequireDone();
        File.Copy(other.KeyOf("opvang"), round.KeyOf("opvang"));

        var run = await round.Small.Encode([1, 2, 3], "opvang");

        run.RequireBadInput(round.KeyOf("opvang"), "This is the key of another round.", "lantaarn round join");
    }

    [Fact]
    public async Task The_linkage_unit_refuses_a_list_made_with_another_key_than_the_others()
    {
        using var round = await SharedRound.Revealed();
        foreach (var list in SmallRound.Lists) (await round.Join(list)).RequireDone();
        using (var other = RoundKey.Generate()) KeyFile.Write(round.KeyOf("inloop"), other, round.Round.Document.Id);
        foreach (var list in SmallRound.Lists) (await round.Small.Encode(Enumerable.Range(0, 20), list)).RequireDone();

        var run = await round.Small.Link();

        run.RequireBadInput(round.Small.At("out/inloop.encodings.sealed") + ", line 1", "Not all were made with one round key", "by telephone");
        Assert.Empty(round.Small.FilesIn("linkage"));
    }

    private static async Task<CommandRun> DestroyAsOrganisation(SharedRound round, string list)
    {
        var signing = round.KeysOf(list).Signing.Public;
        var output = round.Small.At($"{list}.destroyed.json");
        var run = await CommandRun.Of("destroy", round.ShareOf(list), round.KeyOf(list), "--round", round.Small.Definition, "--key", round.ShareOf(list), "--role", nameof(Party.Organisation), "--out", output);
        var statement = ExchangeJson.ReadFile<SignedDocument<DestructionStatement>>(output);
        Assert.True(statement.IsSignedBy(signing));
        Assert.Equal((Party.Organisation, list), (statement.Document.Role, statement.Document.List));
        Assert.Equal(["round.key", $"{list}.share.key"], statement.Document.Files.Select(file => file.Name));
        return run;
    }
}
