// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

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
    [InlineData("A,B,n\n1,0,many\n", ", line 2, column 3", "no number of people")]
    [InlineData("A,B,n\n1,0,-5\n", ", line 2, column 3", "no number of people")]
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
    [InlineData("A,B,n\n1,0,30\n0,1,20\n", "")]
    [InlineData("A,B,n\n", "")]
    public async Task A_table_that_carries_no_estimate_says_why(string table, string why) => (await Histories(table)).RequireNoResult(why);

    private Task<CommandRun> Histories(string table, params string[] more) => CommandRun.Of(["estimate", "histories", _folder.Write("table.csv", table), "--out", _folder["estimate.json"], .. more]);
}
