// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>
/// The secret of one counting round, shared by the organisations that take part and by no one else. It is never used as it
/// is: every use derives its own key. Zeroed when disposed of.
/// </summary>
public sealed class RoundKey : IDisposable
{
    /// <summary>Length of the secret, and of every derived key, in bytes.</summary>
    public const int Length = 32;

    private const int CheckValueLength = 16;

    private readonly SecretBytes _secret = new(Length);

    private RoundKey()
    {
    }

    /// <summary>A fresh secret from the system's random source: for a rehearsal, where one party may draw the key.</summary>
    public static RoundKey Generate()
    {
        var key = new RoundKey();
        RandomNumberGenerator.Fill(key._secret.Span);
        return key;
    }

    /// <summary>Takes a copy of the secret.</summary>
    /// <exception cref="ArgumentException">Not exactly 32 bytes.</exception>
    public static RoundKey FromBytes(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != Length) throw new ArgumentException($"A round key has {Length} bytes.", nameof(secret));
        var key = new RoundKey();
        secret.CopyTo(key._secret.Span);
        return key;
    }

    /// <summary>
    /// The secret that all shares make together: HKDF with SHA-256 (RFC 5869) over the shares one after the other, the round
    /// as salt. Whoever lacks one share knows nothing of it.
    /// </summary>
    /// <param name="roundId">The round.</param>
    /// <param name="shares">The share of every organisation, in the order of the round's lists; one or more.</param>
    public static RoundKey FromShares(string roundId, IReadOnlyList<KeyShare> shares)
    {
        ArgumentException.ThrowIfNullOrEmpty(roundId);
        ArgumentOutOfRangeException.ThrowIfZero(shares.Count, nameof(shares));
        using var together = new SecretBytes(shares.Count * KeyShare.Length);
        for (var i = 0; i < shares.Count; i++) shares[i].Bytes.CopyTo(together.Span[(i * KeyShare.Length)..]);
        var key = new RoundKey();
        HKDF.DeriveKey(HashAlgorithmName.SHA256, together.Span, key._secret.Span, Utf8(roundId), Utf8("lantaarn/1/round key"));
        return key;
    }

    /// <summary>A copy of the secret, to be written where only its holder can read it and then zeroed by the caller.</summary>
    public byte[] ToBytes() => _secret.Span.ToArray();

    /// <summary>A key of 32 bytes for one purpose: HKDF with SHA-256 (RFC 5869), no salt, the purpose as info.</summary>
    /// <param name="purpose">What the key is for; different purposes give unrelated keys. Not empty.</param>
    public byte[] Derive(string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        var derived = new byte[Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret.Span, derived, [], Utf8($"lantaarn/1/{purpose}"));
        return derived;
    }

    /// <summary>
    /// Shows that its sender holds the key of this round and tells nothing about the key: 32 hexadecimal digits. Equal keys
    /// and rounds have equal values, so that organisations can see that they hold the same key before they encode.
    /// </summary>
    public string CheckValue(string roundId)
    {
        ArgumentException.ThrowIfNullOrEmpty(roundId);
        return Convert.ToHexStringLower(Derive($"check value/{roundId}").AsSpan(0, CheckValueLength));
    }

    /// <summary>Zeroes the secret.</summary>
    public void Dispose() => _secret.Dispose();

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
