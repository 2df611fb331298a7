// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Security.Cryptography;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Cli.Rounds;

/// <summary><c>round join</c>: an organisation opens the shares that were sealed to it and makes the round key from all of them.</summary>
internal static class JoinShares
{
    private const string SealedExtension = ".sealed";

    public static Command Command(Screen screen)
    {
        var sealedShares = new Argument<FileInfo[]>("shares")
        {
            Description = "The shares that the others sealed to you (*.share.sealed). Those on their way to others do no harm.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var round = Options.Round();
        var share = Options.Share();
        var commitments = new Option<FileInfo[]>("--commitments", "-c")
        {
            Description = "The commitments of all lists of the round (*.commitment.json).",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = Options.Output("Where the round key goes.", RoundFolder.RoundKey);
        var command = new Command("join", """
            Makes the round key from your own share and those that the others sealed to you. Each share is held against its commitment.

            round.key    stays with you: whoever has it can turn names into encodings
            Read the check value to the other organisations by telephone before anyone encodes. Where it differs, somebody in between replaced
            something: encode nothing, and all draw new shares.
            """) { sealedShares, round, share, commitments, output };
        command.SetAction(parsed =>
        {
            // A shell that expands both patterns leaves the sealed files with --commitments when they come after it.
            var given = parsed.GetRequiredValue(commitments).Concat(parsed.GetValue(sealedShares) ?? []);
            var files = given.ToLookup(file => file.Extension == SealedExtension, file => file.FullName);
            var request = new JoinRequest(parsed.GetRequiredValue(share).FullName, [.. files[false]], [.. files[true]], parsed.GetRequiredValue(output).FullName);
            return Run(screen, SignedRound.Read(parsed.GetRequiredValue(round).FullName), request);
        });
        return command;
    }

    private static int Run(Screen screen, SignedDocument<RoundDefinition> round, JoinRequest request)
    {
        var keys = KeyFile.ReadOrganisation(request.SharePath, round);
        var commitments = ShareCommitments.ReadAll(round, request.CommitmentPaths);
        keys.KeepTo(request.SharePath, commitments);
        var shares = new Dictionary<string, KeyShare> { [keys.List] = keys.OpenShare() };
        try
        {
            foreach (var path in request.SealedPaths) Open(SealedShare.Read(round, path, keys.List, keys.Sealing), path, commitments, shares);
            RequireAll(commitments, shares, keys.List);
            using var key = RoundKey.FromShares(round.Document.Id, [.. commitments.Ordered.Select(one => shares[one.List])]);
            KeyFile.Write(request.KeyPath, key, round.Document.Id);
            screen.Wrote(request.KeyPath + "  stays with you");
            screen.Say($"The round key is made from {shares.Count} shares.");
            screen.Say($"Check value to read to each other by telephone: {Spoken(key.CheckValue(round.Document.Id))}");
            return ExitCode.Done;
        }
        finally
        {
            foreach (var share in shares.Values) share.Dispose();
        }
    }

    private static void Open((string From, byte[] Share)? opened, string path, ShareCommitments commitments, Dictionary<string, KeyShare> shares)
    {
        if (opened is not var (from, bytes)) return;
        var commitment = commitments.Of(from);
        var share = bytes.Length == KeyShare.Length ? KeyShare.FromBytes(bytes) : null;
        CryptographicOperations.ZeroMemory(bytes);
        if (share is null || !share.Opens(commitment.Commitment, commitment.BoundTo))
            throw new InputException(new InputProblem(path, $"The share of '{from}' is not the one that '{from}' committed itself to.",
                $"Do not use it. Ask '{from}' to seal its share again; if it stays so, all draw new shares."));
        if (!shares.TryAdd(from, share)) share.Dispose();
    }

    private static void RequireAll(ShareCommitments commitments, Dictionary<string, KeyShare> shares, string own)
    {
        if (commitments.Ordered.FirstOrDefault(one => !shares.ContainsKey(one.List)) is { } absent)
            throw new InputException(new InputProblem($"{absent.List}-to-{own}.share.sealed", $"The share of '{absent.List}' is not here.",
                $"Ask '{absent.List}' for it: 'lantaarn round reveal' makes it there."));
    }

    // Twelve digits, in fours: a share is fixed before any other is known, so nobody in between can try values until they agree.
    private static string Spoken(string checkValue) => string.Join(' ', checkValue[..12].Chunk(4).Select(part => new string(part)));
}

/// <summary>What <c>round join</c> is asked to do.</summary>
internal sealed record JoinRequest(string SharePath, IReadOnlyList<string> CommitmentPaths, IReadOnlyList<string> SealedPaths, string KeyPath);
