// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Server.Access;
using Lantaarn.Server.Tests.Relay;
using Lantaarn.Server.Tests.Rounds;
using Lantaarn.Tests;

namespace Lantaarn.Server.Tests.App;

/// <summary>A rehearsal in which one list comes from the app and the other, of invented people, from the command. One organisation leads, links and analyses.</summary>
internal sealed class AppRound : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _lead;
    private readonly Guid _organisation = Guid.CreateVersion7();

    private AppRound(Uri address)
    {
        _lead = new() { BaseAddress = address };
        _lead.DefaultRequestHeaders.Add(RelayHost.CallerHeader, $"{Guid.CreateVersion7()} {_organisation} {Guid.CreateVersion7()} {Role.CountLead},{Role.Admin},{Role.Analyst}");
        _lead.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    public SignedDocument<RoundDefinition> Definition => SignedRound.Read(At("round/round.json"));

    public string Address => $"/api/rounds/{Definition.Document.Id}";

    /// <summary>A round of these days that the lead defined and nobody has a seat in but the lead, as linkage unit and analyst too.</summary>
    public static async Task<AppRound> Define(Uri address, DateOnly today)
    {
        var round = new AppRound(address);
        round._folder.Write("plan.json", JsonSerializer.Serialize(new
        {
            Title = "Oefening",
            Population = "Mensen die niet bestaan",
            Region = "Teststad",
            Period = new ReferencePeriod(today.AddDays(-30), today.AddDays(1)),
            Lists = new[] { new ListDefinition("opvang", "Opvang", "opvang"), new ListDefinition("straat", "Straatdokters", "straat") },
            Kind = RoundKind.Rehearsal,
            Strata = "",
            Encoding = Schema(),
        }, ExchangeJson.Readable));
        await OfflineRound.Run("round", "new", round.At("plan.json"), "--out", round.At("round"));
        (await round._lead.PostAsync("/api/rounds", new ByteArrayContent(await File.ReadAllBytesAsync(round.At("round/round.json"))))).EnsureSuccessStatusCode();
        foreach (var party in (string[])["LinkageUnit", "Analyst"])
        {
            await round.Offer(party, "", round._organisation);
            (await round._lead.PostAsJsonAsync($"{round.Address}/seats/accept", new { party, list = "", checksum = round.Definition.Checksum() })).EnsureSuccessStatusCode();
        }
        return round;
    }

    public string At(string name) => _folder[name];

    public async Task Offer(string party, string list, Guid organisation) =>
        (await _lead.PutAsJsonAsync($"{Address}/seats", new { party, list, organisation })).EnsureSuccessStatusCode();

    public async Task Step(string to) => (await _lead.PostAsJsonAsync($"{Address}/step", new { to })).EnsureSuccessStatusCode();

    /// <summary>Fetches a file as the linkage unit or the analyst may.</summary>
    public async Task<string> Fetch(string name)
    {
        await File.WriteAllBytesAsync(At(name), await _lead.GetByteArrayAsync($"{Address}/files/{name}"));
        return At(name);
    }

    /// <summary>The other list: one row for each of these, by the command.</summary>
    public async Task<string> Encode(string list, IEnumerable<string> rows)
    {
        _folder.Write($"{list}.csv", "Voornaam;Achternaam;Geboren;M/V\n" + string.Join('\n', rows) + "\n");
        _folder.Write($"{list}.json", $$"""{ "list": "{{list}}", "name": { "given": ["voornaam"], "family": ["achternaam"] }, "birth": { "date": "geboren" }, "sex": { "column": "m/v", "values": { "m": "man", "v": "vrouw" } }, "indicators": { "leeftijdsklasse": { "fromBirth": true } } }""");
        await OfflineRound.Run("encode", At($"{list}.csv"), "--round", At("round/round.json"), "--key", At("round/round.key"), "--mapping", At($"{list}.json"), "--out", At("out"), "--yes");
        return At($"out/{list}.encodings.sealed");
    }

    /// <summary>Invented people, none like another.</summary>
    public static IEnumerable<string> Invented(int count)
    {
        string[] given = ["Anna", "Boris", "Celeste", "Dimitri", "Esther", "Farid", "Greta"], family = ["Haverkamp", "Ivanov", "Jurgens", "Kowal", "Lambert", "Mendes", "Nowak", "Osei", "Petrescu", "Quist", "Rossi"];
        return Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{given[i % 7]};{family[i % 11]};{new DateOnly(1955, 2, 3).AddDays(397 * i):dd-MM-yyyy};{(i % 2 == 0 ? "v" : "m")}"));
    }

    public void Dispose()
    {
        _lead.Dispose();
        _folder.Dispose();
    }

    // Without noise, so that the bytes can be compared.
    private static JsonElement Schema() =>
        JsonDocument.Parse(EncodingSchema.Default.ToJson().Replace("\"noise\":0.02", "\"noise\":0", StringComparison.Ordinal)).RootElement;
}
