// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Security.Cryptography;

namespace Lantaarn.Disclosure.Alternatives.Privacy;

/// <summary>
/// Draws from distributions with probabilities that are exact, because the noise of differential privacy leaks through the rounding of floating-point
/// numbers. Whole numbers only, from random bits.
/// </summary>
/// <remarks>Canonne, Kamath and Steinke (2020), "The discrete Gaussian for differential privacy", NeurIPS 33, arXiv:2004.00010, algorithms 1 to 3.</remarks>
internal sealed class ExactRandom(RandomNumberGenerator bits)
{
    /// <summary>A whole number from the discrete Laplace distribution: y has probability in proportion to exp(-|y| / scale).</summary>
    public BigInteger Laplace(ExactFraction scale)
    {
        while (true)
        {
            var start = Below(scale.Numerator);
            if (!WithProbabilityOfExp(new(start, scale.Numerator))) continue;
            var rounds = BigInteger.Zero;
            while (WithProbabilityOfExp(new(1, 1))) rounds++;
            var size = (start + (scale.Numerator * rounds)) / scale.Denominator;
            var isNegative = Below(2).IsOne;
            // Zero would otherwise come up twice.
            if (!isNegative || !size.IsZero) return isNegative ? -size : size;
        }
    }

    /// <summary>A whole number from the discrete Gaussian distribution: y has probability in proportion to exp(-y² / (2 variance)).</summary>
    public BigInteger Gaussian(ExactFraction variance)
    {
        // The floor of the standard deviation, plus one: the scale of the Laplace draws that are accepted or not.
        var scale = SquareRoot(variance.Numerator / variance.Denominator) + 1;
        while (true)
        {
            var drawn = Laplace(new(scale, 1));
            var away = new ExactFraction(BigInteger.Abs(drawn), 1) + (variance * new ExactFraction(-1, scale));
            if (WithProbabilityOfExp(away * away * new ExactFraction(variance.Denominator, 2 * variance.Numerator))) return drawn;
        }
    }

    // True with probability exp(-exponent), for an exponent of at least 0.
    private bool WithProbabilityOfExp(ExactFraction exponent)
    {
        for (var whole = exponent.Numerator / exponent.Denominator; whole > 0; whole--)
            if (!WithProbabilityOfExpBelowOne(1, 1))
                return false;
        return WithProbabilityOfExpBelowOne(exponent.Numerator % exponent.Denominator, exponent.Denominator);
    }

    // The terms of the power series are drawn one after the other; the first that fails decides, by being odd.
    private bool WithProbabilityOfExpBelowOne(BigInteger numerator, BigInteger denominator)
    {
        var term = 1;
        while (Below(denominator * term) < numerator) term++;
        return term % 2 == 1;
    }

    private BigInteger Below(BigInteger bound)
    {
        var largest = bound - 1;
        var length = largest.GetByteCount(isUnsigned: true);
        var excess = (8 * length) - (int)Math.Max(1, largest.GetBitLength());
        var bytes = new byte[length];
        while (true)
        {
            bits.GetBytes(bytes);
            bytes[^1] >>= excess;
            var drawn = new BigInteger(bytes, isUnsigned: true);
            if (drawn < bound) return drawn;
        }
    }

    private static BigInteger SquareRoot(BigInteger number)
    {
        if (number < 2) return number;
        var root = BigInteger.One << (int)((number.GetBitLength() + 1) / 2);
        for (var next = (root + (number / root)) >> 1; next < root; next = (root + (number / root)) >> 1) root = next;
        return root;
    }
}
