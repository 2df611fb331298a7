// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;

namespace Lantaarn.Cli.Files;

/// <summary>Replaces what a file holds by noise, down to the disk as far as the disk allows.</summary>
internal static class Overwriting
{
    public static void WithNoise(FileStream file)
    {
        file.Position = 0;
        var noise = new byte[1 << 16];
        for (var left = file.Length; left > 0; left -= noise.Length)
        {
            RandomNumberGenerator.Fill(noise);
            file.Write(noise, 0, (int)Math.Min(left, noise.Length));
        }
        file.Flush(flushToDisk: true);
    }
}
