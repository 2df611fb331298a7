// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.Lists;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Cli.Demo;

/// <summary>The mapping file that each invented organisation would have made for its own export.</summary>
internal static class DemoMapping
{
    public static ListMapping Of(DemoOrganisation organisation, Codebook codebook)
    {
        var format = organisation.Format;
        return new(organisation.Code, Names(format))
        {
            Delimiter = format.Delimiter.ToString(),
            Encoding = format.Charset == Charset.Windows1252 ? "windows-1252" : "utf-8",
            Birth = Column(format, ColumnMeaning.BirthDate) is { } date ? new() { Date = date.Header } : new() { Year = Column(format, ColumnMeaning.BirthYear)?.Header },
            Sex = Coded(format, ColumnMeaning.Sex, code => code),
            Origin = Coded(format, ColumnMeaning.Origin, country => country),
            Indicators = Indicators(organisation).Where(indicator => codebook.Find(indicator.Name) is not null).ToDictionary(indicator => indicator.Name, indicator => indicator.Source),
        };
    }

    private static NameColumns Names(ListFormat format) => new()
    {
        Given = Headers(format, ColumnMeaning.GivenNames),
        Family = Headers(format, ColumnMeaning.FamilyName),
        Full = Column(format, ColumnMeaning.FullName)?.Header,
    };

    private static IEnumerable<(string Name, IndicatorSource Source)> Indicators(DemoOrganisation organisation)
    {
        var format = organisation.Format;
        yield return ("regio", organisation.Cities is [var only] ? new() { Always = only.MunicipalityCode() } : Source(format, ColumnMeaning.PlaceMet));
        yield return ("doelgroep", Source(format, ColumnMeaning.Group));
        yield return ("geslacht", Source(format, ColumnMeaning.Sex));
        yield return ("leeftijdsklasse", new() { FromBirth = true });
        yield return ("herkomst", Source(format, ColumnMeaning.Origin));
        yield return ("ethos", Source(format, ColumnMeaning.Ethos));
        yield return ("duur_dakloos", Source(format, ColumnMeaning.Duration));
        yield return ("ernst", Source(format, ColumnMeaning.Severity));
    }

    private static IndicatorSource Source(ListFormat format, ColumnMeaning meaning)
    {
        var column = Column(format, meaning)!;
        return new() { Column = column.Header, Values = column.Values };
    }

    private static CodedColumn? Coded(ListFormat format, ColumnMeaning meaning, Func<string, string> code) =>
        Column(format, meaning) is { } column ? new(column.Header) { Values = column.Words.ToDictionary(word => word.Value, word => code(word.Key)) } : null;

    private static ListColumn? Column(ListFormat format, ColumnMeaning meaning) => format.Columns.FirstOrDefault(column => column.Meaning == meaning);

    private static string[] Headers(ListFormat format, ColumnMeaning meaning) =>
        [.. format.Columns.Where(column => column.Meaning == meaning).Select(column => column.Header)];
}
