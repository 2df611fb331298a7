// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Encoding.Hardening;

/// <summary>
/// Makes every bit the exclusive or of a few bits of the filter, chosen by a key. What two filters differ in grows with each
/// bit more: a differing share d becomes (1 - (1 - 2d)^t) / 2. Safe for use from several threads.
/// </summary>
/// <remarks>F. Armknecht, Y. Heng and R. Schnell, "Strengthening privacy-preserving record linkage using diffusion", PoPETs
/// 2023(2), 298-311, DOI 10.56553/popets-2023-0054.</remarks>
internal sealed class Diffusion
{
    private readonly ushort[] _sources;
    private readonly int _mixed;

    /// <param name="bits">Length of the filter, a multiple of 8, at most 65,536.</param>
    /// <param name="mixed">Bits that go into one, 2 or more.</param>
    /// <param name="key">At most 64 bytes.</param>
    public Diffusion(int bits, int mixed, ReadOnlySpan<byte> key)
    {
        _mixed = mixed;
        _sources = new ushort[bits * mixed];
        using var hash = new Blake2b(Blake2b.LongestDigest, key, []);
        var draws = new KeyedDraws(hash, 0);
        for (var i = 0; i < _sources.Length; i++)
        {
            var drawn = _sources.AsSpan(i - (i % mixed), i % mixed);
            do _sources[i] = (ushort)draws.Roll(bits);
            while (drawn.Contains(_sources[i]));
        }
    }

    /// <summary>Writes the mixed filter to the destination, which is as long.</summary>
    public void Apply(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        destination.Clear();
        for (var i = 0; i < _sources.Length; i++)
        {
            var (from, to) = (_sources[i], i / _mixed);
            var bit = (source[from >> 3] >> (7 - (from & 7))) & 1;
            destination[to >> 3] ^= (byte)(bit << (7 - (to & 7)));
        }
    }
}
