// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;

namespace Lantaarn.Linkage.Encoding.Hardening;

/// <summary>
/// All that is done to a folded filter, in its order: Rule 90, diffusion, balancing, permutation, noise. Mixing goes first
/// because it needs the bits as they were hashed, noise last because nothing may take it off again. Safe for use from several
/// threads; holds the secret of the upload until it is disposed of.
/// </summary>
internal sealed class FilterHardening : IDisposable
{
    private readonly HardeningSettings _settings;
    private readonly int _bytes;
    private readonly Diffusion? _diffusion;
    private readonly KeyedPermutation? _permutation;
    private readonly BitNoise? _noise;

    /// <param name="settings">What is done.</param>
    /// <param name="bits">Length of the filter as it comes, a multiple of 8.</param>
    /// <param name="derive">Gives a key of the round for a purpose; it is wiped after use.</param>
    /// <param name="rehearsal">Null for a count; for a rehearsal the source of the noise.</param>
    public FilterHardening(HardeningSettings settings, int bits, Func<string, byte[]> derive, Random? rehearsal)
    {
        (_settings, _bytes) = (settings, bits / 8);
        if (settings.Diffusion > 0) _diffusion = WithKey(derive("diffusion"), key => new Diffusion(bits, settings.Diffusion, key));
        if (settings.Permuted) _permutation = WithKey(derive("permutation"), key => new KeyedPermutation(8 * Bytes, key));
        if (settings.Noise > 0) _noise = new BitNoise(settings.Noise, rehearsal);
    }

    /// <summary>Length of a hardened filter in bytes.</summary>
    public int Bytes => _settings.Balanced ? 2 * _bytes : _bytes;

    /// <summary>Hardens a filter.</summary>
    /// <param name="filter">The filter in front, with room for <see cref="Bytes"/>; it is used up.</param>
    /// <param name="record">Number of the record in this upload.</param>
    /// <param name="destination">Receives <see cref="Bytes"/> bytes.</param>
    public void Apply(Span<byte> filter, long record, Span<byte> destination)
    {
        destination = destination[..Bytes];
        if (_settings.Rule90) Rule90.Apply(filter[.._bytes]);
        if (_diffusion is not null)
        {
            _diffusion.Apply(filter[.._bytes], destination[.._bytes]);
            destination[.._bytes].CopyTo(filter);
        }
        if (_settings.Balanced) Balancing.Apply(filter);
        if (_permutation is null) filter.CopyTo(destination);
        else _permutation.Apply(filter, destination);
        _noise?.Apply(destination, record);
    }

    public void Dispose() => _noise?.Dispose();

    private static T WithKey<T>(byte[] key, Func<byte[], T> make)
    {
        var made = make(key);
        CryptographicOperations.ZeroMemory(key);
        return made;
    }
}
