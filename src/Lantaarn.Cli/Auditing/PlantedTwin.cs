// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using CsvHelper;
using Lantaarn.Cli.InventedPeople;
using Lantaarn.Cli.Lists;
using Lantaarn.Exchange;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;
using Sex = Lantaarn.Linkage.Encoding.Persons.Sex;

namespace Lantaarn.Cli.Auditing;

/// <summary>One record of an invented person ("twin") that the audit party asks an organisation to mix into its list.</summary>
/// <param name="Twin">Id of the invented person; the same in every list that has it.</param>
/// <param name="Person">How this list writes the person down.</param>
internal sealed record PlantedTwin(string Twin, Identifiers Person)
{
    public static readonly string[] Columns = ["twin", "given", "family", "birth", "sex", "origin"];

    /// <summary>The twins for one list, as <c>round plant-twins</c> wrote them.</summary>
    public static IReadOnlyList<PlantedTwin> ReadAll(string path)
    {
        using var file = ListFile.Open(path, ",", "utf-8");
        if (!file.Columns.SequenceEqual(Columns))
            throw new InputException(new InputProblem(path, "This is no file with twins.", "Use the file that 'lantaarn round plant-twins' made for your list.") { Line = 1 });
        return file.Rows().Select(row => Parse(path, row.Line, row.Cells)).ToList();
    }

    public static void WriteAll(TextWriter output, IEnumerable<PlantedTwin> twins)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions(), leaveOpen: true);
        csv.WriteRecord(Columns);
        foreach (var (twin, person) in twins)
            csv.WriteRecord([twin, person.GivenNames, person.FamilyNames, IsoDate(person.Birth), person.Sex.ToString(), person.Origin]);
    }

    /// <summary>What an organisation would encode of someone it wrote down like this.</summary>
    public static Identifiers ToIdentifiers(WrittenRecord written) => new()
    {
        GivenNames = written.GivenNames,
        FamilyNames = written.FamilyName,
        Birth = written.BirthDate is { } date ? BirthDate.Of(date) : BirthDate.Unknown,
        Sex = written.Sex switch { InventedPeople.Sex.Man => Sex.Male, InventedPeople.Sex.Woman => Sex.Female, null => Sex.Unknown, _ => Sex.Other },
        Origin = written.Origin?.Country ?? "",
    };

    private static string IsoDate(BirthDate birth) =>
        birth is { Month: { } month, Day: { } day } ? $"{birth.Year:D4}-{month:D2}-{day:D2}" : birth.Year is { } year ? $"{year:D4}" : "";

    private static PlantedTwin Parse(string path, long line, string[] cells)
    {
        if (cells.Length == Columns.Length && BirthDate.TryParse(cells[3], out var birth) && Enum.TryParse<Sex>(cells[4], out var sex))
            return new(cells[0], new Identifiers { GivenNames = cells[1], FamilyNames = cells[2], Birth = birth, Sex = sex, Origin = cells[5] });
        throw new InputException(new InputProblem(path, "This twin cannot be read.", "Ask the audit party for the file again.") { Line = line });
    }
}
