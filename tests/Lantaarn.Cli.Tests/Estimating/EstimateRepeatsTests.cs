// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Cli.Terminal;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Estimating;

public sealed class EstimateRepeatsTests : IDisposable
{
    // Expected counts of 10,000 persons at a mean of 2.
    private const string EqualChances = "times,people\n1,2707\n2,2707\n3,1804\n4,902\n5,361\n6+,165\n";

    private static readonly string Persons = "times,sex,age,months,city\n" + string.Concat(Enumerable.Range(0, 200).Select(i =>
        $"{1 + i % 7 / 5 + i % 11 / 9},{(i % 2 == 0 ? "m" : "v")},{20 + i % 37},{6 + i % 5},{(i % 3 == 0 ? "Utrecht" : "")}\n"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Persons_with_all_that_is_known_of_them_give_a_report()
    {
        var run = await Repeats(Persons, "--by", "sex", "--quantity", "age", "--exposure", "months", "--group", "city", "--bootstrap", "100", "--out", _folder["report.json"]);

        run.RequireDone();
        Assert.Contains("200 people were seen", run.Output, StringComparison.Ordinal);
        Assert.Contains("100 repeats drawn from the model", run.Output, StringComparison.Ordinal);
        Assert.Matches("unknown +133 ", run.Output);
        using var report = JsonDocument.Parse(File.ReadAllText(_folder["report.json"]));
        Assert.Equal(17, report.RootElement.GetProperty("methods").GetArrayLength());
        Assert.Equal(2, report.RootElement.GetProperty("groups").GetArrayLength());
    }

    [Fact]
    public async Task The_answer_comes_first_and_what_it_rests_on_before_the_table()
    {
        var run = await CommandRun.Of("estimate", "repeats", _folder.Write("table.csv", EqualChances), "--frequencies");

        run.RequireDone();
        var places = new[] { "Usable: ", "What it rests on", "All methods", "Tests" }.Select(part => run.Output.IndexOf(part, StringComparison.Ordinal)).ToArray();
        Assert.Equal(places.Order(), places);
        Assert.True(places[0] > 0);
        Assert.Matches(@"Usable: (9,9|10,0)\d\d people", run.Output);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_report()
    {
        var first = await Repeats(Persons, "--bootstrap", "100", "--seed", "7");
        var second = await Repeats(Persons, "--bootstrap", "100", "--seed", "7");

        Assert.Equal(first.Output[first.Output.IndexOf("Answer", StringComparison.Ordinal)..], second.Output[second.Output.IndexOf("Answer", StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData("times\n0\n", ", line 2, column 1", "no whole number of 1 or more")]
    [InlineData("times\n2.5\n", ", line 2, column 1", "no whole number of 1 or more")]
    [InlineData("times\n-1\n", ", line 2, column 1", "no whole number of 1 or more")]
    [InlineData("times\n10001\n", ", line 2, column 1", "no whole number of 1 or more")]
    [InlineData("times\n1+\n", ", line 2, column 1", "no whole number of 1 or more")]
    [InlineData("times\n3\n4+\n6+\n", ", line 4, column 1", "two open classes")]
    [InlineData("times\n7\n6+\n", ", line 3", "The class 6+ is open")]
    [InlineData("times,sex\n1\n", ", line 2, column 1", "The row has 1 cells where the header has 2")]
    [InlineData("keer\n2\n", ", line 1", "no column 'times'")]
    [InlineData("", "", "The file is empty.")]
    public async Task A_table_of_persons_with_a_fault_is_refused_where_it_is(string table, string place, string what)
    {
        var run = await Repeats(table);

        run.RequireBadInput(_folder["table.csv"] + place, what, "");
    }

    [Theory]
    [InlineData("times,people\n1,5\n1,6\n", ", line 3, column 1", "stands twice")]
    [InlineData("times,people\n1,-5\n", ", line 2, column 2", "no whole number of people")]
    [InlineData("times,people\n1,2.5\n", ", line 2, column 2", "no whole number of people")]
    [InlineData("times,people\n1,10000001\n", ", line 2, column 2", "more than 10,000,000 people")]
    [InlineData("times,people,more\n1,2,3\n", ", line 1", "The table has 3 columns")]
    public async Task A_table_of_frequencies_with_a_fault_is_refused_where_it_is(string table, string place, string what)
    {
        var run = await CommandRun.Of("estimate", "repeats", _folder.Write("table.csv", table), "--frequencies");

        run.RequireBadInput(_folder["table.csv"] + place, what, "");
    }

    [Theory]
    [InlineData("times,age\n1,old\n", "--quantity", "age", "This is no number.")]
    [InlineData("times,months\n1,0\n", "--exposure", "months", "This is no number above 0.")]
    public async Task A_number_that_is_none_is_refused_where_it_is(string table, string option, string column, string what)
    {
        var run = await Repeats(table, option, column);

        run.RequireBadInput(_folder["table.csv"] + ", line 2, column 2", what, "");
    }

    [Fact]
    public async Task Without_a_column_to_count_nothing_is_guessed()
    {
        var neither = await CommandRun.Of("estimate", "repeats", _folder.Write("table.csv", Persons));
        var both = await CommandRun.Of("estimate", "repeats", _folder.Write("table.csv", EqualChances), "--frequencies", "--count", "times");

        neither.RequireBadInput("--count", "which column", "--frequencies");
        both.RequireBadInput("--frequencies", "says nothing of single persons", "--count");
    }

    [Theory]
    [InlineData("times\n", "Nobody is on the list.")]
    [InlineData("times\n1\n1\n1\n", "Nobody was seen more than once")]
    public async Task A_list_without_repeats_gives_no_result(string table, string why) => (await Repeats(table)).RequireNoResult(why);

    [Fact]
    public async Task Too_few_repeats_of_the_bootstrap_are_refused()
    {
        var run = await Repeats(Persons, "--bootstrap", "10");

        Assert.Equal(ExitCode.Usage, run.Code);
    }

    private Task<CommandRun> Repeats(string table, params string[] more) => CommandRun.Of(["estimate", "repeats", _folder.Write("table.csv", table), "--count", "times", .. more]);
}
