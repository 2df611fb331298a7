// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// A similarity as a fraction of whole numbers, so that pairs exactly on a threshold are never lost to rounding.
/// The default value is 1: identical filters only.
/// </summary>
public readonly record struct SimilarityThreshold
{
    // Keeps five times shared bits and denominator within 32 bits up to filters of 8192 bits.
    private const int LargestDenominator = 50_000;

    private readonly int _below;
    private readonly int _denominatorLessOne;

    /// <summary>The threshold numerator / denominator, above 0 and at most 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The denominator is not 1 to 50,000, or the fraction is not above 0 and at most 1.
    /// </exception>
    public SimilarityThreshold(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(denominator, LargestDenominator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        _below = denominator - numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>Upper part of the fraction, at least 1.</summary>
    public int Numerator => Denominator - _below;

    /// <summary>Lower part of the fraction, 1 to 50,000.</summary>
    public int Denominator => _denominatorLessOne + 1;

    /// <summary>The fraction as a number, above 0 and at most 1.</summary>
    public double Value => (double)Numerator / Denominator;

    internal bool IsReached(int shared, int setBits, int otherSetBits) =>
        Similarity.Weights * shared * Denominator >= Numerator * Similarity.Weighed(setBits, otherSetBits);

    /// <summary>Most set bits a partner can have, even if it holds every bit of a filter with this many.</summary>
    internal int MostSetBits(int setBits) =>
        (int)(((long)Similarity.Weights * Denominator - (long)Similarity.WeightOfSparser * Numerator) * setBits / Numerator);
}
