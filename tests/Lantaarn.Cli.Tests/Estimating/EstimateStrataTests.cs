// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Estimating;

public sealed class EstimateStrataTests : IDisposable
{
    private const string Header = "A,B,C,place,n\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Everywhere(string place, int times) => string.Concat(new[] { (1, 0, 0, 60), (0, 1, 0, 50), (0, 0, 1, 40), (1, 1, 0, 20), (1, 0, 1, 15), (0, 1, 1, 12), (1, 1, 1, 6) }
        .Select(row => $"{row.Item1},{row.Item2},{row.Item3},{place},{row.Item4 * times}\n"));

    private static string WithoutC(string place) => $"1,0,NA,{place},75\n0,1,NA,{place},62\n1,1,NA,{place},26\n";

    [Fact]
    public async Task Strata_are_estimated_apart_and_added_up()
    {
        var run = await Histories(Header + Everywhere("LVV", 2) + Everywhere("street", 5), "--stratum", "place");

        run.RequireDone();
        Assert.Matches(@"LVV +406 ", run.Output);
        Assert.Matches(@"street +1,015 ", run.Output);
        Assert.Matches(@"everyone +1,421 ", run.Output);
    }

    [Fact]
    public async Task A_list_that_does_not_work_somewhere_is_no_list_with_nobody_on_it()
    {
        var run = await Histories(Header + Everywhere("LVV", 3) + WithoutC("street"), "--stratum", "place");

        run.RequireDone();
        Assert.Matches(@"street +A, B +163 ", run.Output);
        using var document = JsonDocument.Parse(File.ReadAllText(_folder["estimate.json"]));
        Assert.Equal(["A", "B"], document.RootElement.GetProperty("strata")[1].GetProperty("lists").EnumerateArray().Select(list => list.GetString()));
    }

    [Theory]
    [InlineData("place=LVV:1300", @"LVV +A, B, C +609 +1,300 +1,300 - 1,300")]
    [InlineData("place=LVV:1300~100", @"Known of LVV: 1,300 \(standard error 100\)")]
    [InlineData("place=LVV:>=700", @"Known of LVV: at least 700;")]
    public async Task A_known_number_is_kept_to(string known, string shown)
    {
        var run = await Histories(Header + Everywhere("LVV", 3) + Everywhere("street", 4), "--stratum", "place", "--known", known);

        run.RequireDone();
        Assert.Matches(shown, run.Output);
        Assert.Contains("Without the known numbers:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_number_below_who_was_seen_gives_no_result() =>
        (await Histories(Header + Everywhere("LVV", 3) + Everywhere("street", 4), "--stratum", "place", "--known", "place=LVV:500")).RequireNoResult("contradicts the lists");

    [Theory]
    [InlineData("LVV:120", "'LVV:120' is no known number")]
    [InlineData("place=LVV", "'place=LVV' is no known number")]
    [InlineData("city=LVV:120", "not about the column 'place'")]
    [InlineData("place=LVV:many", "has no number of 0 or more")]
    [InlineData("place=LVV:-5", "has no number of 0 or more")]
    [InlineData("place=LVV:1~2~3", "is no known number")]
    [InlineData("place=moon:120", "has no value 'moon'; it has LVV")]
    public async Task A_known_number_that_cannot_be_read_is_refused(string known, string what) =>
        (await Histories(Header + Everywhere("LVV", 1), "--stratum", "place", "--known", known)).RequireBadInput("--known", what, "place=LVV:120");

    [Theory]
    [InlineData("1,0,0,LVV,9\n1,0,NA,LVV,5\n", ", line 3", "a list has NA in one row and a number in another")]
    [InlineData("NA,NA,NA,LVV,5\n", ", line 2", "whom no list saw")]
    [InlineData("1,x,0,LVV,9\n", ", line 2, column 2", "neither 0 nor 1")]
    [InlineData("1,0,0,LVV\n", ", line 2, column 4", "The row has 4 cells where the header has 5")]
    public async Task A_table_with_strata_and_a_fault_is_refused_where_it_is(string rows, string place, string what) =>
        (await Histories(Header + rows, "--stratum", "place")).RequireBadInput(_folder["table.csv"] + place, what, "");

    [Fact]
    public async Task What_needs_one_table_is_refused_with_strata()
    {
        var methods = await Histories(Header + Everywhere("LVV", 1), "--stratum", "place", "--methods");
        var model = await Histories(Header + Everywhere("LVV", 1), "--stratum", "place", "--model", "main");
        var known = await Histories("A,B,n\n1,0,5\n", "--known", "place=LVV:120");

        methods.RequireBadInput("--methods", "one table without strata", "--stratum");
        model.RequireBadInput("--model", "one table without strata", "--stratum");
        known.RequireBadInput("--known", "which column", "--stratum");
    }

    [Theory]
    [InlineData("")]
    [InlineData("0,0,0,LVV,0\n")]
    [InlineData("1,NA,NA,LVV,5\n0,1,NA,street,4\n")]
    [InlineData("1,0,0,LVV,5\n0,1,0,street,4\n")]
    [InlineData("0,0,0,LVV,NA\n1,0,NA,street,7\n")]
    public async Task Strata_that_carry_no_estimate_say_why(string rows) => (await Histories(Header + rows, "--stratum", "place")).RequireNoResult(".");

    private Task<CommandRun> Histories(string table, params string[] more) => CommandRun.Of(["estimate", "histories", _folder.Write("table.csv", table), "--out", _folder["estimate.json"], .. more]);
}
