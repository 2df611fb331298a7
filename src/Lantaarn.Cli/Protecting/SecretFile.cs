// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Files;
using Lantaarn.Disclosure.Alternatives.CellKeys;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Protecting;

/// <summary>A file of random bytes that only the analyst has: the same people are changed in the same way as long as it is there.</summary>
internal static class SecretFile
{
    /// <summary>Reads the secret; draws one where there is none yet.</summary>
    /// <exception cref="InputException">The file holds something else.</exception>
    public static byte[] ReadOrDraw(string path)
    {
        if (File.Exists(path))
            return new FileInfo(path).Length == RecordKeys.SecretLength ? File.ReadAllBytes(path)
                : throw new InputException(new InputProblem(path, "This is no secret that 'protect tables' has drawn.", "Name the right file; where there is none yet, it is made."));
        var secret = RecordKeys.DrawSecret();
        using var file = AtomicFile.CreateSecret(path);
        file.Stream.Write(secret);
        file.Commit();
        return secret;
    }
}
