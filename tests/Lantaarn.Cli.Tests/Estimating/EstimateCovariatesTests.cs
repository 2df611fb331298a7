// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;
using Lantaarn.Cli.Terminal;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Estimating;

public sealed class EstimateCovariatesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Source: Hook, Albright and Cross 1980 (spina bifida in upstate New York); R's glm with S2:S3 and the ethnic group: 724.124528, standard
    // error 16.7866749, deviance 16.96978 on 14.
    [ReferenceDataFact("mse/conting_spina.csv")]
    public async Task Children_with_spina_bifida_are_estimated_as_published()
    {
        var run = await CommandRun.Of("estimate", "covariates", ReferenceData.Require("mse/conting_spina.csv"), "--by", "eth", "--count", "y", "--model", "S2:S3", "--out", _folder["estimate.json"]);

        run.RequireDone();
        Assert.Matches(@"everyone +621 +724\.1 +16\.8", run.Output);
        using var document = JsonDocument.Parse(File.ReadAllText(_folder["estimate.json"]));
        Assert.Equal(724.124528, document.RootElement.GetProperty("total").GetProperty("estimate").GetDouble(), 1e-5);
        Assert.Equal(16.96978, document.RootElement.GetProperty("models")[0].GetProperty("deviance").GetDouble(), 1e-4);
    }

    [Fact]
    public async Task Levels_and_repeats_are_shown_where_asked()
    {
        var run = await Covariates(Table(), "--by", "sex", "--year", "year:2", "--bootstrap", "100");

        run.RequireDone();
        Assert.Contains("95% interval, bootstrap", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"sex: v +\d", run.Output);
        Assert.Matches(@"year: 2024 +\d", run.Output);
    }

    [Theory]
    [InlineData("A,B,sex,n\n1,0,m,2.5\n", ", line 2, column 4", "no whole number of people")]
    [InlineData("A,B,sex,n\n1,0,m,-2\n", ", line 2, column 4", "no whole number of people")]
    [InlineData("A,B,sex,n\n1,yes,m,2\n", ", line 2, column 2", "neither 0 nor 1")]
    [InlineData("A,B,sex,n\n0,0,m,2\n", ", line 2, column 4", "whom no list saw")]
    [InlineData("A,B,sex,n\n1,0,m\n", ", line 2, column 3", "The row has 3 cells where the header has 4")]
    [InlineData("A,B,sex,n\n1,0,m,2\n", ", line 1", "fewer than two different values")]
    [InlineData("A,sex,n\n1,m,2\n", ", line 1", "The table has 1 lists")]
    [InlineData("A,B,n\n1,0,2\n", ", line 1", "no column 'sex'")]
    public async Task A_table_with_a_fault_is_refused_where_it_is(string table, string place, string what) =>
        (await Covariates(table, "--by", "sex")).RequireBadInput(_folder["table.csv"] + place, what, "");

    [Theory]
    [InlineData("--model", "A:moon", "The table has no 'moon'")]
    [InlineData("--model", "A", "'A' is no dependence")]
    [InlineData("--model", "A:B:C", "'A:B:C' is no dependence")]
    [InlineData("--year", "year:9", "no column with a degree of 1 to 5")]
    public async Task What_cannot_be_asked_is_refused(string option, string text, string what) =>
        (await Covariates(Table(), "--by", "sex", "year", option, text)).RequireBadInput(option, what, "Write");

    [Theory]
    [InlineData("A,B,sex,n\n1,0,m,0\n0,1,v,0\n")]
    [InlineData("A,B,sex,n\n1,0,m,5\n0,1,v,7\n")]
    public async Task A_table_that_carries_no_estimate_gives_none(string table)
    {
        var run = await Covariates(table, "--by", "sex");

        Assert.Equal(ExitCode.NoResult, run.Code);
        Assert.DoesNotContain("NaN", run.Output + run.Error, StringComparison.Ordinal);
    }

    private static string Table() => "A,B,C,sex,year,n\n" + string.Concat(
        from sex in new[] { "m", "v" }
        from year in new[] { 2022, 2023, 2024 }
        from row in new[] { ("1,0,0", 60), ("0,1,0", 50), ("0,0,1", 40), ("1,1,0", 20), ("1,0,1", 15), ("0,1,1", 12), ("1,1,1", 6) }
        select string.Create(CultureInfo.InvariantCulture, $"{row.Item1},{sex},{year},{row.Item2 + year - 2020 + (sex == "v" ? 5 : 0)}\n"));

    private Task<CommandRun> Covariates(string table, params string[] more) => CommandRun.Of(["estimate", "covariates", _folder.Write("table.csv", table), "--out", _folder["estimate.json"], .. more]);
}
