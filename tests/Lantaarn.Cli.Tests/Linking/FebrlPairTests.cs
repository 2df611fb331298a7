// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Linking;

/// <summary>A public pair of lists with known truth goes through encode and link as a user would do it.</summary>
public sealed class FebrlPairTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lantaarn-febrl-");

    public void Dispose() => _folder.Delete(recursive: true);

    // Source of the data: FEBRL (Christen 2008), 2 x 1,000 records of which 500 are in both; rec_id is the truth.
    [ReferenceDataFact("pprl/febrl_pair")]
    public async Task The_quality_report_gives_precision_and_recall_against_the_truth()
    {
        File.WriteAllText(PathOf("plan.json"), """
            { "title": "FEBRL", "population": "invented", "region": "nowhere", "period": { "from": "2026-01-01", "until": "2026-12-31" },
              "kind": "rehearsal", "strata": "", "lists": [ { "id": "one", "organisation": "One", "kind": "one" }, { "id": "two", "organisation": "Two", "kind": "two" } ] }
            """);
        (await CommandRun.Of("round", "new", PathOf("plan.json"), "--out", PathOf("round"))).RequireDone();
        await Encode("one", ReferenceData.Require("pprl/febrl_pair/dirty_1000_50_1.csv"));
        await Encode("two", ReferenceData.Require("pprl/febrl_pair/dirty_1000_50_2.csv"));

        (await CommandRun.Of("link", PathOf("contribution/one.encodings.sealed"), PathOf("contribution/two.encodings.sealed"),
            "--round", PathOf("round/round.json"), "--key", PathOf("round/linkage-unit.key"), "--out", PathOf("linkage"),
            "--truth", PathOf("contribution/one.truth.csv"), PathOf("contribution/two.truth.csv"))).RequireDone();

        var measured = ExchangeJson.ReadFile<LinkageReport>(PathOf("linkage/linkage-report.json")).Evaluation!;
        Assert.InRange(measured.TruePairs, 495, 500);
        Assert.True(measured.Precision >= 0.98, $"precision {measured.Precision}");
        Assert.True(measured.Recall >= 0.965, $"recall {measured.Recall}");
    }

    private async Task Encode(string list, string path)
    {
        File.WriteAllText(PathOf($"{list}.json"), $$"""
            { "list": "{{list}}", "name": { "given": ["given_name"], "family": ["surname"] }, "birth": { "date": "date_of_birth" } }
            """);
        (await CommandRun.Of("encode", path, "--round", PathOf("round/round.json"), "--key", PathOf("round/round.key"), "--mapping", PathOf($"{list}.json"),
            "--truth-column", "rec_id", "--out", PathOf("contribution"), "--yes")).RequireDone();
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
