// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Cli.Destroying;

/// <summary><c>destroy</c>: overwrites and removes what must not outlive its use, and states so.</summary>
internal static class Destroy
{
    public static Command Command(Screen screen, TimeProvider clock)
    {
        var files = new Argument<FileInfo[]>("files")
        {
            Description = "Round key, shares and encodings right after linking; groups, indicators and keys once the report is final.",
            Arity = ArgumentArity.OneOrMore,
        };
        var round = Options.Round();
        var key = new Option<FileInfo>("--key", "-k")
        {
            Description = "Your own keys, to sign the statement with; an organisation signs with its LIST.share.key.",
            Required = true,
        };
        var role = new Option<Party>("--role") { Description = "Your role: Lead, LinkageUnit, Analyst or Organisation.", Required = true };
        var output = Options.Output("Where the signed statement goes.", "destroyed.json");
        var command = new Command("destroy", """
            Overwrites files, removes them, and writes a signed statement of what was destroyed.

            The key that signs may be among the files: it goes last, and only when all others are gone.
            Overwriting is not enough on every disk: a solid-state disk or a file system with snapshots may keep old blocks. Work on an
            encrypted disk, keep no backup of these files, and say so if there is one.
            """) { files, round, key, role, output };
        command.SetAction(parsed =>
        {
            var signed = SignedRound.Read(parsed.GetRequiredValue(round).FullName);
            var signatory = Signatory.Read(parsed.GetRequiredValue(key).FullName, parsed.GetValue(role), signed);
            var paths = parsed.GetRequiredValue(files).Select(file => file.FullName).Distinct().ToList();
            return Run(screen, clock, signatory, paths, parsed.GetRequiredValue(output).FullName);
        });
        return command;
    }

    public static int Run(Screen screen, TimeProvider clock, Signatory signatory, IReadOnlyList<string> paths, string output)
    {
        RequireReady(paths, output);
        var (destroyed, left) = (new List<DestroyedFile>(), new List<string>());
        foreach (var path in paths.OrderBy(path => path == signatory.KeyPath))
        {
            // What is left needs the key again, for a statement of its own.
            if ((path == signatory.KeyPath && left.Count > 0) || TryDestroy(path) is not { } file)
            {
                left.Add(path);
                continue;
            }
            // After each file, so that whatever stops this, no file is gone without a statement.
            destroyed.Add(file);
            State(signatory, clock.GetUtcNow(), destroyed, output);
        }
        if (left.Count > 0) throw NotAll(left, destroyed, output);
        screen.Say($"Destroyed: {string.Join(", ", destroyed.Select(file => file.Name))}");
        screen.Wrote(output);
        return ExitCode.Done;
    }

    private static void RequireReady(IReadOnlyList<string> paths, string output)
    {
        if (paths.FirstOrDefault(path => !File.Exists(path)) is { } absent)
            throw new InputException(new InputProblem(absent, "There is no such file, so it cannot be destroyed. Nothing was destroyed yet.",
                "Check the name and the folder."));
        if (File.Exists(output))
            throw new InputException(new InputProblem(output, "There is a statement here already, of what was destroyed before. Nothing was destroyed now.",
                "Keep it, and choose another name for the new one with --out."));
        // Fails here, while all files are still there, when the statement could not be written.
        AtomicFile.Create(output).Dispose();
    }

    private static DestroyedFile? TryDestroy(string path)
    {
        try
        {
            var file = new DestroyedFile(Path.GetFileName(path), IsSecret(path) ? null : Checksum(path));
            Overwrite(path);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void State(Signatory signatory, DateTimeOffset at, IReadOnlyList<DestroyedFile> destroyed, string output)
    {
        var statement = new DestructionStatement(signatory.RoundId, signatory.Party, signatory.List, at, destroyed);
        AtomicFile.WriteAll(output, JsonSerializer.SerializeToUtf8Bytes(SignedDocument.Sign(statement, signatory.Key), ExchangeJson.Readable));
    }

    private static InputException NotAll(List<string> left, List<DestroyedFile> destroyed, string output)
    {
        var done = destroyed.Count == 0
            ? "Nothing was destroyed."
            : $"Destroyed, and stated in {Path.GetFileName(output)}: {string.Join(", ", destroyed.Select(file => file.Name))}.";
        return new InputException(new InputProblem(left[0], $"Not destroyed: {string.Join(", ", left.Select(Path.GetFileName))}. {done}",
            "Check that no other program uses them and that you may write there, and destroy them with another --out."));
    }

    private static bool IsSecret(string path) => Path.GetExtension(path) == ".key";

    private static string Checksum(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static void Overwrite(string path)
    {
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None)) Overwriting.WithNoise(file);
        File.Delete(path);
    }
}
