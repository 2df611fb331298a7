// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Cli.Rounds;

/// <summary><c>round reveal</c>: an organisation seals its share to each of the others, once all have committed themselves.</summary>
internal static class RevealShare
{
    public static Command Command(Screen screen)
    {
        var commitments = new Argument<FileInfo[]>("commitments")
        {
            Description = "The commitments of all lists of the round, yours too (*.commitment.json).",
            Arity = ArgumentArity.OneOrMore,
        };
        var round = Options.Round();
        var share = Options.Share();
        var folder = new Option<DirectoryInfo>("--out", "-o")
        {
            Description = "Where the sealed shares go.",
            DefaultValueFactory = _ => new("sealed"),
        };
        var command = new Command("reveal", """
            Seals your share of the round key to every other organisation, once the commitments of all are there.

            LIST-to-OTHER.share.sealed    one for each other organisation; only that organisation can open it. The count lead may pass it on
            """) { commitments, round, share, folder };
        command.SetAction(parsed =>
        {
            var signed = SignedRound.Read(parsed.GetRequiredValue(round).FullName);
            var paths = parsed.GetRequiredValue(commitments).Select(file => file.FullName).ToList();
            return Run(screen, signed, parsed.GetRequiredValue(share).FullName, paths, parsed.GetRequiredValue(folder).FullName);
        });
        return command;
    }

    private static int Run(
        Screen screen, SignedDocument<RoundDefinition> round, string sharePath, IReadOnlyList<string> commitmentPaths, string folder)
    {
        var keys = KeyFile.ReadOrganisation(sharePath, round);
        var commitments = ShareCommitments.ReadAll(round, commitmentPaths);
        keys.KeepTo(sharePath, commitments);
        using var share = keys.OpenShare();
        foreach (var other in commitments.Ordered.Where(other => other.List != keys.List))
        {
            var path = Path.Combine(folder, $"{keys.List}-to-{other.List}.share.sealed");
            using var file = AtomicFile.Create(path);
            SealedShare.Write(file.Stream, commitments.Of(keys.List), other, share.ToBytes());
            file.Commit();
            screen.Wrote($"{path}  -> {round.Document.FindList(other.List)!.Organisation}");
        }
        if (commitments.Ordered.Count == 1) screen.Say("Yours is the only list of this round: there is nobody to seal a share to.");
        return ExitCode.Done;
    }
}
