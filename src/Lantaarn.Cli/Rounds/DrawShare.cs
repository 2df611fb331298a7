// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Cli.Rounds;

/// <summary><c>round share</c>: an organisation draws its share of the round key and commits itself to it.</summary>
internal static class DrawShare
{
    public static Command Command(Screen screen)
    {
        var round = Options.Round();
        var list = new Option<string>("--list", "-l") { Description = "The id of your list in the round.", Required = true };
        var folder = new Option<DirectoryInfo>("--out", "-o") { Description = "Where the files go.", DefaultValueFactory = _ => new(".") };
        var command = new Command("share", """
            Draws your organisation's share of the round key. The key is made from the shares of all organisations, so nobody else ever has it.

            LIST.share.key          stays with you: your share and your keys
            LIST.commitment.json    for all organisations; fixes your share and tells nothing about it. The count lead may pass it on
            When you have the commitments of all: 'lantaarn round reveal', then 'lantaarn round join'.
            """) { round, list, folder };
        command.SetAction(parsed =>
        {
            var signed = SignedRound.Read(parsed.GetRequiredValue(round).FullName);
            return Run(screen, signed, parsed.GetRequiredValue(list), parsed.GetRequiredValue(folder).FullName);
        });
        return command;
    }

    private static int Run(Screen screen, SignedDocument<RoundDefinition> round, string list, string folder)
    {
        var keyPath = OrganisationKeys.PathOf(folder, list);
        RequireToDraw(round.Document, list, keyPath);
        var (keys, commitment) = Draw(round, list);
        var commitmentPath = Path.Combine(folder, $"{list}.commitment.json");
        KeyFile.Write(keyPath, keys);
        AtomicFile.WriteAll(commitmentPath, JsonSerializer.SerializeToUtf8Bytes(commitment, ExchangeJson.Readable));
        screen.Wrote(keyPath + "  stays with you");
        screen.Wrote(commitmentPath + "  -> all organisations");
        return ExitCode.Done;
    }

    private static (OrganisationKeys Keys, SignedDocument<ShareCommitment> Commitment) Draw(SignedDocument<RoundDefinition> round, string list)
    {
        using var share = KeyShare.Generate();
        var secret = Convert.ToHexStringLower(share.ToBytes());
        var keys = new OrganisationKeys(round.Document.Id, round.Checksum(), list, secret, PrivateKey.Generate(), PrivateKey.Generate());
        var open = new ShareCommitment(keys.RoundId, keys.RoundChecksum, list, keys.Public, "");
        return (keys, SignedDocument.Sign(open with { Commitment = share.CommitTo(open.BoundTo) }, keys.Signing));
    }

    private static void RequireToDraw(RoundDefinition round, string list, string keyPath)
    {
        var problem = !round.KeyIsShared
            ? new InputProblem("--round", "The count lead drew the key of this round, so it has no shares.", "Use the round.key that the count lead gave you.")
            : round.FindList(list) is null
            ? new InputProblem("--list", $"The list '{list}' does not take part in this round; these do: {string.Join(", ", round.Lists.Select(known => known.Id))}.",
                "Give the id of your own list.")
            : File.Exists(keyPath)
            ? new InputProblem(keyPath, "There is a share of this list already.",
                "Use it. Draw another only if all organisations begin again, and in another folder.")
            : null;
        if (problem is not null) throw new InputException(problem);
    }
}
