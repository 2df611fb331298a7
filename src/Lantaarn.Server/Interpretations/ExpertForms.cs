// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Releases;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Interpretations;

/// <summary>What an expert sends from the page: what may be told of them, statements, and what they think of those of others. The secret in the address opens it, no cookie does.</summary>
internal sealed class ExpertForms(StoreWriter writer, TimeProvider time, InterpretationPages pages)
{
    public static Task<IResult> Tell(string language, string secret, IFormCollection form, ExpertForms forms, CancellationToken cancel) => forms.With(language, secret, form, "told", (at, _) =>
    {
        var city = Words.Clean(form["city"], Expert.LongestCity);
        if (city is null && !string.IsNullOrWhiteSpace(form["city"])) return Task.FromResult(false);
        (at.Expert.TellsRole, at.Expert.City) = (form["tell-role"] == "yes", city ?? "");
        return Task.FromResult(true);
    }, cancel);

    /// <summary>Writes a statement, or another in its place: what others thought of the first and its translation go with it.</summary>
    public static Task<IResult> Say(string language, string secret, IFormCollection form, ExpertForms forms, CancellationToken cancel) => forms.With(language, secret, form, form["indicator"], async (at, stop) =>
    {
        var session = await InterpretationSession.Of(at.Store, at.Expert.Round, stop);
        if (!session!.Indicators.Contains(form["indicator"].ToString()) || Words.Clean(form["text"], Statement.Longest) is not { } text || Words.Clean(form["reasons"], Statement.Longest) is not { } reasons) return false;
        if (!Chosen(form["agreement"], out Agreement agreement) || !Chosen(form["confidence"], out ExpertConfidence confidence)) return false;
        await TakeBack(at, form["indicator"]!, stop);
        at.Store.Add(new Statement
        {
            Id = Guid.CreateVersion7(at.Now),
            Expert = at.Expert.Id,
            Indicator = form["indicator"]!,
            Language = language,
            Text = text,
            Agreement = agreement,
            Reasons = reasons,
            Confidence = confidence,
            On = DateOnly.FromDateTime(at.Now.UtcDateTime),
        });
        return true;
    }, cancel);

    public static Task<IResult> Withdraw(string language, string secret, IFormCollection form, ExpertForms forms, CancellationToken cancel) => forms.With(language, secret, form, form["indicator"], async (at, stop) =>
    {
        await TakeBack(at, form["indicator"].ToString(), stop);
        return true;
    }, cancel);

    public static Task<IResult> Respond(string language, string secret, IFormCollection form, ExpertForms forms, CancellationToken cancel) => forms.With(language, secret, form, form["indicator"], async (at, stop) =>
    {
        if (!Guid.TryParse(form["statement"], out var id) || form["agrees"].ToString() is not ("yes" or "no") || Words.Clean(form["reason"], Response.Longest) is not { } reason) return false;
        if (!await SessionView.Said(at.Store, at.Expert.Round).AnyAsync(said => said.Id == id && said.Expert != at.Expert.Id, stop)) return false;
        var agrees = form["agrees"] == "yes";
        if (await at.Store.Set<Response>().SingleOrDefaultAsync(response => response.Statement == id && response.Expert == at.Expert.Id, stop) is { } there) (there.Agrees, there.Reason) = (agrees, reason);
        else at.Store.Add(new Response { Statement = id, Expert = at.Expert.Id, Agrees = agrees, Reason = reason });
        return true;
    }, cancel);

    private static async Task TakeBack(ExpertAtWork at, string indicator, CancellationToken cancel)
    {
        await at.Store.Set<Statement>().Where(said => said.Expert == at.Expert.Id && said.Indicator == indicator).ExecuteDeleteAsync(cancel);
        at.Round.Deletions++;
    }

    private static bool Chosen<T>(string? typed, out T value) where T : struct, Enum => Enum.TryParse(typed, out value) && Enum.GetNames<T>().Contains(typed);

    // With the round's row taken, so that nobody writes while the editor closes.
    private async Task<IResult> With(string language, string secret, IFormCollection form, string? place, Func<ExpertAtWork, CancellationToken, Task<bool>> work, CancellationToken cancel)
    {
        var done = await writer.Write(async (store, stop) =>
        {
            var now = time.GetUtcNow();
            if (await Expert.With(secret, store, now, stop) is not { } found) return (bool?)null;
            var round = (await Round.Take(store, found.Round, stop))!;
            return await Expert.With(secret, store, now, stop) is { } expert ? await work(new(store, round, expert, now), stop) : null;
        }, cancel);
        return done switch
        {
            null => await pages.Gone(language),
            false => await pages.ForExpert(language, secret, form, cancel),
            _ => InterpretationPages.Back(InterpretationPages.AddressOf(language, secret), place),
        };
    }

    private sealed record ExpertAtWork(LantaarnStore Store, Round Round, Expert Expert, DateTimeOffset Now);
}
