// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>
/// One organisation's part of the round key. The organisation first publishes a commitment to its share, and gives the share
/// to the others only when it has the commitments of all: so nobody can choose a share that depends on another's (M. Blum,
/// "Coin flipping by telephone", 1983, DOI 10.1145/1008908.1008911). Zeroed when disposed of.
/// </summary>
/// <remarks>
/// The commitment is a SHA-256 value over the share and what it is bound to. It hides the share because a share is 32 bytes
/// from the system's random source, and it binds because SHA-256 resists collisions.
/// </remarks>
public sealed class KeyShare : IDisposable
{
    /// <summary>Length of a share in bytes.</summary>
    public const int Length = 32;

    private readonly SecretBytes _secret = new(Length);

    private KeyShare()
    {
    }

    internal ReadOnlySpan<byte> Bytes => _secret.Span;

    /// <summary>A fresh share from the system's random source.</summary>
    public static KeyShare Generate()
    {
        var share = new KeyShare();
        RandomNumberGenerator.Fill(share._secret.Span);
        return share;
    }

    /// <summary>Takes a copy of a share.</summary>
    /// <exception cref="ArgumentException">Not exactly 32 bytes.</exception>
    public static KeyShare FromBytes(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != Length) throw new ArgumentException($"A share has {Length} bytes.", nameof(secret));
        var share = new KeyShare();
        secret.CopyTo(share._secret.Span);
        return share;
    }

    /// <summary>A copy of the share, to be sealed for another organisation and then zeroed by the caller.</summary>
    public byte[] ToBytes() => Bytes.ToArray();

    /// <summary>What may be published before the share is: 64 hexadecimal digits that fix it and tell nothing about it.</summary>
    /// <param name="boundTo">What the share is for, such as the round, the list and its public keys: in another place it opens nothing.</param>
    public string CommitTo(IReadOnlyList<string> boundTo)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in boundTo.Prepend("lantaarn/1/share")) Append(hash, System.Text.Encoding.UTF8.GetBytes(text));
        Append(hash, Bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether this is the share that was committed to; compared in constant time.</summary>
    /// <param name="commitment">What was published.</param>
    /// <param name="boundTo">What the share is for.</param>
    public bool Opens(string commitment, IReadOnlyList<string> boundTo) => CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.UTF8.GetBytes(commitment), System.Text.Encoding.UTF8.GetBytes(CommitTo(boundTo)));

    /// <summary>Zeroes the share.</summary>
    public void Dispose() => _secret.Dispose();

    // With its length before each part, no two lists of parts give the same bytes.
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
