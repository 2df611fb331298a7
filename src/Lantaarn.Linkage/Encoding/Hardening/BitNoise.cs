// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Encoding.Hardening;

/// <summary>
/// Flips every bit with the same small probability, for every record anew, so that equal people no longer have equal
/// encodings. The flips come from a secret of the upload, which nobody else has and which no key of the round leads to. Safe
/// for use from several threads.
/// </summary>
/// <remarks>
/// Noise f as in the literature: a bit is replaced by the toss of a coin with probability f, thus flipped with probability
/// f / 2. M. Alaggan, S. Gambs and A.-M. Kermarrec, "BLIP: Non-interactive differentially-private similarity computation on
/// Bloom filters", 2012; as in Schnell and Borgs 2016, DOI 10.1109/ICDMW.2016.0038.
/// </remarks>
internal sealed class BitNoise : IDisposable
{
    private const double Numbers = 1.0 + uint.MaxValue;

    private readonly Blake2b _hash;
    private readonly double _logKept;

    /// <param name="noise">f, above 0 and at most 1.</param>
    /// <param name="rehearsal">
    /// Null for a count: the secret comes from the system's cryptographic source. Otherwise the secret is drawn from here.
    /// </param>
    public BitNoise(double noise, Random? rehearsal)
    {
        Span<byte> secret = stackalloc byte[Blake2b.LongestKey];
        if (rehearsal is null) RandomNumberGenerator.Fill(secret);
        else rehearsal.NextBytes(secret);
        _hash = new Blake2b(Blake2b.LongestDigest, secret, []);
        CryptographicOperations.ZeroMemory(secret);
        _logKept = Math.Log(1 - (noise / 2));
    }

    /// <summary>Flips bits of the filter of one record; different numbers give unrelated flips.</summary>
    public void Apply(Span<byte> filter, long record)
    {
        var draws = new KeyedDraws(_hash, record);
        for (var bit = Gap(draws); bit < 8 * filter.Length; bit += 1 + Gap(draws))
            filter[(int)bit >> 3] ^= (byte)(0x80 >> ((int)bit & 7));
    }

    public void Dispose() => _hash.Dispose();

    // Bits kept before the next flip: geometric, so that no number is drawn for a bit that stays.
    private long Gap(KeyedDraws draws) => (long)(Math.Log((draws.Next() + 0.5) / Numbers) / _logKept);
}
