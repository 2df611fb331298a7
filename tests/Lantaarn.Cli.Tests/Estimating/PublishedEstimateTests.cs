// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Estimating;

/// <summary>Published figures come out of the commands as a user types them.</summary>
public sealed class PublishedEstimateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lantaarn-published-");

    public void Dispose() => _folder.Delete(recursive: true);

    // Source: van der Heijden, Bustami, Cruyff, Engbersen and van Houwelingen 2003, Statistical Modelling 3:305 (police records of four Dutch
    // cities, 1995), as recomputed by Chlebicki and Beresewicz, Journal of Statistical Software 115(1).
    [ReferenceDataFact("mse/single_netherlandsimmigrant.csv")]
    public async Task The_irregular_migrants_of_1995_are_estimated_as_published()
    {
        var path = ReferenceData.Require("mse/single_netherlandsimmigrant.csv");

        var alone = await CommandRun.Of("estimate", "repeats", path, "--count", "capture");
        var withCovariates = await CommandRun.Of("estimate", "repeats", path, "--count", "capture", "--by", "gender", "age", "nation");

        alone.RequireDone();
        Assert.Matches(@"ZeroTruncatedPoisson +7,079\.9 +365\.8 +6,363 - 7,797 +6,411 - 7,848", alone.Output);
        Assert.Matches(@"ChaoLowerBound +9,273\.5", alone.Output);
        Assert.Matches(@"ZeroTruncatedPoisson +12,690\.4 +2,808\.2 +7,186 - 18,194 +8,431 - 19,718", withCovariates.Output);
    }

    // Source: Baillargeon and Rivest 2007, Journal of Statistical Software 19(5): HIV in Rome, four lists, main effects and the
    // dependence of lists 1 and 2: 12,318.47 (standard error 1,188.722, AIC 86.650).
    [ReferenceDataFact("mse/rcapture_HIV.csv")]
    public async Task Four_lists_of_people_with_HIV_give_the_published_estimate()
    {
        var run = await CommandRun.Of("estimate", "histories", ReferenceData.Require("mse/rcapture_HIV.csv"), "--model", "c1:c2", "--out", PathOf("hiv.json"));

        run.RequireDone();
        Assert.Matches(@"12318\.4677 people, standard error 1188\.72\d, AIC 86\.650", run.Output);
        Assert.True(File.Exists(PathOf("hiv.json")));
    }

    // Source: Chao et al. 1997 (hepatitis A in Taiwan, three lists, 271 people), counts as in the R package CARE1 1.1.0; all pairs of lists
    // dependent: 1,312.7647 people, standard error 517.978, by the R package Rcapture 1.4-4 and by the closed form of Fienberg 1972.
    [Fact]
    public async Task Three_lists_of_people_with_hepatitis_give_the_published_estimate()
    {
        File.WriteAllText(PathOf("hav.csv"), "P,Q,E,people\n1,1,1,28\n1,1,0,21\n1,0,1,17\n1,0,0,69\n0,1,1,18\n0,1,0,55\n0,0,1,63\n");

        var run = await CommandRun.Of("estimate", "histories", PathOf("hav.csv"), "--model", "P:Q,P:E,Q:E", "--out", PathOf("hav.json"));

        run.RequireDone();
        Assert.Contains("1312.7647 people, standard error 517.978", run.Output, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
