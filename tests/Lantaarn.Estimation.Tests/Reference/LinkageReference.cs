// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;

namespace Lantaarn.Estimation.Tests.Reference;

/// <summary>The worked example of two lists with linkage error: Ding &amp; Fienberg 1994, Survey Methodology 20:149.</summary>
internal static class LinkageReference
{
    // 7,000 and 5,000 people, 1,650 links, 92% of the true pairs found, 1.5% of the second list linked falsely.
    private const double First = 7000, Second = 5000, Links = 1650;

    public static void Check(List<ComparedFigure> figures)
    {
        Compare("links taken for true", 21_212.12, TwoListLinkage.DingFienberg(First, Second, Links, 1, 0));
        Compare("missed and false links", 20_111.11, TwoListLinkage.DingFienberg(First, Second, Links, 0.92, 0.015));
        void Compare(string method, double published, double? ours) =>
            new Comparison($"linkage/7,000 x 5,000, 1,650 links/{method}", figures).Close("N", published, ours, 1e-6);
    }
}
