// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Cli.Destroying;

/// <summary>What was destroyed, when and by which role. Signed, so that it can be shown to others.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Role">Who states it.</param>
/// <param name="At">When.</param>
/// <param name="Files">Name and SHA-256 of each file; of a secret the name only.</param>
internal sealed record DestructionStatement(string RoundId, RoundRole Role, DateTimeOffset At, IReadOnlyList<DestroyedFile> Files);

/// <summary>One destroyed file.</summary>
internal sealed record DestroyedFile(string Name, string? Sha256);

/// <summary><c>destroy</c>: overwrites and removes what must not outlive its use, and states so.</summary>
internal static class Destroy
{
    public static Command Command(Screen screen, TimeProvider clock)
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Round key and encodings right after linking; groups, indicators and keys once the report is final.", Arity = ArgumentArity.OneOrMore };
        var round = Options.Round();
        var key = new Option<FileInfo>("--key", "-k") { Description = "Your own role's keys, to sign the statement with.", Required = true };
        var role = new Option<RoundRole>("--role") { Description = "Your role: Lead, LinkageUnit or Analyst.", Required = true };
        var output = Options.Output("Where the signed statement goes.", "destroyed.json");
        var command = new Command("destroy", """
            Overwrites files, removes them, and writes a signed statement of what was destroyed.

            Overwriting is not enough on every disk: a solid-state disk or a file system with snapshots may keep old blocks. Work on an
            encrypted disk, keep no backup of these files, and say so if there is one.
            """) { files, round, key, role, output };
        command.SetAction(parsed =>
        {
            var signed = SignedRound.Read(parsed.GetRequiredValue(round).FullName);
            var paths = parsed.GetRequiredValue(files).Select(file => file.FullName).Distinct().ToList();
            return Run(screen, clock, signed.Document, KeyFile.Read(parsed.GetRequiredValue(key).FullName, parsed.GetValue(role), signed.Document), paths, parsed.GetRequiredValue(output).FullName);
        });
        return command;
    }

    public static int Run(Screen screen, TimeProvider clock, RoundDefinition round, RoleKeys keys, IReadOnlyList<string> paths, string output)
    {
        if (paths.FirstOrDefault(path => !File.Exists(path)) is { } absent)
            throw new InputException(new InputProblem(absent, "There is no such file, so it cannot be destroyed. Nothing was destroyed yet.", "Check the name and the folder."));
        var destroyed = paths.Select(path => new DestroyedFile(Path.GetFileName(path), IsSecret(path) ? null : Checksum(path))).ToList();
        foreach (var path in paths) Overwrite(path);
        var statement = SignedDocument.Sign(new DestructionStatement(round.Id, keys.Role, clock.GetUtcNow(), destroyed), keys.Signing);
        AtomicFile.WriteAll(output, JsonSerializer.SerializeToUtf8Bytes(statement, ExchangeJson.Readable));
        screen.Say($"Destroyed: {string.Join(", ", destroyed.Select(file => file.Name))}");
        screen.Wrote(output);
        return ExitCode.Done;
    }

    private static bool IsSecret(string path) => Path.GetExtension(path) == ".key";

    private static string Checksum(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static void Overwrite(string path)
    {
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None))
        {
            var noise = new byte[1 << 16];
            for (var left = file.Length; left > 0; left -= noise.Length)
            {
                RandomNumberGenerator.Fill(noise);
                file.Write(noise, 0, (int)Math.Min(left, noise.Length));
            }
            file.Flush(flushToDisk: true);
        }
        File.Delete(path);
    }
}
