// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide;
using Lantaarn.Guide.Texts;
using Lantaarn.Server.Guide.Asking;
using Lantaarn.Server.Guide.Letters;
using Lantaarn.Server.Guide.Search;

namespace Lantaarn.Server.Guide;

/// <summary>
/// Pages with what one visitor filled in, for browsers without scripts. It comes in the body of a request, never in an address; the answer is the page, and
/// nothing of it is stored or logged.
/// </summary>
internal sealed class PersonalPages(GuideContent content, GuidePages pages, GuideSite site, Dictionary<string, SearchIndex> indexes)
{
    private const int LongestAnswer = 200;

    public async Task Answer(HttpContext http)
    {
        if (pages.Find(http.Request.Path.Value!) is not { } page || await Read(http) is not { } form)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var (status, more) = Fill(page, form);
        http.Response.StatusCode = status;
        if (status != StatusCodes.Status200OK) return;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(await site.Draw(page, more), http.RequestAborted);
    }

    private (int Status, IEnumerable<(string, object?)> More) Fill(GuidePage page, IFormCollection form)
    {
        if (page.Component == typeof(SearchPage))
        {
            var asked = form["q"].ToString().Trim();
            return (StatusCodes.Status200OK, [(nameof(SearchPage.Asked), asked), (nameof(SearchPage.Found), indexes[page.Language].Find(asked))]);
        }
        if (page.Component == typeof(LetterPage))
        {
            var fields = ((Letter)page.Parameters[nameof(LetterPage.Letter)]!).Fields;
            return (StatusCodes.Status200OK, [(nameof(LetterPage.Filled), fields.Where(field => !string.IsNullOrWhiteSpace(form[field])).ToDictionary(field => field, field => form[field].ToString().Trim()))]);
        }
        if (page.Component == typeof(AskPage)) return (StatusCodes.Status200OK, [(nameof(AskPage.Interview), Interview.Read(form, content.Rules, site.Today))]);
        return (StatusCodes.Status405MethodNotAllowed, []);
    }

    private static async Task<IFormCollection?> Read(HttpContext http)
    {
        if (!http.Request.HasFormContentType) return null;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return form.Files.Count == 0 && form.All(field => field.Value.ToString().Length <= LongestAnswer) ? form : null;
    }
}
