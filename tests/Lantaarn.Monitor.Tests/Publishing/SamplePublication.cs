// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Protecting;
using Lantaarn.Monitor.Publishing;

namespace Lantaarn.Monitor.Tests.Publishing;

/// <summary>A round that is ready for its report: tables made by the real protection, some numbers hidden.</summary>
internal static class SamplePublication
{
    public static PublishedRound One { get; } = Make(TestRound.Define());

    public static PublishedRound Make(RoundDefinition round)
    {
        var random = new Random(4);
        var people = Enumerable.Range(0, 1500).Select(i => TestRound.Person(1 + i % 7, TestRound.Pick(random, "A", "A", "B", "C"), TestRound.Pick(random, "x", "y"), i % 240 == 0 ? "v" : "m")).ToList();
        var made = (SafeTablesOutcome.Made)ProtectRound.Run(round, TestRound.Count(people), null, CancellationToken.None);
        var estimate = new RoundEstimate(round.Id, Stratum("", 2345, 2001, 2999), [Stratum("x", 1345, 1100, 1800), new StratumEstimate("y", 700) { WhyNot = new FigureNote("Unbounded", "No limit.") }], true, 12, ["walk-in"]);
        var linkage = new LinkageReport(round.Id, [new ListSize("shelter-1", 900), new ListSize("outreach", 800)], 1500, 720_000, 0.8, new UncertainBand(0.75, 0.85, 12), new ErrorRate(0.01, 0, 0.02), new ErrorRate(0.02, 0.01, 0.04), [], [], []);
        return new PublishedRound(round, estimate, made.Tables, linkage);
    }

    private static StratumEstimate Stratum(string code, double estimate, double lower, double upper) => new(code, 1500)
    {
        Figure = new PopulationFigure(estimate, lower, upper, FigureVerdict.Usable),
        Method = "Weighted models.",
        Models = [new ModelLine("shelter:walk-in", 40.2, 0.7, 2300), new ModelLine("", 42.2, 0.3, 2400)],
        Assumptions = [new FigureAssumption("Pairs", "By twos only.", ["The lists fit the model (p = 0.41)."], []), new FigureAssumption("Closed", "Nobody came or left.", [], ["Cannot tell."])],
        Sensitivity = [new WhatIf("LeftOut", ["shelter"], 2210), new WhatIf("Dependence", ["shelter", "walk-in"], 3400) { OddsRatio = 5 }, new WhatIf("Dependence", ["shelter", "walk-in"], null) { OddsRatio = 0.2 }, new WhatIf("Differing", [], 2500) { Shape = "Gamma" }, new WhatIf("NotEncodable", [], 2360)],
        Warnings = [new FigureNote("SparseOverlaps", "Few in common."), new FigureNote("Unheard", "Something <b>new</b>.")],
    };
}
