// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Lantaarn.Exchange;
using Lantaarn.Monitor.Releases;
using Lantaarn.Server.Access;
using Lantaarn.Server.Interpretations;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Rounds;
using Lantaarn.Tests;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Tests.Interpretations;

/// <summary>Experts by their links and an editor who is signed in, on the real server.</summary>
[Collection(ServerHosts.Name)]
public sealed class SessionTests(ServerHosts hosts)
{
    private const string Kept = "In de winter zien wij hier meer vrouwen.";
    private const string Before = "Zo dacht ik er eerst over: zevenendertig.";
    private const string TakenBack = "Dit trek ik weer in: achtenveertig.";
    private const string Named = "Mijn buurman Kanarie slaapt in de schuur.";
    private const string Reason = "Bij ons is dat anders: negenenvijftig.";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Three_experts_and_an_editor_make_what_the_release_and_the_monitor_show_and_no_byte_stays_of_the_rest(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var session = await Session.Open(host);
        var (street, policy, research) = (await session.Invite("Experience"), await session.Invite("Policy"), await session.Invite("Research"));
        Assert.Equal(HttpStatusCode.SeeOther, await street.Send("about", ("tell-role", "yes"), ("city", "Utrecht")));
        Assert.Equal(HttpStatusCode.SeeOther, await street.Say("geslacht", Before));
        await policy.Respond((await session.Statements())[0], true, Reason);
        Assert.Equal(HttpStatusCode.SeeOther, await street.Say("geslacht", Kept));
        await research.Say("geslacht", "Niemand ziet mijn rol of mijn stad.");
        await policy.Say("mensen_gezien", TakenBack);
        Assert.Equal(HttpStatusCode.SeeOther, await research.Respond((await session.Statements()).Single(said => said.GetProperty("text").GetString() == Kept), false, Reason));
        var read = await policy.Page();
        await policy.Say("geslacht", Named);
        var named = (await session.Statements()).Single(said => said.GetProperty("text").GetString() == Named);
        (await session.Editor.DeleteAsync($"{session.Address}/statements/{named.GetProperty("id").GetGuid()}")).EnsureSuccessStatusCode();
        await policy.Send("take-back", ("indicator", "mensen_gezien"));
        var early = await session.Close();
        foreach (var indicator in Session.Indicators) (await session.Write(indicator)).EnsureSuccessStatusCode();
        var untranslated = await session.Close();
        await session.TranslateAll();

        var closed = await session.Close();

        Assert.Contains(Kept, read, StringComparison.Ordinal);
        Assert.Contains("Ervaringsdeskundige</strong>, Utrecht", read, StringComparison.Ordinal);
        Assert.Contains(Reason, read, StringComparison.Ordinal);
        Assert.DoesNotContain(Before, read, StringComparison.Ordinal);
        Assert.DoesNotContain("Onderzoeker", read, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.OK), (early.StatusCode, untranslated.StatusCode, closed.StatusCode));
        await RequireImmutable(session, street);
        RequireErased(await StoreFiles.Read(host));
        await RequireShown(session);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_link_that_is_unknown_withdrawn_or_past_its_day_shows_the_same_nothing(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var session = await Session.Open(host);
        var (good, withdrawn) = (await session.Invite("Practice"), await session.Invite("Practice"));
        var unknown = good with { Address = "/duiding/nl/there-is-no-such-secret" };
        (await session.Withdraw(withdrawn)).EnsureSuccessStatusCode();

        var open = await good.Http.GetAsync(good.Address);
        var nothing = new List<string> { await Gone(unknown), await Gone(withdrawn) };
        await host.InStore(store => store.Set<InterpretationSession>().ExecuteUpdateAsync(row => row.SetProperty(one => one.Until, Session.Today.AddDays(-1))));
        nothing.Add(await Gone(good));

        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.Single(nothing.Distinct());
        Assert.Empty(await session.Statements());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Experts_see_protected_numbers_only_and_answer_in_the_forms_of_the_page_only(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var session = await Session.Open(host);
        var (one, other) = (await session.Invite("Practice"), await session.Invite("Policy"));
        await one.Say("geslacht", Kept);
        var said = (await session.Statements())[0];

        // The estimate says 60 and the linkage 40 of 100 pairs; the tables show 40.
        Assert.Equal(["40", "40", "40"], await one.Numbers());
        Assert.Equal(HttpStatusCode.BadRequest, await one.Say("mensen_geschat", Kept));
        Assert.Equal(HttpStatusCode.BadRequest, await one.Say("geslacht", new string('a', 1_501)));
        Assert.Equal(HttpStatusCode.BadRequest, await one.Send("statement", ("indicator", "geslacht"), ("text", "a"), ("reasons", "b"), ("agreement", "7"), ("confidence", "High")));
        Assert.Equal(HttpStatusCode.BadRequest, await one.Respond(said, true, "Op mijzelf"));
        Assert.Equal(HttpStatusCode.BadRequest, await other.Respond(said, true, " "));
        Assert.Single(await session.Statements());
    }

    [Fact]
    public async Task What_was_typed_in_a_form_that_cannot_be_used_is_given_back_in_that_form_alone()
    {
        await using var host = await hosts.StartRounds(Database.Sqlite);
        var session = await Session.Open(host);
        var (one, other) = (await session.Invite("Practice"), await session.Invite("Policy"));
        await one.Say("geslacht", Kept);
        var said = (await session.Statements())[0].GetProperty("id").GetString()!;

        var (refused, statement) = await other.SendAndRead("statement", ("indicator", "geslacht"), ("text", "Half af <b>"), ("reasons", " "), ("agreement", "Disagrees"), ("confidence", "Low"));
        var (_, response) = await other.SendAndRead("response", ("indicator", "geslacht"), ("statement", said), ("agrees", "no"), ("reason", new string('q', 2_000)));
        var (_, about) = await other.SendAndRead("about", ("city", new string('z', 200)));

        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Contains(">Half af &lt;b&gt;</textarea>", statement, StringComparison.Ordinal);
        Assert.Matches("value=\"Disagrees\"[^>]*checked", statement);
        Assert.Matches("value=\"Low\"[^>]*checked", statement);
        Assert.Single(Regex.Matches(response, "q{2000}"));
        Assert.Matches("value=\"no\"[^>]*checked", response);
        Assert.Contains(new string('z', 200), about, StringComparison.Ordinal);
        Assert.DoesNotContain("Half af", await other.Page(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_session_is_opened_for_protected_figures_by_who_interprets_or_leads_and_is_gone_with_its_round(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var session = new Session(host, await CountingRound.At(host, RoundStep.Estimated));
        var soon = Session.Today.AddDays(1);
        var early = await session.Put(session.Editor, soon, Session.Indicators);
        await session.Round.HandIn(RoundStep.Protected);
        await session.Round.Go(session.Round.Analyst, RoundStep.Protected);

        var unprotected = await session.Put(session.Editor, soon, "mensen_geschat");
        var analyst = await session.Put(session.Round.Colleague(session.Round.Analyst, Role.CountLead), soon, Session.Indicators);
        var stranger = await session.Put(session.Round.NewClient(Role.Interpreter), soon, Session.Indicators);
        var late = await session.Put(session.Editor, Session.Today.AddDays(91), Session.Indicators);
        var lead = await session.Put(session.Round.Lead, soon, Session.Indicators);
        var other = await session.Put(session.Editor, soon, "geslacht");
        var expert = await session.Invite("Policy");
        await expert.Say("geslacht", Kept);
        var leadCloses = await session.Round.Colleague(session.Round.Lead, Role.CountLead).PutAsync($"{session.Address}/texts/geslacht", null);
        var byHand = await session.Round.Put(session.Editor, "interpretation.txt", "Buiten het gesprek om"u8.ToArray());
        await session.Round.Go(session.Round.Lead, RoundStep.Destroyed);

        Assert.Equal(
            [HttpStatusCode.Conflict, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.NoContent, HttpStatusCode.Conflict, HttpStatusCode.Forbidden, HttpStatusCode.Conflict],
            new[] { early, unprotected, analyst, stranger, late, lead, other, leadCloses, byHand }.Select(answer => answer.StatusCode));
        Assert.Equal(0, StoreFiles.Found(await StoreFiles.Read(host), [Encoding.UTF8.GetBytes(Kept)]));
        Assert.Equal(HttpStatusCode.NotFound, (await expert.Http.GetAsync(expert.Address)).StatusCode);
    }

    private static async Task<string> Gone(ExpertAtHome expert)
    {
        using var answer = await expert.Http.GetAsync(expert.Address);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (answer.StatusCode, await expert.Say("geslacht", Kept)));
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task RequireImmutable(Session session, ExpertAtHome expert)
    {
        HttpResponseMessage[] tries = [await session.Close(), await session.Write("geslacht"), await session.Put(session.Editor, Session.Today, Session.Indicators), await session.Round.Put(session.Editor, "interpretations.json", "[]"u8.ToArray())];
        Assert.All(tries, answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        await Gone(expert);
        Assert.True((await session.Read()).GetProperty("closed").GetBoolean());
    }

    private static void RequireErased(IReadOnlyList<byte[]> files)
    {
        byte[][] Bytes(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
        Assert.Equal(1, StoreFiles.Found(files, Bytes(Kept)));
        Assert.Equal(0, StoreFiles.Found(files, Bytes(Before, TakenBack, Named, Reason)));
    }

    // What the server made is read by the command that makes a release, and shown by a server on that release.
    private static async Task RequireShown(Session session)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["estimate.json", "safe-tables.json", "linkage-report.json", "interpretations.json"]) await File.WriteAllBytesAsync(folder[name], (await session.Round.Fetch(session.Editor, name))!);
        await File.WriteAllBytesAsync(folder["round.json"], CountingRound.Json(session.Round.Definition));
        await File.WriteAllBytesAsync(folder["analyst.key"], CountingRound.Json(session.Round.AnalystKeys));
        var told = ExchangeJson.ReadFile<IReadOnlyList<Interpretation>>(folder["interpretations.json"]);
        await OfflineRound.Run(
            "release", "make", "--name", "2026-03", "--site", folder["site"], "--round", folder["round.json"], "--key", folder["analyst.key"], "--estimate", folder["estimate.json"],
            "--tables", folder["safe-tables.json"], "--linkage", folder["linkage-report.json"], "--interpretations", folder["interpretations.json"]);
        await using var monitor = new ServerHost("", new Dictionary<string, string?> { ["Monitor:Releases"] = folder["site"] });
        using var reader = monitor.Nobody();

        var (dutch, english) = (await reader.GetStringAsync("/monitor/nl/"), await reader.GetStringAsync("/monitor/en/"));

        Assert.Equal([(ExpertRole.Experience, "Utrecht"), ((ExpertRole?)null, "")], told.Select(said => (said.Role, said.City)));
        Assert.Contains(Kept, dutch, StringComparison.Ordinal);
        Assert.Contains("An expert</strong>,", english, StringComparison.Ordinal);
        Assert.DoesNotContain(Kept, english, StringComparison.Ordinal);
        Assert.Contains("Slotsom over geslacht", Encoding.UTF8.GetString((await FetchText(session))!), StringComparison.Ordinal);
    }

    private static async Task<byte[]?> FetchText(Session session)
    {
        await session.Round.Go(session.Editor, RoundStep.Interpreted);
        return await session.Round.Fetch(session.Round.Analyst, "interpretation.txt");
    }
}
