// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Lists;
using Lantaarn.Cli.Rounds;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Lists;

public sealed class RowReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("05-03-1988")]
    [InlineData("5-3-1988")]
    [InlineData("05/03/1988")]
    [InlineData("1988-03-05")]
    [InlineData("19880305")]
    public void A_birth_date_is_read_as_Dutch_or_ISO(string text)
    {
        var (row, remarks) = Read(text);

        Assert.Equal(BirthDate.Of(new DateOnly(1988, 3, 5)), row!.Person.Birth);
        Assert.Equal(0, remarks.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("?")]
    public void A_birth_date_that_is_not_known_is_no_error(string text) => Assert.Equal((BirthDate.Unknown, 0L), (Read(text).Row!.Person.Birth, Read(text).Remarks.Count));

    [Theory]
    [InlineData("31-02-1988", 1988)]
    [InlineData("1988-13-01", 1988)]
    [InlineData("ergens in 88", null)]
    public void A_date_that_does_not_exist_leaves_its_year_and_is_remarked_without_its_text(string text, int? year)
    {
        var (row, remarks) = Read(text);

        Assert.Equal((year, null), (row!.Person.Birth.Year, row.Person.Birth.Day));
        Assert.False(Assert.Single(remarks.First).Refused);
        Assert.DoesNotContain(text, remarks.First[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tedunibo, Vilo Mara", "Vilo Mara", "Tedunibo")]
    [InlineData("Vilo Mara Tedunibo", "Vilo Mara", "Tedunibo")]
    [InlineData("Vilo", "Vilo", "")]
    [InlineData("Tedunibo,", "", "Tedunibo")]
    [InlineData("?", "", "")]
    public void A_name_in_one_column_is_taken_apart(string full, string given, string family)
    {
        var path = _folder.Write("full.csv", $"naam;x\n\"{full}\";1\n");
        using var file = ListFile.Open(path);
        var (line, cells) = file.Rows().Single();

        var row = new RowReader(file, new ListMapping("a", new NameColumns { Full = "naam" }), Round).Read(line, cells, new RowRemarks());

        Assert.Equal((given, family), (row!.Person.GivenNames, row.Person.FamilyNames));
    }

    [Fact]
    public void A_word_of_the_mapping_is_read_in_any_case_and_a_code_stands_for_itself()
    {
        var words = new CodedCell(0, new Dictionary<string, string> { [" M "] = "man" }, code => code == "vrouw");

        Assert.Equal(("man", true), words.Read(["m"]));
        Assert.Equal(("vrouw", true), words.Read([" vrouw "]));
        Assert.Equal((null, true), words.Read(["Onbekend"]));
        Assert.Equal((null, false), words.Read(["q"]));
    }

    [Fact]
    public void Only_the_first_remarks_are_kept_and_all_are_counted()
    {
        var remarks = new RowRemarks();

        for (var i = 0; i < 1500; i++) remarks.Add(new(i, "x", Refused: i % 2 == 0));

        Assert.Equal((1500L, 750L, 1000), (remarks.Count, remarks.Refused, remarks.First.Count));
    }

    private static RoundDefinition Round { get; } = new("id", RoundKind.Count, "t", "p", "r", new(new(2026, 1, 1), new(2026, 2, 1)), [new("a", "A", "a")],
        RoundPlan.CoreCodebook(), "", "", 5, default, "", new RoundKeys(null!, null!, null!));

    private (ListRow? Row, RowRemarks Remarks) Read(string birth)
    {
        var path = _folder.Write("x.csv", $"naam;geboren\nVilo Tedunibo;{birth}\n");
        using var file = ListFile.Open(path);
        var remarks = new RowRemarks();
        var mapping = new ListMapping("a", new NameColumns { Full = "naam" }) { Birth = new() { Date = "geboren" } };
        var (line, cells) = file.Rows().Single();
        return (new RowReader(file, mapping, Round).Read(line, cells, remarks), remarks);
    }
}
