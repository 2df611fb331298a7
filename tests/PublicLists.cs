// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Tests;

/// <summary>A person on a list, with who it truly is.</summary>
internal sealed record Listed(string Truth, Identifiers Known)
{
    /// <summary>The same with names, date of birth, sex and origin only.</summary>
    public Listed WithoutParticulars() => this with { Known = Known with { Phone = "", Address = "", Place = "", Number = "" } };
}

/// <summary>Public lists with known truth, of the reference data.</summary>
internal static class PublicLists
{
    private const string Parties = "pprl/anonlink_5party";
    private const string PublishedFebrl4 = "pprl/clkhash/published_kat";

    /// <summary>anonlink's five-party data (Data61, Apache-2.0) without income, which no organisation would send: five lists, nobody twice in one.</summary>
    public static Listed[][] FiveParties() => [.. Enumerable.Range(1, 5).Select(FiveParty)];

    /// <summary>One of the five, 1 to 5.</summary>
    public static Listed[] FiveParty(int list) => [.. Rows(Path.Combine(Parties, $"dataset-{list}.csv")).Select(row => new Listed(row[0], new Identifiers
    {
        GivenNames = row[1],
        FamilyNames = row[2],
        Birth = Birth(row[3]),
        Sex = row[4] switch { "male" => Sex.Male, "female" => Sex.Female, _ => Sex.Unknown },
        Place = row[5],
        Phone = row[7],
    }))];

    /// <summary>FEBRL 4 (Christen and others): two lists of the same 5,000 invented people.</summary>
    public static Listed[][] Febrl4() => [Febrl("pprl/febrl/dataset4a.csv"), Febrl("pprl/febrl/dataset4b.csv")];

    /// <summary>FEBRL 1, 2 or 3: one list with people in it up to six times.</summary>
    public static Listed[] FebrlDuplicates(int number) => Febrl($"pprl/febrl/dataset{number}.csv");

    /// <summary>Two dirty lists of 1,000 with 500 people in common.</summary>
    public static Listed[][] FebrlPair() => [.. Enumerable.Range(1, 2).Select(half => Rows($"pprl/febrl_pair/dirty_1000_50_{half}.csv").Select(row => new Listed(row[0], new Identifiers
    {
        GivenNames = row[1],
        FamilyNames = row[2],
        Birth = Birth(row[9]),
        Address = $"{row[3]} {row[4]} {row[5]} {row[7]}",
        Place = $"{row[6]} {row[8]}",
        Phone = row[11],
        Number = row[12],
    })).ToArray())];

    /// <summary>The five parties as Data61 published their encodings, with the key unknown.</summary>
    public static IReadOnlyList<EncodedList> FivePartyEncodings() => [.. Enumerable.Range(1, 5).Select(party => Encodings(Path.Combine(Parties, $"clks-{party}.json")))];

    /// <summary>FEBRL 4 as clkhash published its encodings.</summary>
    public static IReadOnlyList<EncodedList> Febrl4Encodings() =>
        [Encodings($"{PublishedFebrl4}/febrl4a_final_secret.clks.json"), Encodings($"{PublishedFebrl4}/febrl4b_final_secret.clks.json")];

    /// <summary>The cells of a file without quotes, its header left out.</summary>
    public static IEnumerable<string[]> Rows(string path, char separator = ',') =>
        File.ReadLines(ReferenceData.Require(path)).Skip(1).Where(line => line != "").Select(line => line.Split(separator).Select(cell => cell.Trim()).ToArray());

    private static Listed[] Febrl(string path) => [.. Rows(path).Select(row => new Listed(PersonNumber(row[0]), new Identifiers
    {
        GivenNames = row[1],
        FamilyNames = row[2],
        Birth = Birth(row[9]),
        Address = $"{row[3]} {row[4]} {row[5]} {row[7]}",
        Place = $"{row[6]} {row[8]}",
        Number = row[10],
    }))];

    // rec-1070-org and rec-1070-dup-0 are one person.
    private static string PersonNumber(string record) => record.Split('-')[1];

    private static BirthDate Birth(string text)
    {
        _ = BirthDate.TryParse(text, out var birth);
        return birth;
    }

    private static EncodedList Encodings(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(ReferenceData.Require(path)));
        var filters = file.RootElement.GetProperty("clks").EnumerateArray().Select(clk => (ReadOnlyMemory<byte>)Convert.FromBase64String(clk.GetString()!.Trim())).ToList();
        return new EncodedList(path, filters[0].Length * 8, filters);
    }
}
