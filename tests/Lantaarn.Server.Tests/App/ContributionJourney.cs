// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Server.Tests.Guide;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.App;

/// <summary>A contribution to a round from the app, to the linkage unit that links it with a list that the command made.</summary>
[Collection(ServerHosts.Name)]
public sealed class ContributionJourney(ServerHosts hosts)
{
    private const string Marek = "Łukasz;Wiśniewski;03-12-1979;m";

    [EncoderFact]
    public async Task A_contribution_is_shown_sent_and_linked_and_no_name_leaves()
    {
        await using var app = await RunningApp.Start(hosts, RelayHost.SignInByHeader);
        var anna = await app.Founder(Screen.Phone);
        using var round = await AppRound.Define(app.Address, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        await Seat(round, anna);
        await anna.Meet("Marek", "Park");
        await anna.Meet("Rode Jas", "Park");
        await Know(anna, "Marek", ("Voornaam", "Łukasz"), ("Achternaam", "Wiśniewski"), ("Geboortedatum of leeftijd", "3-12-1979"), ("Geslacht", "man"));
        await anna.Sent();

        await anna.Go("contribution");
        Assert.Contains(round.Definition.Checksum()[..4], await anna.Page.Locator(".checksum").InnerTextAsync(), StringComparison.Ordinal);
        await anna.Page.GetByLabel("De cijfers zijn gelijk").CheckAsync();
        await Choose(anna, await File.ReadAllBytesAsync(round.At("round/round.key")));
        await anna.Has("Mee in de telling: 1");
        await anna.Has("Niet te coderen, want er is geen naam bekend: 1");
        Assert.Empty(await anna.Barriers());
        await Picture.Take(anna.Page, "app-contribution-phone.png");
        await anna.Press("Versturen");
        await anna.Page.Locator("#receipt").WaitForAsync();
        await Picture.Take(anna.Page, "app-receipt-phone.png");
        Assert.Empty(await anna.Barriers());

        await round.Step("Closed");
        var straat = await round.Fetch("straat.encodings.sealed");
        await RequireSameBytes(round, straat);
        var opvang = await round.Encode("opvang", AppRound.Invented(60).Append(Marek));
        await Rounds.OfflineRound.Run("link", straat, opvang, "--round", round.At("round/round.json"), "--key", round.At("round/linkage-unit.key"), "--out", round.At("linked"));
        var report = ExchangeJson.ReadFile<LinkageReport>(round.At("linked/linkage-report.json"));
        Assert.Equal([("opvang", 61L), ("straat", 1L)], report.Lists.Select(list => (list.List, (long)list.Records)).Order());
        Assert.Equal(61, report.People);
        Assert.DoesNotContain(app.Traffic, request => request.Contains("Wiśniewski", StringComparison.Ordinal) || request.Contains(SecretOf(round), StringComparison.Ordinal));
    }

    [EncoderFact]
    public async Task The_key_of_another_round_or_with_one_changed_digit_is_refused_on_the_device()
    {
        await using var app = await RunningApp.Start(hosts, RelayHost.SignInByHeader);
        var anna = await app.Founder(Screen.Phone);
        using var round = await AppRound.Define(app.Address, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        await Seat(round, anna);
        await anna.Meet("Marek", "Park");
        var key = await File.ReadAllBytesAsync(round.At("round/round.key"));
        key[0] = key[0] == (byte)'0' ? (byte)'1' : (byte)'0';

        await anna.Go("contribution");
        await anna.Page.GetByLabel("De cijfers zijn gelijk").CheckAsync();
        await Choose(anna, key);

        await anna.Has("Deze sleutel is van een andere telling.");
        Assert.DoesNotContain(app.Traffic, request => request.Contains(".sealed", StringComparison.Ordinal));
    }

    private static string SecretOf(AppRound round) => File.ReadAllLines(round.At("round/round.key"))[0];

    // The organisation takes the seat that it was offered, in the app of its admin; the round opens after that.
    private static async Task Seat(AppRound round, Worker worker)
    {
        await worker.Go("contribution");
        await round.Offer("List", "straat", Guid.Parse(await worker.Page.Locator(".number").InnerTextAsync()));
        await worker.Go("more");
        await worker.Go("contribution");
        await worker.Press("Meedoen");
        await worker.Has("Vergelijk eerst de controlecijfers.");
        Assert.Contains(round.Definition.Checksum()[..4], await worker.Page.Locator(".checksum").InnerTextAsync(), StringComparison.Ordinal);
        await worker.Page.GetByLabel("De cijfers zijn gelijk").CheckAsync();
        Assert.Empty(await worker.Barriers());
        await worker.Press("Meedoen");
        await worker.Has("Uw organisatie doet mee.");
        await round.Step("Open");
    }

    private static async Task Know(Worker worker, string name, params (string Field, string Value)[] known)
    {
        await worker.OpenPerson(name);
        await worker.Page.GetByRole(AriaRole.Link, new() { Name = "Gegevens" }).ClickAsync();
        foreach (var (field, value) in known)
        {
            await worker.Page.GetByRole(AriaRole.Button, new() { Name = field }).ClickAsync();
            await worker.Asked.Locator("textarea").FillAsync(value);
            await worker.Keep();
            await Assertions.Expect(worker.Asked).ToHaveCountAsync(0);
        }
    }

    private static async Task Choose(Worker worker, byte[] key)
    {
        await worker.Page.GetByLabel("Bestand met de sleutel van de telling").SetInputFilesAsync(new FilePayload { Name = "round.key", MimeType = "text/plain", Buffer = key });
        await worker.Press("Laat zien wat weggaat");
    }

    private static async Task RequireSameBytes(AppRound round, string file)
    {
        var definition = round.Definition.Document;
        using var key = RoundKey.FromBytes(Convert.FromHexString((await File.ReadAllLinesAsync(round.At("round/round.key")))[0]));
        using var encoder = new PersonEncoder(EncodingSchema.Parse(definition.Encoding.GetRawText()), key, definition.Id);
        var filter = new byte[encoder.Bits / 8];
        encoder.Encode(new() { GivenNames = "Łukasz", FamilyNames = "Wiśniewski", Birth = BirthDate.Of(new(1979, 12, 3)), Sex = Sex.Male }, filter);
        var keys = ExchangeJson.ReadFile<RoleKeys>(round.At("round/linkage-unit.key"));

        var (summary, records) = SealedBatches.Read<EncodingsSummary, EncodingRecord>(file, keys.Sealing);

        Assert.Equal(new(encoder.Bits, 1), summary);
        Assert.Equal(filter, Assert.Single(records).Encoding);
    }
}
