// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Estimation;

namespace Lantaarn.Bench.Populations;

/// <summary>
/// How often the 95% interval of the headline estimate holds the truth, over simulated populations of known size: where its assumptions hold it
/// should be 95 times in 100, and where they do not the verdict should not be that the figure is usable.
/// </summary>
internal static class CoverageBench
{
    private static readonly EstimationSettings Settings = new() { Replicates = 300 };

    public static int Run(int populations)
    {
        Console.WriteLine($"{populations} populations of {Scenario.Persons} persons per scenario, {Settings.Replicates} bootstrap replicates each.");
        Console.WriteLine($"{"scenario",-55} {"inside",7} {"usable",7} {"bias",7} {"width",7} {"bound held",10}");
        var (held, falselyUsable) = (new List<double>(), new List<double>());
        foreach (var scenario in Scenario.All)
        {
            var (inside, usable) = Show(scenario, Estimate(scenario, populations));
            (scenario.Holds ? held : falselyUsable).Add(scenario.Holds ? inside : usable);
        }
        Console.WriteLine("What no table can show, and is not counted below:");
        Show(Scenario.Invisible, Estimate(Scenario.Invisible, populations));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"coverage: worst={held.Min():F1} best={held.Max():F1} false_usable={falselyUsable.Average():F1}"));
        return 0;
    }

    private static EstimateOutcome[] Estimate(Scenario scenario, int populations)
    {
        var outcomes = new EstimateOutcome[populations];
        Parallel.For(0, populations, seed => outcomes[seed] = EstimateOne(scenario, seed));
        return outcomes;
    }

    private static EstimateOutcome EstimateOne(Scenario scenario, int seed)
    {
        var random = new Random(seed);
        return PopulationEstimator.Estimate(scenario.Draw(random), Settings, random, progress: null, CancellationToken.None).Total;
    }

    private static (double Inside, double Usable) Show(Scenario scenario, EstimateOutcome[] outcomes)
    {
        var estimates = outcomes.OfType<Estimated>().Select(outcome => outcome.Estimate).ToList();
        double Share(Func<PopulationEstimate, bool> holds) => 100.0 * estimates.Count(holds) / outcomes.Length;
        var inside = Share(estimate => estimate.Lower <= Scenario.Persons && estimate.Upper >= Scenario.Persons);
        var usable = Share(estimate => estimate.Verdict == Verdict.Usable);
        var bias = 100 * estimates.Average(estimate => estimate.Estimate / Scenario.Persons - 1);
        var width = estimates.Average(estimate => (estimate.Upper - estimate.Lower) / Scenario.Persons);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(scenario.Holds ? "" : "not: ") + scenario.Name,-55} {inside,6:F1}% {usable,6:F1}% {bias,6:F1}% {width,5:F2} N {Share(estimate => estimate.LowerBound <= Scenario.Persons),9:F1}%"));
        return (inside, usable);
    }
}
