// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using CsvHelper;
using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Tests.Demo.City;

public sealed class ExportTests
{
    private static readonly DemoCity City = DemoCityTests.Seed1;

    [Fact]
    public void Every_file_opens_with_its_stated_encoding_and_delimiter()
    {
        Assert.All(City.Lists, list =>
        {
            var rows = Read(list.Organisation);

            Assert.Equal(list.Organisation.Format.Columns.Select(c => c.Header).Append(DemoCity.TruthColumn), rows[0]);
            Assert.Equal(list.Records.Count, rows.Count - 1);
            Assert.All(rows.Skip(1).Zip(list.Records), r => Assert.Equal(
                r.Second.Damage == Damage.CutOff ? 3 : rows[0].Length, r.First.Length));
        });
    }

    [Fact]
    public void Every_byte_of_a_file_is_text_in_its_encoding()
    {
        Assert.All(City.Organisations, o =>
        {
            var bytes = City.FileOf(o).Span;
            var strict = (Encoding)o.Format.TextEncoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;

            var text = strict.GetString(bytes);

            Assert.DoesNotContain('\uFFFD', text);
            Assert.Equal(o.Format.Charset == Charset.Utf8WithMark, bytes.StartsWith("\uFEFF"u8));
        });
    }

    [Fact]
    public void Names_in_the_file_are_those_of_the_truth_and_all_are_listed()
    {
        var all = City.AllNames().ToHashSet();

        Assert.All(City.Lists, list =>
        {
            var format = list.Organisation.Format;
            var names = Cells(list, ColumnMeaning.GivenNames, ColumnMeaning.FamilyName, ColumnMeaning.FullName, ColumnMeaning.Alias)
                .Where(c => c.Length > 0 && c != format.NamelessWord)
                .SelectMany(c => c.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));

            Assert.All(names, n => Assert.Contains(n, all));
        });
    }

    [Fact]
    public void Every_coded_cell_has_a_translation()
    {
        ColumnMeaning[] coded =
        [
            ColumnMeaning.Sex, ColumnMeaning.Origin, ColumnMeaning.Group,
            ColumnMeaning.Ethos, ColumnMeaning.Severity, ColumnMeaning.Duration
        ];

        Assert.All(City.Lists, list => Assert.All(coded, meaning =>
        {
            var values = list.Organisation.Format.Columns.Single(c => c.Meaning == meaning).Values;

            Assert.All(Cells(list, meaning), c => Assert.True(values.ContainsKey(c) || c == list.Organisation.Format.UnknownWord, c));
        }));
    }

    [Fact]
    public void Dates_are_written_as_stated_and_one_in_each_file_is_no_date()
    {
        Assert.All(City.Lists.Where(l => l.Organisation.Format.Has(ColumnMeaning.BirthDate)), list =>
        {
            var dates = Cells(list, ColumnMeaning.BirthDate).Where(d => d.Length > 0).ToList();

            var wrong = dates.Where(d =>
                !DateOnly.TryParseExact(d, list.Organisation.Format.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

            Assert.Single(wrong);
        });
    }

    [Fact]
    public void Exports_differ_in_encoding_delimiter_dates_and_words()
    {
        var formats = City.Organisations.Select(o => o.Format).ToList();

        Assert.Equal(3, formats.Select(f => f.Charset).Distinct().Count());
        Assert.Equal(3, formats.Select(f => f.Delimiter).Distinct().Count());
        Assert.Equal(2, formats.Select(f => f.DateFormat).Distinct().Count());
        Assert.Equal(formats.Count, formats.Select(f => f.FileName).Distinct().Count());
        Assert.Contains(formats, f => f.Has(ColumnMeaning.FullName));
        Assert.Contains(formats, f => f.Has(ColumnMeaning.BirthYear));
    }

    [Fact]
    public void A_list_holds_two_to_four_percent_duplicates_and_five_to_eight_percent_nameless_contacts()
    {
        var records = City.Truth.Records.Where(r => r.Damage == Damage.None).ToList();

        var duplicates = records.Count - records.DistinctBy(r => (r.Organisation, r.Person)).Count();
        var nameless = records.Count(r => r.Written.Variations.HasFlag(Variation.Nameless));

        Assert.InRange(duplicates / (double)records.Count, 0.02, 0.04);
        Assert.InRange(nameless / (double)records.Count, 0.05, 0.08);
    }

    [Fact]
    public void A_damaged_row_is_about_somebody_who_also_has_a_sound_row()
    {
        Assert.All(City.Lists, list =>
        {
            var damaged = list.Records.Where(r => r.Damage != Damage.None).ToList();

            Assert.Equal(2, damaged.Count);
            Assert.All(damaged, d => Assert.Contains(list.Records, r => r.Person == d.Person && r.Damage == Damage.None));
        });
    }

    private static IEnumerable<string> Cells(DemoList list, params ColumnMeaning[] meanings)
    {
        var columns = list.Organisation.Format.Columns.Index().Where(c => meanings.Contains(c.Item.Meaning)).Select(c => c.Index).ToList();
        return Read(list.Organisation).Skip(1).SelectMany(r => columns.Where(c => c < r.Length).Select(c => r[c]));
    }

    private static List<string[]> Read(DemoOrganisation organisation)
    {
        using var text = new StreamReader(new MemoryStream(City.FileOf(organisation).ToArray()), organisation.Format.TextEncoding);
        using var csv = CsvReader.Create(text, new CsvReaderOptions { Separator = organisation.Format.Delimiter, HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows;
    }
}
