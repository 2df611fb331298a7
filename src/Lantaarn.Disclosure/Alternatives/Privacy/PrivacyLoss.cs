// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Alternatives.Privacy;

/// <summary>How much a release may tell about whether one person was counted, and with it the kind of noise. Kept in the ledger as rho.</summary>
public abstract record PrivacyLoss
{
    private PrivacyLoss()
    {
    }

    /// <summary>The same on the scale of zero-concentrated differential privacy, on which losses add up.</summary>
    public abstract ExactFraction Rho { get; }

    /// <summary>Pure differential privacy by discrete Laplace noise. Its rho is epsilon squared over two (Bun and Steinke 2016, arXiv:1605.02065, proposition 1.4).</summary>
    public sealed record OfEpsilon : PrivacyLoss
    {
        /// <summary>Sets it.</summary>
        /// <param name="epsilon">Above 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">Not above 0.</exception>
        public OfEpsilon(ExactFraction epsilon) => Epsilon = Positive(epsilon);

        /// <summary>Above 0.</summary>
        public ExactFraction Epsilon { get; }

        /// <inheritdoc/>
        public override ExactFraction Rho => Epsilon * Epsilon * new ExactFraction(1, 2);
    }

    /// <summary>Zero-concentrated differential privacy by discrete Gaussian noise.</summary>
    public sealed record OfRho : PrivacyLoss
    {
        /// <summary>Sets it.</summary>
        /// <param name="rho">Above 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">Not above 0.</exception>
        public OfRho(ExactFraction rho) => Rho = Positive(rho);

        /// <inheritdoc/>
        public override ExactFraction Rho { get; }
    }

    private static ExactFraction Positive(ExactFraction loss) =>
        loss > default(ExactFraction) ? loss : throw new ArgumentOutOfRangeException(nameof(loss), "A privacy loss is above 0.");
}
