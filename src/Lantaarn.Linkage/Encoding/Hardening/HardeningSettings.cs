// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Hardening;

/// <summary>
/// What is done to filters so that they say less about names. All who take part in a round use the same. The work is done in
/// the order of the properties below; what each costs in found pairs is in docs/method/hardening.md. None of it helps against
/// someone who holds the round key as well.
/// </summary>
public sealed record HardeningSettings
{
    internal const int MostFolds = 3;
    internal const int MostDiffusion = 16;
    internal const double MostNoise = 0.5;

    /// <summary>
    /// How often each view is folded in half by exclusive or on its way to its length, 0 to 3. (R. Schnell and C. Borgs, 2016,
    /// "XOR-folding for Bloom filter-based encryptions".)
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 3.</exception>
    public int Folds
    {
        get;
        init => field = value is >= 0 and <= MostFolds
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Fold 0 to 3 times.");
    }

    /// <summary>Whether every bit becomes the exclusive or of its two neighbours; see <see cref="Hardening.Rule90"/>.</summary>
    public bool Rule90 { get; init; }

    /// <summary>
    /// Of how many secret bits every bit becomes the exclusive or: 2 to 16, or 0 for none; see <see cref="Hardening.Diffusion"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">1, or outside 0 to 16.</exception>
    public int Diffusion
    {
        get;
        init => field = value is 0 or (>= 2 and <= MostDiffusion)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Mix 2 to 16 bits, or 0 for none.");
    }

    /// <summary>
    /// Whether the complement is set behind the filter, which doubles its length; see <see cref="Hardening.Balancing"/>. Only
    /// together with <see cref="Permuted"/>: unshuffled halves would give each other away.
    /// </summary>
    public bool Balanced { get; init; }

    /// <summary>Whether the bits are laid in an order that depends on the round key; see <see cref="KeyedPermutation"/>.</summary>
    public bool Permuted { get; init; }

    /// <summary>
    /// Share of the bits that are replaced by the toss of a coin, 0 to 0.5, so that half as many are flipped; drawn anew for
    /// every record of every upload; see <see cref="BitNoise"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 0.5, or not a number.</exception>
    public double Noise
    {
        get;
        init => field = value is >= 0 and <= MostNoise
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Give 0 to 0.5.");
    }
}
