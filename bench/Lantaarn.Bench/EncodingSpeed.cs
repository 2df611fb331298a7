// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json.Nodes;
using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Tests;

namespace Lantaarn.Bench;

/// <summary>
/// How many records one core encodes in a second, by processor time of one thread: the 10,000 people of FEBRL 4 with the
/// schema that data61 published for them, the same with one hash for all columns, and persons with our own default schema.
/// </summary>
internal static class EncodingSpeed
{
    // clkhash 0.18.3 measured on the same kind of processor: 13,000 to 35,000; its best is what we compare with.
    private const double RecordsOfClkhash = 35_000;
    private const int Passes = 40;
    private const int WarmUp = 10;

    public static int Run()
    {
        var published = File.ReadAllText(ReferenceData.Require("pprl/clkhash/published_kat/febrl_schema_v3_final.json"));
        string[][] rows = [.. PublicLists.Rows("pprl/febrl/dataset4a.csv"), .. PublicLists.Rows("pprl/febrl/dataset4b.csv")];
        var slowest = new[]
        {
            Measure("FEBRL 4, published schema", published, rows),
            Measure("FEBRL 4, blakeHash only", WithHash(published, "blakeHash"), rows),
            Measure("FEBRL 4, doubleHash only", WithHash(published, "doubleHash"), rows),
        }.Min();
        MeasurePersons();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"The slowest clkhash schema against the best of clkhash, {RecordsOfClkhash:N0} records a second and core:"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"encoding: records_core={slowest:F0} vs_clkhash={slowest / RecordsOfClkhash:F1}"));
        return 0;
    }

    private static string WithHash(string schema, string hash)
    {
        var document = JsonNode.Parse(schema)!;
        foreach (var feature in document["features"]!.AsArray())
            if (feature!["hashing"] is { } hashing) hashing["hash"] = new JsonObject { ["type"] = hash };
        return document.ToJsonString();
    }

    private static double Measure(string name, string schema, string[][] rows)
    {
        using var encoder = new ClkEncoder(LinkageSchema.Parse(schema, ClkhashTraps.Follow), "secret"u8);
        var encoding = new byte[encoder.Bytes];
        return Measure(name, rows.Length, i => encoder.Encode(rows[i], encoding));
    }

    private static void MeasurePersons()
    {
        using var key = RoundKey.Generate();
        using var encoder = new PersonEncoder(EncodingSchema.Default, key, "bench");
        Identifiers[] persons = [.. PublicLists.Febrl4().SelectMany(list => list).Select(person => person.WithoutParticulars().Known)];
        var encoding = new byte[encoder.Bits / 8];
        Measure("persons, default schema with normalisation", persons.Length, i => encoder.Encode(persons[i], encoding));
    }

    // Others on the machine slow a pass down, nothing speeds it up: the fastest pass says most, the median how quiet it was.
    private static double Measure(string name, int records, Action<int> encode)
    {
        var passes = new double[Passes];
        for (var pass = -WarmUp; pass < Passes; pass++)
        {
            var start = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < records; i++) encode(i);
            if (pass >= 0) passes[pass] = records / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }
        Array.Sort(passes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-45} {passes[^1],10:N0} records a second and core (median {passes[Passes / 2]:N0})"));
        return passes[^1];
    }
}
