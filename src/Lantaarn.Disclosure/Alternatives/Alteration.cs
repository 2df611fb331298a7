// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using Lantaarn.Disclosure.Alternatives.CellKeys;
using Lantaarn.Disclosure.Alternatives.Privacy;

namespace Lantaarn.Disclosure.Alternatives;

/// <summary>
/// How counts are changed instead of hidden. One way per product: the same counts may not be published both suppressed and changed, nor changed in two ways,
/// because what the one hides the other may tell.
/// </summary>
public abstract record Alteration
{
    private Alteration()
    {
    }

    /// <summary>What becomes of counts, in a word or two; the ledger says so.</summary>
    internal abstract string Kind { get; }

    /// <summary>Every count becomes a multiple of a base, next to the true count where possible, and totals still add up.</summary>
    public sealed record Rounding : Alteration
    {
        /// <summary>Sets it.</summary>
        /// <param name="secret">Decides between roundings that are as good; 32 random bytes or more. Who has it can replay the choice.</param>
        /// <exception cref="ArgumentException">It is shorter.</exception>
        public Rounding(ReadOnlySpan<byte> secret) =>
            Secret = secret.Length >= ShortestSecret ? secret.ToArray() : throw new ArgumentException($"A secret has at least {ShortestSecret} bytes.", nameof(secret));

        /// <summary>The fewest bytes of a secret: 32.</summary>
        public const int ShortestSecret = 32;

        /// <summary>3 to 100; 5 by default.</summary>
        /// <exception cref="ArgumentOutOfRangeException">Outside 3 to 100.</exception>
        public int Base { get; init => field = value is >= 3 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), "3 to 100."); } = 5;

        internal byte[] Secret { get; }

        internal override string Kind => "rounded";
    }

    /// <summary>Every count changes a little, and by the same in every table and release of the round that the same records make it up. Totals do not add up.</summary>
    public sealed record CellKey : Alteration
    {
        /// <summary>Sets it.</summary>
        /// <param name="recordKeys">One per person of the release, in their order, from <see cref="RecordKeys"/> of the round.</param>
        public CellKey(IReadOnlyList<ulong> recordKeys)
        {
            ArgumentNullException.ThrowIfNull(recordKeys);
            RecordKeys = [.. recordKeys];
        }

        /// <summary>By how much; may be published.</summary>
        public PerturbationSettings Settings { get; init; } = new();

        internal IReadOnlyList<ulong> RecordKeys { get; }

        internal override string Kind => "changed by cell keys";
    }

    /// <summary>Noise for a few totals that hides whether any one person was counted, whatever an attacker knows. Totals do not add up.</summary>
    public sealed record Noise : Alteration
    {
        /// <summary>Sets it.</summary>
        /// <param name="loss">How much all tables of the release together may tell about one person, and the kind of noise.</param>
        /// <param name="budget">Where that is written down.</param>
        /// <param name="spending">For what.</param>
        /// <param name="bits">Where the noise comes from; a cryptographic generator.</param>
        public Noise(PrivacyLoss loss, PrivacyBudget budget, PrivacySpending spending, RandomNumberGenerator bits)
        {
            ArgumentNullException.ThrowIfNull(loss);
            ArgumentNullException.ThrowIfNull(budget);
            ArgumentNullException.ThrowIfNull(spending);
            ArgumentNullException.ThrowIfNull(bits);
            (Loss, Budget, Spending, Bits) = (loss, budget, spending, bits);
        }

        /// <summary>More cells than this are refused: with every cell more the noise grows, until suppression tells more. 10.</summary>
        public const int MostCells = 10;

        internal PrivacyLoss Loss { get; }

        internal PrivacyBudget Budget { get; }

        internal PrivacySpending Spending { get; }

        internal RandomNumberGenerator Bits { get; }

        internal override string Kind => "shown with noise";
    }
}
