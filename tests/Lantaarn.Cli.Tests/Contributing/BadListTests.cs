// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Lantaarn.Cli.Terminal;

namespace Lantaarn.Cli.Tests.Contributing;

/// <summary>Lists that cannot be used: each is refused with its place and what to do, and nothing is left behind.</summary>
public sealed class BadListTests
{
    private const string Sound = "Vilomara;Tedunibo;03-11-1984;m;eu;x\n";

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        using var round = await SmallRound.Make();

        var run = await round.Encode("");

        run.RequireBadInput(round.At("opvang.csv"), "The file is empty.", "Export the list again");
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task A_file_of_empty_lines_is_refused_as_empty()
    {
        using var round = await SmallRound.Make();

        var run = await round.Encode("\n\r\n\n");

        run.RequireBadInput(round.At("opvang.csv"), "The file is empty.", "Export the list again");
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task A_header_and_nobody_is_refused()
    {
        using var round = await SmallRound.Make();

        var run = await round.Encode(SmallRound.Header + "\n");

        run.RequireBadInput(round.At("opvang.csv"), "a header but nobody in it", "tell the count lead");
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task A_delimiter_that_the_mapping_has_wrong_is_named()
    {
        using var round = await SmallRound.Make();
        round.WriteMapping("opvang", ", \"delimiter\": \",\"");

        var run = await round.Encode($"{SmallRound.Header}\n{Sound}");

        run.RequireBadInput(round.At("opvang.csv") + ", line 1", "cut at ','; it seems to use ';'", "Correct the mapping");
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task A_column_that_is_absent_is_named_with_the_columns_that_are_there()
    {
        using var round = await SmallRound.Make();

        var run = await round.Encode("Voornaam;Naam;Geboren;M/V;Groep\nVilomara;Tedunibo;03-11-1984;m;eu\n");

        run.RequireBadInput(round.At("opvang.csv") + ", line 1", "no column 'achternaam', which the mapping uses for the name. It has: Voornaam, Naam, Geboren, M/V, Groep.", "Correct the mapping");
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task Two_columns_of_one_name_are_refused()
    {
        using var round = await SmallRound.Make();

        var run = await round.Encode($"Voornaam;Achternaam;Geboren;M/V;Groep;geboren\n{Sound}");

        run.RequireBadInput(round.At("opvang.csv") + ", line 1", "Two columns are called 'Geboren'", "Rename one");
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task Text_that_is_no_longer_utf_8_is_refused_at_its_line_and_column()
    {
        using var round = await SmallRound.Make();
        var path = round.At("opvang.csv");
        File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes($"{SmallRound.Header}\n{Sound}Vilomára;Ted"), 0xE9, .. Encoding.UTF8.GetBytes("nibo;03-11-1984;m;eu;x\n")]);

        var run = await round.EncodeFile(path);

        run.RequireBadInput(path + ", line 3, column 13", "not valid UTF-8", "choose UTF-8");
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_is_refused_at_its_line()
    {
        using var round = await SmallRound.Make();

        var run = await round.Encode($"{SmallRound.Header}\n{Sound}\"{Sound}{string.Concat(Enumerable.Repeat(Sound, 20_000))}");

        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("opened and never closed", run.Error, StringComparison.Ordinal);
        Assert.StartsWith(round.At("opvang.csv") + ", line ", run.Error, StringComparison.Ordinal);
        Assert.Empty(round.FilesIn("out"));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("@SUM(1)")]
    [InlineData("+31612345678")]
    [InlineData("  =1+1")]
    public async Task A_name_that_is_a_formula_is_left_out_and_never_repeated_on_the_screen(string formula)
    {
        using var round = await SmallRound.Make();

        var run = await round.Encode($"{SmallRound.Header}\n{Sound}{formula};Tedunibo;03-11-1984;m;eu;x\n");

        run.RequireDone();
        Assert.Contains("line 3: a name starts like a spreadsheet formula", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 records will leave", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(formula.Trim(), run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_in_a_column_that_stays_here_does_not_matter()
    {
        using var round = await SmallRound.Make();

        var run = await round.Encode($"{SmallRound.Header}\nVilomara;Tedunibo;03-11-1984;m;eu;=1+1\n");

        run.RequireDone();
        Assert.DoesNotContain("not understood", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_one_row_that_can_be_read_is_refused()
    {
        using var round = await SmallRound.Make();

        var run = await round.Encode($"{SmallRound.Header}\nVilomara\nTedunibo\n");

        run.RequireBadInput(round.At("opvang.csv"), "Not one of the 2 rows could be read.", "Check the delimiter and the mapping");
        Assert.Empty(round.FilesIn("out"));
    }

    [Theory]
    [InlineData("Vilomara;Tedunibo\n", "it has 2 cells where the header has 6")]
    [InlineData("Vilomara;Tedunibo;31-02-1984;m;eu;x\n", "the date in column 'geboren' does not exist")]
    [InlineData("Vilomara;Tedunibo;03-11-1984;q;eu;x\n", "a word in column 'm/v' is not in the mapping")]
    [InlineData("Vilomara;Tedunibo;03-11-1984;m;zzz;x\n", "a word in column 'groep' is not in the mapping of 'doelgroep'")]
    public async Task With_strict_anything_not_understood_refuses_the_list(string row, string what)
    {
        using var round = await SmallRound.Make();

        var lenient = await round.Encode($"{SmallRound.Header}\n{Sound}{row}");
        Directory.Delete(round.At("out"), recursive: true);
        var strict = await round.Encode($"{SmallRound.Header}\n{Sound}{row}", "opvang", "--strict");

        lenient.RequireDone();
        Assert.Contains($"line 3: {what}", lenient.Output, StringComparison.Ordinal);
        strict.RequireBadInput(round.At("opvang.csv") + ", line 3", what, "Correct the list or the mapping");
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task People_without_a_name_are_counted_apart()
    {
        using var round = await SmallRound.Make();

        var run = await round.Encode($"{SmallRound.Header}\n{Sound}-;?;03-11-1984;m;eu;x\n;;;;;\n");

        run.RequireDone();
        Assert.Contains("3 rows read, 1 records will leave.", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 cannot be encoded", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_not_there_is_refused()
    {
        using var round = await SmallRound.Make();

        var run = await round.EncodeFile(round.At("absent.csv"));

        run.RequireBadInput(round.At("absent.csv"), "There is no such file.", "Check the name and the folder");
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task The_key_of_another_round_is_refused()
    {
        using var round = await SmallRound.Make();
        using var other = await SmallRound.Make();
        File.Copy(other.Key, round.Key, overwrite: true);

        var run = await round.Encode([1, 2, 3], "opvang");

        run.RequireBadInput(round.Key, "This is the key of another round.", "made for this round");
        Assert.Empty(round.FilesIn("out"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key")]
    [InlineData("00ff")]
    public async Task Something_that_is_no_key_is_refused(string text)
    {
        using var round = await SmallRound.Make();
        File.WriteAllText(round.Key, text);

        var run = await round.Encode([1, 2, 3], "opvang");

        run.RequireBadInput(round.Key, "This is no round key.", "made for this round");
        Assert.Empty(round.FilesIn("out"));
    }

    [Theory]
    [InlineData("""{ "list": "opvang", "name": { "given": ["voornaam"] }, "naam": 1 }""", ", line 1, column ")]
    [InlineData("""{ "list": "opvang" }""", ", line 1, column ")]
    [InlineData("""{ "list": "elders", "name": { "given": ["voornaam"] } }""", "takes no part")]
    [InlineData("""{ "list": "opvang", "name": { } }""", "No column is named for the name")]
    [InlineData("""{ "list": "opvang", "name": { "full": "x" }, "delimiter": "" }""", "must be one character")]
    [InlineData("""{ "list": "opvang", "name": { "full": "x" }, "encoding": "latin9" }""", "'latin9' is not known")]
    [InlineData("""{ "list": "opvang", "name": { "full": "x" }, "birth": { } }""", "'birth' names no column")]
    [InlineData("""{ "list": "opvang", "name": { "full": "x" }, "indicators": { "schoenmaat": { "always": "44" } } }""", "'schoenmaat' is no indicator")]
    [InlineData("""{ "list": "opvang", "name": { "full": "x" }, "indicators": { "geslacht": { "always": "kat" } } }""", "'kat' is no code")]
    [InlineData("""{ "list": "opvang", "name": { "full": "x" }, "indicators": { "geslacht": null } }""", "'geslacht' says nothing")]
    public async Task A_mapping_that_cannot_be_used_is_refused(string mapping, string what)
    {
        using var round = await SmallRound.Make();
        round.Write("opvang.mapping.json", mapping);

        var run = await round.Encode([1, 2, 3], "opvang");

        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.StartsWith(round.At("opvang.mapping.json"), run.Error, StringComparison.Ordinal);
        Assert.Contains(what == "takes no part" ? "does not take part in this round; it has opvang, inloop, straatarts" : what, run.Error, StringComparison.Ordinal);
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task Who_is_who_may_not_be_kept_in_a_count()
    {
        using var round = await SmallRound.Make();

        var run = await round.Encode([1, 2, 3], "opvang", "--truth-column", "Opmerking");

        run.RequireBadInput("--truth-column", "This round counts real people", "Leave the option out");
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task When_one_part_cannot_be_written_neither_is_left_behind()
    {
        using var round = await SmallRound.Make();
        Directory.CreateDirectory(round.At("out/opvang.indicators.sealed"));

        var run = await round.Encode([1, 2, 3], "opvang");

        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Empty(round.FilesIn("out"));
    }
}
