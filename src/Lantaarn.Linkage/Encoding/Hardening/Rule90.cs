// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Hardening;

/// <summary>
/// Makes every bit the exclusive or of its left and its right neighbour, the filter being a ring: one step of the cellular
/// automaton that Wolfram numbered 90. A bit that stands for one token alone no longer exists.
/// </summary>
/// <remarks>R. Schnell and C. Borgs, "Hardening encrypted patient names against cryptographic attacks using cellular automata",
/// 2018, DOI 10.1109/ICDMW.2018.00082.</remarks>
internal static class Rule90
{
    public static void Apply(Span<byte> filter)
    {
        if (filter.IsEmpty) return;
        var (first, left) = (filter[0], filter[^1]);
        for (var i = 0; i < filter.Length; i++)
        {
            var here = filter[i];
            var right = i + 1 < filter.Length ? filter[i + 1] : first;
            filter[i] = (byte)(((here >> 1) | (left << 7)) ^ ((here << 1) | (right >> 7)));
            left = here;
        }
    }
}
