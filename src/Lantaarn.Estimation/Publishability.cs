// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using static System.FormattableString;

namespace Lantaarn.Estimation;

/// <summary>
/// Rules for publishing a figure. Not publishable: more than 1% of the replicates without a finite estimate (above 2.5% there is no
/// estimate at all), or an upper limit more than three times the lower one. With a warning: any replicate without a finite estimate, an
/// upper limit more than 1.5 times the lower one, plausible models whose figures differ by more than that, and everything else that the
/// estimate carries a warning for.
/// </summary>
internal static class Publishability
{
    private const double WideRatio = 1.5;
    private const double UselessRatio = 3;
    private const double MuchBoundary = 0.01;

    /// <summary>Warnings that follow from the figures themselves.</summary>
    public static IEnumerable<EstimateWarning> Warnings(double lower, double upper, double boundaryShare, double disagreement)
    {
        if (boundaryShare > 0)
            yield return new(WarningCode.BoundaryReplicates, Invariant($"In {boundaryShare:P1} of the repeats the lists set no limit to the unseen."));
        if (upper > WideRatio * lower)
            yield return new(WarningCode.WideInterval, Invariant($"The upper limit is {upper / lower:F1} times the lower limit."));
        if (disagreement > WideRatio)
            yield return new(WarningCode.ModelsDisagree,
                Invariant($"Models that fit about equally well differ by a factor {disagreement:F1}; the interval allows for it."));
    }

    public static Verdict Judge(double lower, double upper, double boundaryShare) =>
        boundaryShare > MuchBoundary || upper > UselessRatio * lower ? Verdict.LowerBoundOnly : Verdict.Usable;
}
