// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Tests;

namespace Lantaarn.Linkage.Tests.Encoding.Persons;

/// <summary>A person on a list, with who it truly is.</summary>
internal sealed record Listed(string Truth, Identifiers Known);

/// <summary>Two lists without repeats, to be linked.</summary>
internal sealed record ListPair(string Name, Listed[] First, Listed[] Second);

/// <summary>Public lists with known truth; of their columns only those that an organisation for homeless people would have.</summary>
internal static class TruthLists
{
    // anonlink's five-party data, data61, Apache-2.0; see pprl/README.md.
    public static ListPair FiveParties(int first, int second) =>
        new($"five parties {first}-{second}", FiveParty(first), FiveParty(second));

    // FEBRL 4, Christen and others; names and date only.
    public static ListPair Febrl4() => new("FEBRL 4", Febrl("pprl/febrl/dataset4a.csv", 9), Febrl("pprl/febrl/dataset4b.csv", 9));

    public static ListPair FebrlPair() => new("FEBRL pair", Febrl("pprl/febrl_pair/dirty_1000_50_1.csv", 9), Febrl("pprl/febrl_pair/dirty_1000_50_2.csv", 9));

    public static string[][] Rows(string path, char separator) =>
        [.. File.ReadLines(ReferenceData.Require(path)).Skip(1).Select(line => line.Split(separator).Select(cell => cell.Trim()).ToArray())];

    private static Listed[] FiveParty(int list) =>
    [
        .. Rows(string.Create(CultureInfo.InvariantCulture, $"pprl/anonlink_5party/dataset-{list}.csv"), ',').Select(row => new Listed(row[0], new Identifiers
        {
            GivenNames = row[1],
            FamilyNames = row[2],
            Birth = Birth(row[3]),
            Sex = row[4] switch
            {
                "male" => Sex.Male,
                "female" => Sex.Female,
                _ => Sex.Unknown,
            },
        })),
    ];

    private static Listed[] Febrl(string path, int dateColumn) =>
    [
        .. Rows(path, ',').Select(row => new Listed(PersonNumber(row[0]), new Identifiers
        {
            GivenNames = row[1],
            FamilyNames = row[2],
            Birth = Birth(row[dateColumn]),
        })),
    ];

    // rec-1070-org and rec-1070-dup-0 are one person.
    private static string PersonNumber(string record) => record.StartsWith("rec-", StringComparison.Ordinal) ? record.Split('-')[1] : record;

    private static BirthDate Birth(string text) => BirthDate.TryParse(text, out var birth) ? birth : BirthDate.Unknown;
}
