// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Publishing;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>The report of a round: what <c>lantaarn report</c> writes, made once when the round is published, and open to everyone from then on.</summary>
internal static class PublishRound
{
    private const string Page = "index.html";
    private const string EnglishPage = "index.en.html";
    private const string Interpretation = "interpretation.txt";

    // The page stands alone: its style is in it, and it loads nothing.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static async Task<IReadOnlyList<RoundFile>> Make(RoundAtDesk at, IReadOnlyList<RoundFile> files, CancellationToken cancel)
    {
        async Task<Document> Of(FileKind kind) => Document.Of(await files.Single(file => file.Kind == kind).Whole(at.Store, cancel));
        var (estimate, tables, report, meaning) = (await Of(FileKind.Estimate), await Of(FileKind.Tables), await Of(FileKind.LinkageReport), await Of(FileKind.Interpretation));
        var round = at.Signed.Document;
        var published = new PublishedRound(
            round, estimate.As(ExchangeJson.Read<RoundEstimate>), tables.As((stream, name) => SignedTables.Read(stream, name, round)), report.As(ExchangeJson.Read<LinkageReport>));
        at.Round.PublishedAt = at.Now;
        var data = OpenData.Files(published).Select(file => (Name: $"data/{file.Name}", file.Content)).ToList();
        List<string> links = [.. data.Select(file => file.Name).Where(name => name.EndsWith(".csv", StringComparison.Ordinal))];
        (string Name, byte[] Content)[] made =
        [
            (Page, Encoding.UTF8.GetBytes(ReportPage.Render(published, "nl", EnglishPage, links))),
            (EnglishPage, Encoding.UTF8.GetBytes(ReportPage.Render(published, "en", Page, links))),
            (Interpretation, meaning.Content),
            .. data,
        ];
        return [.. made.Select(file => Document.Of(file.Content).Keep(at, FileKind.Release, file.Name))];
    }

    public static async Task<IResult> Get(string round, string? path, HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        var name = string.IsNullOrEmpty(path) ? Page : path;
        var file = await store.Set<RoundFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Round == round && file.Kind == FileKind.Release && file.List == name, cancel);
        if (file is null) return Refusal.Of(404, "no-release", "There is no such page: the round does not exist, or is not published.");
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(await file.Whole(store, cancel), TypeOf(name));
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".json" => "application/json",
        _ => "text/plain; charset=utf-8",
    };
}
