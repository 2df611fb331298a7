// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.PartialCoverage;

/// <summary>Writes down what an estimate from partly covered strata rests on.</summary>
internal static class CoverageAssumptions
{
    public static IReadOnlyList<Assumption> For(CoveredSample sample, IReadOnlyList<CoverageFigure> strata, IReadOnlyList<ListDependence> dependences)
    {
        var untold = dependences.Where(dependence => !dependence.Told).Select(dependence => $"{dependence.First} and {dependence.Second}").ToArray();
        var leaning = strata.Where(stratum => stratum.LeansOnOthers).Select(stratum => stratum.Name).ToArray();
        return
        [
            new("Closed", "Nobody came or left between the lists of one stratum.", [], ["The tables cannot tell."]),
            new("SameDependence", "Being on one list says as much about being on another in every stratum.",
                [], sample.Strata.Length > 1 ? ["It is taken over from strata where both lists work to strata where one is missing."] : []),
            new("DependenceTold", "The lists themselves tell how they depend on one another.",
                untold.Length == 0 && dependences.Count > 0 ? ["Every two lists can be compared where both work."] : [],
                dependences.Count == 0
                    ? ["Two lists cannot tell; they are taken to be independent."]
                    : [.. untold.Select(pair => $"For {pair} no stratum can tell: held near none by assumption; the interval allows for that.")]),
            new("ReachAlike", "A list that does not work in a stratum would have reached its people about as well as elsewhere.",
                [], [.. leaning.Select(name => $"In '{name}' only one list works: its unseen follow from how that list reaches other strata.")]),
        ];
    }
}
