// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.App;

/// <summary>The encoder that the app loads, in a real browser, held against the one that the command uses.</summary>
[Collection(ServerHosts.Name)]
public sealed class EncoderTests(ServerHosts hosts)
{
    private const string RoundId = "00112233aabbccdd";

    private static readonly byte[] Key = [.. Enumerable.Range(1, RoundKey.Length).Select(i => (byte)i)];

    // Scripts, marks that stand alone or joined, typographic dress, and what is no name.
    private static readonly (string Given, string Family, string Birth, string Sex, string Origin)[] People =
    [
        ("محمد", "عبد العزيز", "1990-04-12", "man", "Marokko"), ("\uFEE3\uFEA4\uFEE4\uFEAA", "أَحْمَد", "12-04-1990", "m", "MA"), ("ተስፋይ", "ገብረመድህን", "1988", "man", "Eritrea"),
        ("Łukasz", "Wiśniewski-Żółć", "3-12-1979", "m", "Polen"), ("Nguyễn Thị", "Đặng", "1995-07-01", "vrouw", "Vietnam"), ("Nguye\u0302\u0303n Thi\u0323", "Đa\u0306\u0323ng", "1995-07-01", "v", "VN"),
        ("İbrahim", "Şahin", "1970-01-01", "Dhr.", "Turkije"), ("Иван", "Щербаков", "1984-02-29", "man", "Oekraïne"), ("Ｊｏｓé", "O’Brien", "", "anders", ""), ("Zoë\u200D", "van der Berg ǅ", "1999", "mw", "ZZ"),
        ("Αθηνά", "ẞtraße", "31-12-1960", "vrouw", "Griekenland"), ("𝒜nna", "Groß", "2001-13-45", "vrouw", "DE"), ("", "", "1980-05-05", "man", "PL"), ("Marek", "", "", "man", "PL"), ("onbekend", "NN", "", "?", ""),
    ];

    [EncoderFact]
    public async Task The_browser_makes_the_same_bytes_as_the_command()
    {
        var here = Here(Key);
        await using var app = await RunningApp.Start(hosts);

        var there = await InBrowser(await app.Page(), Key);

        Assert.Equal(here, there.Select(one => (one.GetProperty("outcome").GetString()!, one.GetProperty("filter").GetString()!)));
        Assert.Contains(here, one => one.Outcome == nameof(EncodingOutcome.NoName));
    }

    [EncoderFact]
    public async Task One_changed_byte_of_the_key_changes_every_encoding()
    {
        byte[] changed = [.. Key[..^1], (byte)(Key[^1] ^ 1)];
        await using var app = await RunningApp.Start(hosts);

        var there = await InBrowser(await app.Page(), changed);

        Assert.All(Here(Key).Zip(there).Where(both => both.First.Filter != ""), both => Assert.NotEqual(both.First.Filter, both.Second.GetProperty("filter").GetString()));
    }

    // Without noise, which no two encoders draw alike.
    private static EncodingSchema Schema() => EncodingSchema.Parse(EncodingSchema.Default.ToJson().Replace("\"noise\":0.02", "\"noise\":0", StringComparison.Ordinal));

    private static List<(string Outcome, string Filter)> Here(byte[] bytes)
    {
        using var key = RoundKey.FromBytes(bytes);
        using var encoder = new PersonEncoder(Schema(), key, RoundId);
        return [.. People.Select(person =>
        {
            _ = BirthDate.TryParse(person.Birth, out var birth);
            var filter = new byte[encoder.Bits / 8];
            var outcome = encoder.Encode(new() { GivenNames = person.Given, FamilyNames = person.Family, Birth = birth, Sex = SexOf(person.Sex), Origin = CountryOf(person.Origin) }, filter);
            return (outcome.ToString(), outcome == EncodingOutcome.Encoded ? Convert.ToBase64String(filter) : "");
        })];
    }

    private static Sex SexOf(string word) => word switch { "man" or "m" or "Dhr." => Sex.Male, "vrouw" or "v" or "mw" => Sex.Female, "anders" => Sex.Other, _ => Sex.Unknown };

    private static string CountryOf(string word) => word switch
    {
        "Marokko" => "MA",
        "Eritrea" => "ER",
        "Polen" => "PL",
        "Vietnam" => "VN",
        "Turkije" => "TR",
        "Oekraïne" => "UA", { Length: 2 } => word,
        _ => "",
    };

    // A page without the app: the worker has the policy that the server sends with it, whoever starts it.
    private static async Task<List<JsonElement>> InBrowser(IPage page, byte[] key)
    {
        var round = JsonSerializer.Serialize(new { id = RoundId, from = "2026-01-01", encoding = JsonSerializer.SerializeToElement(JsonDocument.Parse(Schema().ToJson()).RootElement), indicators = Array.Empty<object>() });
        var people = JsonSerializer.Serialize(People.Select(one => new { givenNames = one.Given, familyNames = one.Family, birth = one.Birth, sex = one.Sex, origin = one.Origin, ethos = "" }));
        var answer = await page.EvaluateAsync<JsonElement>("""
            ({ round, key, people }) => new Promise((done, failed) => {
              const worker = new Worker('/app/encoder/worker.js', { type: 'module' });
              worker.onerror = (event) => failed(new Error(event.message));
              worker.onmessage = ({ data }) => done(data);
              worker.postMessage({ round, key: new Uint8Array(key), people });
            })
            """, new { round, key = key.Select(one => (int)one), people });
        Assert.False(answer.TryGetProperty("failed", out var why), why.ToString());
        using var secret = RoundKey.FromBytes(key);
        Assert.Equal(secret.CheckValue(RoundId), answer.GetProperty("keyCheck").GetString());
        return [.. JsonDocument.Parse(answer.GetProperty("encodings").GetString()!).RootElement.EnumerateArray()];
    }
}
