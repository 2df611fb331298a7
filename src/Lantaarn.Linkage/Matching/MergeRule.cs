// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>When two groups are one person.</summary>
/// <param name="PairLevel">Closeness asked: the similarity at which a single pair is as likely one person as two.</param>
/// <param name="AverageLevel">Average similarity of the cross pairs asked besides.</param>
/// <param name="NearLevel">Similarity from which a pair counts as near: the lower edge of the uncertain band.</param>
/// <param name="WithinLists">Whether one list may hold a person more than once.</param>
internal sealed record MergeRule(double PairLevel, double AverageLevel, double NearLevel, bool WithinLists)
{
    // With half of the cross pairs far apart, two groups are held together by too few records.
    private const double NearShare = 0.5;

    internal bool Allows(Closeness closeness) =>
        closeness.Score >= PairLevel && closeness.Average >= AverageLevel && closeness.Near >= NearShare * closeness.Pairs;
}
