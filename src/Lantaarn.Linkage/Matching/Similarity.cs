// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// How alike two filters are: five times the shared bits over four times the set bits of the sparser filter plus those of the
/// fuller one. Like the Dice coefficient it runs from 0 to 1 and is 1 for equal filters, but what only the fuller record says
/// (a date of birth, a second family name) counts less against the pair than what contradicts it: records here differ more in
/// what is missing than in what is wrong. Never below the Dice coefficient.
/// </summary>
/// <remarks>
/// A ratio model with unequal weights: A. Tversky, "Features of similarity", 1977, DOI 10.1037/0033-295X.84.4.327. The weights
/// 0.8 and 0.2 were chosen on invented people and hold on lists they were not chosen on, see docs/method/linkage.md.
/// </remarks>
internal static class Similarity
{
    internal const int WeightOfSparser = 4;
    internal const int Weights = WeightOfSparser + 1;

    /// <summary>0 to 1; equal fractions give the same number, because division rounds correctly.</summary>
    internal static double Of(int shared, int setBits, int otherSetBits) => (double)(Weights * shared) / Weighed(setBits, otherSetBits);

    internal static int Weighed(int setBits, int otherSetBits) =>
        WeightOfSparser * Math.Min(setBits, otherSetBits) + Math.Max(setBits, otherSetBits);
}
