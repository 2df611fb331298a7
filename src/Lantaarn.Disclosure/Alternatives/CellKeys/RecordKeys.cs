// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Lantaarn.Disclosure.Alternatives.CellKeys;

/// <summary>
/// Gives each record of a round a whole number that stays the same as long as the round's secret does, and tells nobody without the secret anything. It is
/// derived from the random number that a record has in its round, never from anything about the person. Destroy the secret with the round.
/// </summary>
public sealed class RecordKeys
{
    /// <summary>Length of the secret in bytes.</summary>
    public const int SecretLength = 32;

    private readonly byte[] _secret;

    /// <summary>Uses the secret of a round that was drawn before.</summary>
    /// <param name="secret">As <see cref="DrawSecret"/> gave it.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public RecordKeys(ReadOnlySpan<byte> secret) =>
        _secret = secret.Length == SecretLength ? secret.ToArray() : throw new ArgumentException($"A round's secret has {SecretLength} bytes.", nameof(secret));

    /// <summary>Draws the secret of a new round.</summary>
    public static byte[] DrawSecret() => RandomNumberGenerator.GetBytes(SecretLength);

    /// <summary>The key of a record.</summary>
    /// <param name="recordNumber">Its random number in this round, written in one way only.</param>
    public ulong Of(string recordNumber)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(recordNumber);
        return BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(recordNumber)));
    }
}
