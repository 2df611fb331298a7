// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Site;
using Lantaarn.Server.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Interpretations;

/// <summary>The page of an expert, which a secret opens, and that of the editor of a round. Neither has a script.</summary>
internal sealed class InterpretationPages(PageRenderer renderer, SiteFiles files, LantaarnStore store, TimeProvider time)
{
    private static readonly (string Code, string Name)[] Languages = [("nl", "Nederlands"), ("en", "English")];

    public static string AddressOf(string language, string secret) => $"/duiding/{language}/{secret}";

    public static string AddressOfRound(string language, string round) => $"/duiding/{language}/rounds/{round}";

    public static Task<IResult> Expert(string language, string secret, InterpretationPages pages, CancellationToken cancel) => pages.ForExpert(language, secret, refused: null, cancel);

    public static Task<IResult> Editor(string language, string round, HttpContext http, InterpretationPages pages, CancellationToken cancel) => pages.ForEditor(language, round, http, new(), cancel);

    /// <summary>The page of an expert, with what was typed in a form that could not be used.</summary>
    public async Task<IResult> ForExpert(string language, string secret, IFormCollection? refused, CancellationToken cancel)
    {
        if (!Knows(language) || await Lantaarn.Server.Interpretations.Expert.With(secret, store, time.GetUtcNow(), cancel) is not { } expert) return await Gone(language);
        var numbers = await RoundNumbers.Of(store, await store.Set<Round>().AsNoTracking().SingleAsync(round => round.Id == expert.Round, cancel), cancel);
        var session = (await SessionView.Of(store, expert.Round, cancel))!;
        var html = await renderer.Render<ExpertPage>(new Dictionary<string, object?>
        {
            [nameof(ExpertPage.Frame)] = Frame(language, other => AddressOf(other, secret)),
            [nameof(ExpertPage.Address)] = AddressOf(language, secret),
            [nameof(ExpertPage.Session)] = session,
            [nameof(ExpertPage.Expert)] = session.Experts.Single(one => one.Id == expert.Id),
            [nameof(ExpertPage.Numbers)] = numbers,
            [nameof(ExpertPage.Refused)] = refused,
        });
        return Page(html, refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    public async Task<IResult> ForEditor(string language, string id, HttpContext http, EditorNews news, CancellationToken cancel)
    {
        var rights = await RoundRights.Of(Caller.Of(http.User), id, store, cancel);
        if (!Knows(language) || !SessionView.MayInvite(rights)) return await Gone(language);
        var round = await store.Set<Round>().AsNoTracking().SingleAsync(round => round.Id == id, cancel);
        var html = await renderer.Render<EditorPage>(new Dictionary<string, object?>
        {
            [nameof(EditorPage.Frame)] = Frame(language, other => AddressOfRound(other, id)),
            [nameof(EditorPage.Address)] = AddressOfRound(language, id),
            [nameof(EditorPage.Round)] = id,
            [nameof(EditorPage.Title)] = round.Signed().Document.Title,
            [nameof(EditorPage.Session)] = await SessionView.Of(store, id, cancel),
            [nameof(EditorPage.Numbers)] = round.Step == RoundStep.Protected ? await RoundNumbers.Of(store, round, cancel) : null,
            [nameof(EditorPage.Writes)] = rights.May(Party.Interpreter),
            [nameof(EditorPage.Made)] = news.Made,
            [nameof(EditorPage.Refused)] = news.Refused is null ? null : news.Code,
        });
        return Page(html, (news.Refused as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK);
    }

    /// <summary>The one answer to whoever has no working link: it tells nothing.</summary>
    public async Task<IResult> Gone(string language)
    {
        var known = Knows(language) ? language : "nl";
        return Page(await renderer.Render<GonePage>(new Dictionary<string, object?> { [nameof(GonePage.Frame)] = Frame(known, _ => "/") }), StatusCodes.Status404NotFound);
    }

    /// <summary>Shows a page anew after a form, at the place that the form was about.</summary>
    public static IResult Back(string address, string? place) => new SeeOther(string.IsNullOrEmpty(place) ? address : $"{address}#{Uri.EscapeDataString(place)}");

    private static ContentHttpResult Page(string html, int status) => TypedResults.Text(html, "text/html; charset=utf-8", statusCode: status);

    private static bool Knows(string language) => Languages.Any(known => known.Code == language);

    private PageFrame Frame(string language, Func<string, string> address)
    {
        var words = InterpretationWords.For(language);
        return new(words, "ltr", false, [.. Languages.Select(known => new PageLink(known.Name, address(known.Code), known.Code, known.Code == language))], "/", [new(words["home"], "/")], QuickExit: null, files);
    }

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            (httpContext.Response.StatusCode, httpContext.Response.Headers.Location) = (StatusCodes.Status303SeeOther, address);
            return Task.CompletedTask;
        }
    }
}

/// <summary>What a form of the editor led to.</summary>
/// <param name="Made">A link, to be told once.</param>
/// <param name="Refused">Why it was not done.</param>
internal sealed record EditorNews(Uri? Made = null, IResult? Refused = null)
{
    /// <summary>The code of the refusal.</summary>
    public string Code => Refused is ProblemHttpResult problem ? problem.ProblemDetails.Title ?? "" : "";
}
