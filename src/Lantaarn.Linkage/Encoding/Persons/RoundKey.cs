// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
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

    // Pinned, so that the collector leaves no copies behind.
    private readonly byte[] _secret = GC.AllocateUninitializedArray<byte>(Length, pinned: true);
    private bool _disposed;

    private RoundKey()
    {
    }

    /// <summary>A fresh secret from the system's random source.</summary>
    public static RoundKey Generate()
    {
        var key = new RoundKey();
        RandomNumberGenerator.Fill(key._secret);
        return key;
    }

    /// <summary>Takes a copy of the secret.</summary>
    /// <exception cref="ArgumentException">Not exactly 32 bytes.</exception>
    public static RoundKey FromBytes(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != Length) throw new ArgumentException($"A round key has {Length} bytes.", nameof(secret));
        var key = new RoundKey();
        secret.CopyTo(key._secret);
        return key;
    }

    /// <summary>A copy of the secret, to be sealed for another member and then zeroed by the caller.</summary>
    public byte[] ToBytes()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return [.. _secret];
    }

    /// <summary>A key of 32 bytes for one purpose: HKDF with SHA-256 (RFC 5869), no salt, the purpose as info.</summary>
    /// <param name="purpose">What the key is for; different purposes give unrelated keys. Not empty.</param>
    public byte[] Derive(string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, Length, info: System.Text.Encoding.UTF8.GetBytes($"lantaarn/1/{purpose}"));
    }

    /// <summary>
    /// Shows that its sender holds the key of this round and tells nothing about the key: 22 letters of base64url. Equal keys
    /// and rounds have equal values, so that organisations can see that they hold the same key before they encode.
    /// </summary>
    public string CheckValue(string roundId)
    {
        ArgumentException.ThrowIfNullOrEmpty(roundId);
        return Base64Url.EncodeToString(Derive($"check value/{roundId}").AsSpan(0, CheckValueLength));
    }

    /// <summary>Zeroes the secret.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_secret);
        _disposed = true;
    }
}
