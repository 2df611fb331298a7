// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;

namespace Lantaarn.Server.Links;

/// <summary>A passcode as it is stored: a random salt and PBKDF2-SHA-256. Slow on purpose, because passcodes are short.</summary>
internal static class Passcode
{
    /// <summary>Characters at least.</summary>
    public const int Shortest = 6;

    /// <summary>Characters at most.</summary>
    public const int Longest = 100;

    private const int Iterations = 600_000, SaltBytes = 16, HashBytes = 32;

    /// <summary>Salt and hash.</summary>
    public static byte[] Hash(string passcode)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return [.. salt, .. Slow(passcode, salt)];
    }

    /// <summary>Whether the passcode is the one that was stored; takes as long when it is not.</summary>
    public static bool Fits(string passcode, byte[] stored) =>
        CryptographicOperations.FixedTimeEquals(Slow(passcode, stored.AsSpan(0, SaltBytes)), stored.AsSpan(SaltBytes));

    private static byte[] Slow(string passcode, ReadOnlySpan<byte> salt) => Rfc2898DeriveBytes.Pbkdf2(passcode, salt, Iterations, HashAlgorithmName.SHA256, HashBytes);
}
