// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using static System.FormattableString;

namespace Lantaarn.Estimation.SingleList;

/// <summary>What must be true for a figure from one list, and what the counts say about it.</summary>
internal static class SingleListAssumptions
{
    private const double Rejected = 0.05;

    public static IReadOnlyList<Assumption> Of(IReadOnlyList<MethodResult> methods, SingleListDiagnostics? diagnostics)
    {
        var extraOnes = diagnostics?.ExtraOnes is { PValue: < Rejected } test ? Invariant($" (test of extra single sightings: p = {test.PValue:G2})") : null;
        return
        [
            EqualChances(methods, diagnostics),
            new("Closed", "Nobody joins or leaves the group in the period.", [],
                [extraOnes is null ? "The counts cannot show whether people came or went." : $"More people were seen just once than belong there, as when people leave, or are made to, after they were seen{extraOnes}."]),
            new("Independent", "Being seen once does not change the chance of being seen again.", Flat(diagnostics),
                [extraOnes is null ? "Seeking or avoiding the place after a first time looks like differences between people." : $"More people were seen just once than belong there, as when people avoid the place afterwards{extraOnes}."]),
            new("CountedOnce", "Nobody is on the list twice under different names, and nobody by mistake.", [],
                [extraOnes is null ? "The counts cannot show who is on the list twice; it would make the figure too high." : $"More people were seen just once than belong there, as when one person is listed as two{extraOnes}."]),
        ];
    }

    private static Assumption EqualChances(IReadOnlyList<MethodResult> methods, SingleListDiagnostics? diagnostics)
    {
        var (speaksFor, speaksAgainst) = (new List<string>(), new List<string>());
        if (diagnostics?.Dispersion is not { } dispersion) speaksAgainst.Add("Too little repeats to tell.");
        else if (dispersion.PValue < Rejected) speaksAgainst.Add(Invariant($"The counts vary more than equal chances allow (test of dispersion: p = {dispersion.PValue:G2})."));
        else speaksFor.Add(Invariant($"The counts vary no more than equal chances allow (test of dispersion: p = {dispersion.PValue:F2})."));
        if (Total(methods, SingleListMethod.ChaoLowerBound) is { } bound && Total(methods, SingleListMethod.ZeroTruncatedPoisson) is { } poisson && bound > 1.1 * poisson)
            speaksAgainst.Add(Invariant($"Chao's lower bound ({bound:N0}) is above the figure for equal chances ({poisson:N0})."));
        if (diagnostics?.Influence is { Largest: [{ Change: null } person, ..] })
            speaksAgainst.Add(Invariant($"Without one person, seen {person.Count} times, one group would have no repeats at all and set no limit."));
        return new("EqualChances", "People with the same known characteristics have the same chance of being seen, or chances that differ as the method says.", speaksFor, speaksAgainst);
    }

    private static string[] Flat(SingleListDiagnostics? diagnostics)
    {
        if (diagnostics?.Ratios is not { Count: > 1 } points) return [];
        var (lower, upper) = (points.Max(point => point.Lower), points.Min(point => point.Upper));
        return lower <= upper ? ["The ratio plot is flat within its limits: one sighting more is as likely after one as after several."] : [];
    }

    private static double? Total(IReadOnlyList<MethodResult> methods, SingleListMethod method) =>
        (methods.FirstOrDefault(row => row.Method == method)?.Outcome as SingleListEstimate)?.Total;
}
