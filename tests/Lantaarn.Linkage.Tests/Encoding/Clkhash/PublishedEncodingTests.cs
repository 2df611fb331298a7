// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Tests;

namespace Lantaarn.Linkage.Tests.Encoding.Clkhash;

/// <summary>
/// The 10,000 encodings that data61 published for the synthetic FEBRL4 people: anonlink-client commit 6478f09, Apache-2.0.
/// </summary>
public class PublishedEncodingTests
{
    private const string Folder = "pprl/clkhash/published_kat";

    [ReferenceDataFact(Folder)]
    public void All_published_encodings_of_list_a_are_reproduced() => Assert.Equal(5000, Reproduced("a"));

    [ReferenceDataFact(Folder)]
    public void All_published_encodings_of_list_b_are_reproduced() => Assert.Equal(5000, Reproduced("b"));

    private static int Reproduced(string list)
    {
        var schema = LinkageSchema.Parse(File.ReadAllText(ReferenceData.Require($"{Folder}/febrl_schema_v3_final.json")), ClkhashTraps.Follow);
        using var published = JsonDocument.Parse(File.ReadAllText(ReferenceData.Require($"{Folder}/febrl4{list}_final_secret.clks.json")));
        var expected = published.RootElement.GetProperty("clks").EnumerateArray().Select(clk => clk.GetString()).ToArray();
        var rows = File.ReadLines(ReferenceData.Require($"{Folder}/dataset4{list}.csv")).Skip(1)
            .Select(line => line.Split(',').Select(cell => cell.Trim()).ToArray()).ToArray();
        using var encoder = new ClkEncoder(schema, "secret"u8);
        var encoding = new byte[encoder.Bytes];
        return rows.Zip(expected).Count(pair =>
        {
            encoder.Encode(pair.First, encoding);
            return Convert.ToBase64String(encoding) == pair.Second;
        });
    }
}
