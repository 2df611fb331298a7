// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;

namespace Lantaarn.Cli.Tests.Protecting;

/// <summary>Tables, hierarchies and ledgers with a fault, through the real command: it is said where the fault is, and nothing is published.</summary>
public sealed class BadTablesTests : IDisposable
{
    private readonly OwnFiles _files = new();

    [Theory]
    [InlineData("place,sex,count\nA,F,30\nA,M,20\nB,F,10\nB,M,15\nA,_T,51\n", ", line 6", "given as 51 but its parts add up to 50")]
    [InlineData("place,sex,count\nA,F,30\nA,M,20\n_T,_T,50\nB,_T,40\n", ", line 5", "given as 40 but its parts add up to 0")]
    [InlineData("place,sex,count\nA,F,30\nA,,20\n", ", line 3, column 2", "no code for 'sex'")]
    [InlineData("place,sex,count\nA,F,30\nA,M\n", ", line 3", "The row has 2 cells where the header has 3.")]
    [InlineData("place,sex,count\nA,F,30\nA,M,-20\n", ", line 3, column 3", "below zero")]
    [InlineData("place,sex,count\nA,F,30\nA,M,20.5\n", ", line 3, column 3", "no whole number")]
    [InlineData("place,sex,count\nA,F,30\nA,M,\"20,5\"\n", ", line 3, column 3", "no whole number")]
    [InlineData("place,sex,count\nA,F,30\nA,M,1e3\n", ", line 3, column 3", "no whole number")]
    [InlineData("place,sex,count\nA,F,30\nA,M,<5\n", ", line 3, column 3", "no whole number")]
    [InlineData("place,sex,count\nA,F,30\nA,M,\n", ", line 3, column 3", "no whole number")]
    [InlineData("place,sex,count\nA,F,30\nA,M,99999999999999999999\n", ", line 3, column 3", "no whole number")]
    [InlineData("place,sex,count\nA,F,30\nA,M,9223372036854775807\nB,M,9223372036854775807\n", "", "at most 1000000")]
    [InlineData("place,sex,count\nA,F,30\nA,M,20\nA,F,30\n", ", line 4", "same codes as a cell before it")]
    [InlineData("place,sex,number\nA,F,30\n", ", line 1", "no column 'count'. It has: place, sex, number.")]
    [InlineData("count\n30\n", ", line 1", "no column but 'count'")]
    [InlineData("place,../sex,count\nA,F,30\n", ", line 1", "A column is called '../sex'.")]
    [InlineData("place,place,count\nA,F,30\n", ", line 1", "Two columns are called 'place'")]
    [InlineData("place,sex,count\n_T,_T,30\n", ", line 1, column 1", "totals only")]
    [InlineData("place,sex,count\n", "", "a header and no rows")]
    [InlineData("", "", "The file is empty.")]
    public async Task Counts_with_a_fault_are_refused_where_it_is(string counts, string place, string what)
    {
        var run = await _files.ProtectFile(counts);

        run.RequireBadInput(_files.At("counts.csv") + place, what, "");
        Assert.Equal(["counts.csv"], _files.All);
    }

    [Theory]
    [InlineData("code,parent\nUtrecht,Zeist\nZeist,Amersfoort\nAmersfoort,Utrecht\n", ", line 2", "'Utrecht' lies within itself")]
    [InlineData("code,parent\nUtrecht,Utrecht\nZeist,\nAmersfoort,\n", ", line 2", "'Utrecht' lies within itself")]
    [InlineData("code,parent\nUtrecht,Region\nZeist,\nAmersfoort,\n", ", line 2", "'Region', which is no code")]
    [InlineData("code,parent\nUtrecht,\nZeist,\nUtrecht,\n", ", line 4", "stands in line 2 already")]
    [InlineData("code,parent\nUtrecht,\n,\n", ", line 3", "The row has no code.")]
    [InlineData("code,parent\n_T,\n", ", line 2", "'_T' is the total")]
    [InlineData("code,parent,level\nUtrecht,,town\n", ", line 2", "country, region, city, neighbourhood")]
    [InlineData("code,parent,level\nUtrecht,,city\nZeist,,\n", ", line 3", "has no level where others have one")]
    [InlineData("code,parent,level\nUtrecht,,city\nZeist,Utrecht,region\n", ", line 3", "not finer than that")]
    [InlineData("code,within\nUtrecht,\n", ", line 1", "the columns 'code' and 'parent'")]
    [InlineData("code,parent\n", ", line 1", "has no codes")]
    [InlineData("", "", "The file is empty.")]
    public async Task A_hierarchy_with_a_fault_is_refused_where_it_is(string hierarchy, string place, string what)
    {
        var path = _files.Write("place.csv", hierarchy);

        var run = await _files.Protect("--hierarchy", $"place={path}");

        run.RequireBadInput(path + place, what, "");
        Assert.Equal(["counts.csv", "place.csv"], _files.All);
    }

    [Fact]
    public async Task A_code_that_the_hierarchy_does_not_have_is_refused_without_being_repeated()
    {
        var path = _files.Write("place.csv", OwnFiles.Places.Replace("Zeist,Region,city\n", "", StringComparison.Ordinal));

        var run = await _files.Protect("--hierarchy", $"place={path}");

        run.RequireBadInput(_files.At("counts.csv") + ", line 6, column 1", "not in the hierarchy of 'place'", "Add it to the hierarchy");
        Assert.DoesNotContain("Zeist", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--hierarchy", "place", "'place' is no hierarchy.")]
    [InlineData("--table", "place,colour", "There is no dimension 'colour'.")]
    [InlineData("--table", "place,place", "names 'place' twice")]
    [InlineData("--table", "place:2", "has no such depth")]
    [InlineData("--table", "", "There is no dimension ''.")]
    public async Task A_table_that_cannot_be_is_refused(string option, string text, string what)
    {
        var run = await _files.Protect(option, text);

        run.RequireBadInput(option, what, "");
        Assert.Equal(["counts.csv"], _files.All);
    }

    [Fact]
    public async Task A_hierarchy_of_no_column_is_refused()
    {
        var run = await _files.Protect("--hierarchy", $"town={_files.Write("place.csv", OwnFiles.Places)}");

        run.RequireBadInput(_files.At("counts.csv") + ", line 1", "There is a hierarchy for 'town', which is no column.", "--hierarchy NAME=FILE");
    }

    [Theory]
    [InlineData("number,sex\nr1,F\nr2,M\nr1,M\n", ", line 4, column 1", "Another row has this record number.")]
    [InlineData("number,sex\nr1,F\n,M\n", ", line 3, column 1", "The record has no number.")]
    public async Task A_record_without_a_number_of_its_own_is_refused(string records, string place, string what)
    {
        var run = await _files.ProtectFile(records, "--method", "cell-key", "--record", "number", "--secret", _files.At("secret"));

        run.RequireBadInput(_files.At("counts.csv") + place, what, "");
        Assert.Equal(["counts.csv"], _files.All);
    }

    [Fact]
    public async Task A_file_that_is_no_secret_is_refused()
    {
        var run = await _files.Protect("--method", "rounding", "--secret", _files.Write("secret", "hunter2"));

        run.RequireBadInput(_files.At("secret"), "This is no secret", "Name the right file");
        Assert.Equal(["counts.csv", "secret"], _files.All);
    }

    [Fact]
    public async Task A_million_rows_are_refused_at_the_first_that_is_too_many()
    {
        var rows = new StringBuilder("a,b,count\n");
        for (var row = 0; row < 1_000_000; row++) rows.Append(row / 1000).Append(',').Append(row % 1000).Append(",1\n");

        var run = await _files.ProtectFile(rows.ToString());

        run.RequireBadInput(_files.At("counts.csv") + ", line 200002", "more than 200,000 rows", "add up the rows");
        Assert.Equal(["counts.csv"], _files.All);
    }

    [Fact]
    public async Task A_table_of_a_million_cells_is_refused_with_the_number()
    {
        var rows = "a,b,count\n" + string.Concat(Enumerable.Range(0, 1_000).Select(code => $"a{code},b{code},7\n"));

        var run = await _files.ProtectFile(rows);

        run.RequireNoResult("The release has 1002001 cells where at most 5000 are allowed.");
        Assert.Equal(["counts.csv"], _files.All);
    }

    [Fact]
    public async Task Fewer_people_than_the_minimum_publish_nothing()
    {
        var run = await _files.ProtectFile("sex,count\nF,2\nM,1\n");

        run.RequireNoResult("no figure can be published");
        Assert.Equal(["counts.csv"], _files.All);
    }

    [Theory]
    [InlineData("not json\n", "Line 1 of the ledger")]
    [InlineData("{}\n", "Line 1 of the ledger")]
    public async Task A_broken_ledger_is_refused_and_left_as_it_is(string text, string what)
    {
        var path = _files.Write("ledger.jsonl", text);

        var run = await _files.Protect("--ledger", path, "--period", "2026", "--population", "all");

        run.RequireBadInput(path, what, "Then try again.");
        Assert.Equal(text, File.ReadAllText(path));
        Assert.Equal(["counts.csv", "ledger.jsonl"], _files.All);
    }

    [Fact]
    public async Task A_ledger_in_which_a_number_was_changed_is_refused()
    {
        string[] ledger = ["--ledger", _files.At("ledger.jsonl"), "--period", "2026", "--population", "all"];
        (await _files.Protect(ledger)).RequireDone();
        File.WriteAllText(_files.At("ledger.jsonl"), File.ReadAllText(_files.At("ledger.jsonl")).Replace("\"value\":41", "\"value\":42", StringComparison.Ordinal));

        var run = await _files.Protect([.. ledger, "--out", _files.At("later")]);

        run.RequireBadInput(_files.At("ledger.jsonl"), "Line 1 of the ledger ledger.jsonl does not follow", "Then try again.");
        Assert.False(Directory.Exists(_files.At("later")));
    }

    [Theory]
    [InlineData("not json\n")]
    [InlineData("{\"round\":\"2026\"}\n")]
    [InlineData("{\"round\":\"2026\",\"popu")]
    public async Task A_broken_budget_is_refused_and_nothing_is_spent(string text)
    {
        var path = _files.Write("budget.jsonl", text);

        var run = await _files.Protect("--method", "noise", "--epsilon", "1/2", "--budget", path, "--period", "2026", "--population", "all", "--table", "sex");

        run.RequireBadInput(path, "Line 1 of the privacy ledger budget.jsonl cannot be read.", "Then try again.");
        Assert.Equal(text, File.ReadAllText(path));
        Assert.Equal(["budget.jsonl", "counts.csv"], _files.All);
    }

    public void Dispose() => _files.Dispose();
}
