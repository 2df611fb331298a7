// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Estimating;

public sealed class EstimateTablesTests : IDisposable
{
    private const string Sound = "A,B,C,n\n1,0,0,60\n0,1,0,50\n0,0,1,40\n1,1,0,20\n1,0,1,15\n0,1,1,12\n1,1,1,6\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_table_of_histories_gives_an_estimate()
    {
        var run = await Histories(Sound, "--model", "A:B,B:C");

        run.RequireDone();
        Assert.Contains("Model A:B,B:C:", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["estimate.json"]));
    }

    [Theory]
    [InlineData("A,B,n\n1,2,5\n", ", line 2, column 2", "neither 0 nor 1")]
    [InlineData("A,B,n\n1,0,many\n", ", line 2, column 3", "no whole number of people")]
    [InlineData("A,B,n\n1,0,-5\n", ", line 2, column 3", "no whole number of people")]
    [InlineData("A,B,n\n1,0,2.5\n", ", line 2, column 3", "no whole number of people")]
    [InlineData("A,B,n\n1,0,NaN\n", ", line 2, column 3", "no whole number of people")]
    [InlineData("A,B,n\n1,0,1e3\n", ", line 2, column 3", "no whole number of people")]
    [InlineData("A,B,n\n1,0,\n", ", line 2, column 3", "no whole number of people")]
    [InlineData("A,B,n\n1,0,9999999\n0,1,2\n", ", line 3, column 3", "more than 10,000,000 people")]
    [InlineData("A,B,n\n1,NA,5\n", ", line 2, column 2", "neither 0 nor 1")]
    [InlineData("A,B\n0,0\n0,0\n", ", line 2", "whom no list saw")]
    [InlineData("A,B,C,D,E,F,G,H,I,J,n\n1,0,0,0,0,0,0,0,0,0,5\n", ", line 1", "The table has 10 lists; 1 to 8 can be used.")]
    [InlineData("A,B,C,D,E,F,G,H,I\n1,0,0,0,0,0,0,0,0\n1,0,0,0,0,0,0,0,0\n", ", line 1", "The table has 9 lists; 1 to 8 can be used.")]
    [InlineData("A,B,n\n1,0\n", ", line 2, column 2", "The row has 2 cells where the header has 3")]
    [InlineData("A,B,n\n0,0,5\n", ", line 2", "whom no list saw")]
    [InlineData("A\n1\n", ", line 1", "The table has 0 lists")]
    [InlineData(",B,n\n1,0,5\n", ", line 1", "A list has no name")]
    [InlineData("A,A,n\n1,0,5\n", ", line 1", "Two columns are called 'A'")]
    [InlineData("", "", "The file is empty.")]
    public async Task A_table_with_a_fault_is_refused_where_it_is(string table, string place, string what)
    {
        var run = await Histories(table);

        run.RequireBadInput(_folder["table.csv"] + place, what, "");
        Assert.Equal(["table.csv"], _folder.Files);
    }

    [Theory]
    [InlineData("A:D", "no list 'D'")]
    [InlineData("A", "'A' is no dependence")]
    [InlineData("A:B:C", "'A:B:C' is no dependence")]
    public async Task A_model_that_cannot_be_is_refused_before_anything_is_written(string model, string what)
    {
        var run = await Histories(Sound, "--model", model);

        run.RequireBadInput("--model", what, "A:B,B:C");
        Assert.Equal(["table.csv"], _folder.Files);
    }

    [Theory]
    [InlineData("A,B,n\n1,0,30\n0,1,20\n", "Nobody was seen by two lists.")]
    [InlineData("A,B,C,n\n1,0,0,30\n0,1,0,20\n0,0,1,9\n", "Nobody was seen by two lists.")]
    [InlineData("A,n\n1,30\n", "Only one list saw anyone.")]
    [InlineData("A,B,n\n1,0,30\n", "Only one list saw anyone.")]
    [InlineData("A,B,n\n", "No list saw anyone")]
    [InlineData("A,B,n\n1,1,0\n", "No list saw anyone")]
    public async Task A_table_that_carries_no_estimate_says_why(string table, string why)
    {
        var plain = await Histories(table);
        var withMethods = await Histories(table, "--methods", "--occasions", "--replicates", "100");

        plain.RequireNoResult(why);
        withMethods.RequireNoResult(why);
        Assert.DoesNotContain("NaN", plain.Output + withMethods.Output + File.ReadAllText(_folder["estimate.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A,B,n\n1,0,30\n1,1,20\n")]
    [InlineData("A,B,C,n\n1,0,0,30\n1,1,0,20\n0,0,1,25\n1,0,1,6\n1,1,1,4\n")]
    public async Task A_list_inside_another_ends_in_an_answer_without_nonsense(string table)
    {
        var run = await Histories(table, "--methods", "--replicates", "100");

        Assert.True(run.Code is ExitCode.Done or ExitCode.NoResult, run.Error);
        Assert.DoesNotContain("NaN", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u221e", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_million_people_in_rows_give_what_their_counts_give()
    {
        (string History, int People)[] histories = [("1,0,0", 300_000), ("0,1,0", 250_000), ("0,0,1", 200_000), ("1,1,0", 100_000), ("1,0,1", 70_000), ("0,1,1", 50_000), ("1,1,1", 30_000)];
        var rows = "A,B,C\n" + string.Concat(histories.SelectMany(item => Enumerable.Repeat(item.History + "\n", item.People)));
        var counts = "A,B,C,n\n" + string.Concat(histories.Select(item => $"{item.History},{item.People}\n"));

        var fromRows = await Histories(rows);
        var document = File.ReadAllText(_folder["estimate.json"]);
        var fromCounts = await Histories(counts);

        fromRows.RequireDone();
        fromCounts.RequireDone();
        Assert.Contains("1,000,000 people on 3 lists: A, B, C.", fromRows.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(_folder["estimate.json"]), document);
    }

    private Task<CommandRun> Histories(string table, params string[] more) => CommandRun.Of(["estimate", "histories", _folder.Write("table.csv", table), "--out", _folder["estimate.json"], .. more]);
}
