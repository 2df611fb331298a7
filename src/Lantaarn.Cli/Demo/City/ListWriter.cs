// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using CsvHelper;
using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Demo.City;

/// <summary>Writes a list as its organisation would export it.</summary>
internal sealed class ListWriter(ListFormat format, IReadOnlyList<DemoPerson> people, DateOnly day, Random random)
{
    private const int ColumnsBeforeCutOff = 3;

    private static readonly string[] Remarks =
        ["", "", "", "heeft afspraak", "spreekt Engels", "tolk nodig", "komt met begeleider", "belt terug; zie map"];

    public byte[] Write(DemoList list)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, format.TextEncoding))
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Separator = format.Delimiter, ValidateFieldCount = false }))
        {
            csv.WriteRecord([.. format.Columns.Select(c => c.Header), DemoCity.TruthColumn]);
            foreach (var record in list.Records)
            {
                string[] cells = [.. format.Columns.Select(c => Cell(c, record)), Number(record.Person)];
                csv.WriteRecord(record.Damage == Damage.CutOff ? cells[..ColumnsBeforeCutOff] : cells);
            }
        }
        return bytes.ToArray();
    }

    private string Cell(ListColumn column, DemoRecord record)
    {
        var written = record.Written;
        var person = people[record.Person];
        return column.Meaning switch
        {
            ColumnMeaning.GivenNames => IsNameless(written) ? format.NamelessWord : written.GivenNames,
            ColumnMeaning.FamilyName => written.FamilyName,
            ColumnMeaning.FullName => IsNameless(written) ? format.NamelessWord : FullName(written),
            ColumnMeaning.Alias => written.Alias,
            ColumnMeaning.BirthDate => record.Damage == Damage.ImpossibleDate ? ImpossibleDate() : Date(written.BirthDate),
            ColumnMeaning.BirthYear => record.Damage == Damage.ImpossibleDate ? "19??" : Number(written.BirthDate?.Year),
            ColumnMeaning.Sex => Word(column, written.Sex is { } sex ? CodeWords.CodeOf(sex) : null),
            ColumnMeaning.Origin => Word(column, written.Origin?.Country),
            ColumnMeaning.PlaceMet => column.Words[MetIn(record.Organisation, person).MunicipalityCode()],
            ColumnMeaning.Group => Word(column, UnlessNotAsked(0.02, CodeWords.CodeOf(person.Group))),
            ColumnMeaning.Ethos => Word(column, UnlessNotAsked(0.05, Number(person.Ethos))),
            ColumnMeaning.Severity => Word(column, UnlessNotAsked(0.15, Number(person.Severity))),
            ColumnMeaning.Duration => Word(column, UnlessNotAsked(0.2, person.Duration)),
            ColumnMeaning.Day => DayInThePastYear(),
            ColumnMeaning.Remark => random.Pick(Remarks),
            _ => Number(random.Next(1000, 10000))
        };
    }

    private static G4City MetIn(string organisation, DemoPerson person)
    {
        var cities = DemoOrganisations.All.First(known => known.Code == organisation).Cities;
        return cities.Contains(person.City) ? person.City : person.SecondCity!.Value;
    }

    private static bool IsNameless(WrittenRecord written) => written.Variations.HasFlag(Variation.Nameless);

    private static string FullName(WrittenRecord written) =>
        written.FamilyName.Length == 0 ? written.GivenNames : $"{written.FamilyName}, {written.GivenNames}";

    private string Date(DateOnly? date) => date?.ToString(format.DateFormat, CultureInfo.InvariantCulture) ?? "";

    private string ImpossibleDate() => format.DateFormat.StartsWith('y') ? "1985-02-31" : "31-02-1985";

    private string Word(ListColumn column, string? code) => code is null ? format.UnknownWord : column.Words[code];

    private string? UnlessNotAsked(double notAsked, string code) => random.Chance(notAsked) ? null : code;

    private string DayInThePastYear() => Date(day.AddDays(-random.Next(365)));

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
