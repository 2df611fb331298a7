// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Hardening;

/// <summary>
/// Sets the complement of a filter behind it: every filter then has exactly half of its bits set, so that their number says
/// nothing about the length of a name. To be permuted afterwards.
/// </summary>
/// <remarks>R. Schnell and C. Borgs, "Randomized response and balanced Bloom filters for privacy preserving record linkage",
/// 2016, DOI 10.1109/ICDMW.2016.0038.</remarks>
internal static class Balancing
{
    /// <summary>Fills the second half of the filter with the complement of the first.</summary>
    public static void Apply(Span<byte> filter)
    {
        var half = filter.Length / 2;
        for (var i = 0; i < half; i++) filter[half + i] = (byte)~filter[i];
    }
}
