// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Lantaarn.Cli.Lists;
using Lantaarn.Exchange;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Lists;

public sealed class ListFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_delimiter_is_found_in_the_first_line(char delimiter)
    {
        using var file = Open($"naam{delimiter}\"a,b;c\"{delimiter}geboren\nEls{delimiter}x{delimiter}1980\n");

        Assert.Equal(delimiter, file.DelimiterUsed);
        Assert.Equal(["naam", "a,b;c", "geboren"], file.Columns);
        Assert.Equal(["Els", "x", "1980"], file.Rows().Single().Cells);
    }

    [Theory]
    [InlineData("a;b,c;d", ';')]
    [InlineData("\"a;b;c;d\",e", ',')]
    [InlineData("naam", ',')]
    [InlineData("", ',')]
    public void Only_what_stands_outside_quotes_counts(string line, char delimiter) => Assert.Equal(delimiter, Delimiter.Detect(line));

    [Fact]
    public void A_stated_delimiter_wins()
    {
        var path = _folder.Write("x.csv", "a;b,c;d\n");

        using var file = ListFile.Open(path, ",");

        Assert.Equal(["a;b", "c;d"], file.Columns);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_column()
    {
        File.WriteAllBytes(_folder["x.csv"], [0xEF, 0xBB, 0xBF, .. "naam;b\nZoë;1\n"u8]);

        using var file = ListFile.Open(_folder["x.csv"]);

        Assert.Equal("naam", file.Columns[0]);
        Assert.Equal("Zoë", file.Rows().Single().Cells[0]);
    }

    [Fact]
    public void Windows_1252_is_recognised()
    {
        File.WriteAllBytes(_folder["x.csv"], [.. "naam;b\nZo"u8, 0xEB, .. " "u8, 0x8A, .. "\u0061;1\n"u8]);

        using var file = ListFile.Open(_folder["x.csv"]);

        Assert.Equal("Zoë Ša", file.Rows().Single().Cells[0]);
    }

    [Fact]
    public void A_file_stated_to_be_utf_8_is_not_guessed_to_be_something_else()
    {
        File.WriteAllBytes(_folder["x.csv"], [.. "naam;b\nZo"u8, 0xEB, .. ";1\n"u8]);

        var problem = Assert.Throws<InputException>(() => ListFile.Open(_folder["x.csv"], null, "utf-8")).Problem;

        Assert.Equal((2L, 3), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_letter_on_the_edge_of_a_read_block_is_read_whole()
    {
        foreach (var before in new[] { 65_533, 65_534, 65_535, 65_536 })
        {
            File.WriteAllText(_folder["x.csv"], "a\n" + new string('x', before - 2) + "€\n", new UTF8Encoding(false));

            Assert.IsType<UTF8Encoding>(TextEncoding.Detect(_folder["x.csv"], null));
        }
    }

    [Fact]
    public void A_file_that_ends_in_the_middle_of_a_letter_is_damaged()
    {
        File.WriteAllBytes(_folder["x.csv"], [.. "naam\nZoë\nJ"u8, 0xC3]);

        var problem = Assert.Throws<InputException>(() => ListFile.Open(_folder["x.csv"])).Problem;

        Assert.Equal((3L, 2), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_line_break_within_quotes_belongs_to_the_cell_and_lines_are_counted_on()
    {
        using var file = Open("naam;opmerking\n\"Els\";\"een\ntwee \"\"drie\"\"\"\n\nJan;x\n");

        var rows = file.Rows().ToList();

        Assert.Equal(["Els", "een\ntwee \"drie\""], rows[0].Cells);
        Assert.Equal(["Jan", "x"], rows[1].Cells);
        Assert.Equal(5, rows[1].Line);
    }

    [Fact]
    public void Columns_are_found_in_any_case()
    {
        using var file = Open(" Naam ;GEBOREN\n");

        Assert.Equal((0, 1), (file.Find("naam", "x"), file.Find("Geboren", "x")));
    }

    [Fact]
    public void Nameless_columns_may_occur_more_than_once()
    {
        using var file = Open("naam;;\nEls;;\n");

        Assert.Equal(3, file.Columns.Count);
    }

    [Fact]
    public void The_share_that_was_read_ends_at_one()
    {
        using var file = Open("naam;b\nEls;1\n");

        Assert.Single(file.Rows());

        Assert.Equal(1, file.Progress);
    }

    private ListFile Open(string text) => ListFile.Open(_folder.Write("x.csv", text));
}
