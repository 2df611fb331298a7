// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Pairs of records that linkage and truth agree and disagree on.</summary>
/// <param name="TruePairs">One person, linked; 0 or more.</param>
/// <param name="FalsePairs">Two persons, linked; 0 or more.</param>
/// <param name="MissedPairs">One person, not linked; 0 or more.</param>
public sealed record PairwiseAgreement(long TruePairs, long FalsePairs, long MissedPairs)
{
    /// <summary>Share of the linked pairs that are one person, 0 to 1; 1 where nothing was linked.</summary>
    public double Precision => TruePairs + FalsePairs == 0 ? 1 : (double)TruePairs / (TruePairs + FalsePairs);

    /// <summary>Share of the pairs of one person that were linked, 0 to 1; 1 where there are none.</summary>
    public double Recall => TruePairs + MissedPairs == 0 ? 1 : (double)TruePairs / (TruePairs + MissedPairs);

    /// <summary>Harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => TruePairs == 0 && FalsePairs + MissedPairs > 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Both taken together.</summary>
    public static PairwiseAgreement operator +(PairwiseAgreement a, PairwiseAgreement b) =>
        new(a.TruePairs + b.TruePairs, a.FalsePairs + b.FalsePairs, a.MissedPairs + b.MissedPairs);
}
