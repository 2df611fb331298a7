// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Serialization;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Links;

/// <summary>Opens a link for a reader without an account: the manifest (POST) or the one file (GET) of the SMART Health Links standard 1.0.0.</summary>
internal sealed class OpenLink(Door door, StoreWriter writer, TimeProvider time, IOptions<LinksOptions> options, IOptions<AccountsOptions> accounts)
{
    /// <summary>Files up to so many characters are in the manifest itself, unless the reader asks for less.</summary>
    private const int Embedded = 65_536;

    public static Task<IResult> Manifest(string address, ManifestRequest body, HttpContext http, OpenLink open, CancellationToken cancel) =>
        body.Recipient.Length is 0 or > LinkView.LongestRecipient ? Task.FromResult(BadRecipient) : open.Manifest(address, body, http.Response, cancel);

    public static Task<IResult> File(string address, string recipient, OpenLink open, HttpContext http, CancellationToken cancel) =>
        recipient.Length is 0 or > LinkView.LongestRecipient ? Task.FromResult(BadRecipient) : open.File(address, recipient, http.Response, cancel);

    private static IResult BadRecipient => Relay.Refusal.BadForm($"'recipient' says who reads, in 1 to {LinkView.LongestRecipient} characters.").As(400);

    private async Task<IResult> Manifest(string address, ManifestRequest asked, HttpResponse response, CancellationToken cancel)
    {
        var knock = await door.Knock(address, asked.Passcode, cancel);
        if (knock is not Knock.In { Link: { Direct: false } link }) return knock is Knock.In ? Knock.Gone : knock.Refusal;
        var longest = Math.Min(Embedded, asked.EmbeddedLengthMax ?? Embedded);
        var files = await Enter(link, asked.Recipient, longest, cancel);
        if (files is null) return Knock.Gone;
        Keep(link, response);
        return TypedResults.Ok(new Manifest([.. files.Select(file => Listed(link, file))]));
    }

    private async Task<IResult> File(string address, string recipient, HttpResponse response, CancellationToken cancel)
    {
        if (await door.Knock(address, null, cancel) is not Knock.In { Link: { Direct: true } link }) return Knock.Gone;
        if (await Enter(link, recipient, LinkFile.Longest, cancel) is not [{ Sealed: { } content }]) return Knock.Gone;
        Keep(link, response);
        return TypedResults.Text(content, FileLocation.ContentType);
    }

    /// <summary>Notes the view and reads the files, in one transaction: what is read was noted.</summary>
    private Task<List<ReadFile>?> Enter(SealedLink link, string recipient, int longest, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var words = LinkView.Seal(link.PublicKey, recipient);
        return writer.Write(async (store, stop) =>
        {
            var opened = await SealedLink.Open(store, now).Where(row => row.Id == link.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Views, one => one.Views + 1), stop);
            if (opened == 0) return null;
            var number = await store.Set<SealedLink>().Where(row => row.Id == link.Id).Select(row => row.Views).SingleAsync(stop);
            store.Add(new LinkView { Link = link.Id, Number = number, At = LinkView.ToTheMinute(now), Sealed = words });
            await store.Set<LinkView>().Where(view => view.Link == link.Id && view.Number <= number - LinkView.Most).ExecuteDeleteAsync(stop);
            return await store.Set<LinkFile>().Where(file => file.Link == link.Id).OrderBy(file => file.Number)
                .Select(file => new ReadFile(file.Number, file.ContentType, file.UpdatedAt, file.Sealed.Length <= longest ? file.Sealed : null)).ToListAsync(stop);
        }, cancel);
    }

    private void Keep(SealedLink link, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        if (link.LongTerm) response.Headers.RetryAfter = options.Value.SecondsBetweenPolls.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private ListedFile Listed(SealedLink link, ReadFile file) => new(
        file.ContentType, link.LongTerm ? "can-change" : "finalized", file.UpdatedAt,
        file.Sealed is null ? new Uri(accounts.Value.Address, FileLocation.Of(link, file.Number, time.GetUtcNow().AddMinutes(options.Value.MinutesLocated))) : null, file.Sealed);

    private sealed record ReadFile(int Number, string ContentType, DateTimeOffset UpdatedAt, string? Sealed);
}

/// <param name="Recipient">Who reads, in words for the maker.</param>
/// <param name="Passcode">Where the link takes one.</param>
/// <param name="EmbeddedLengthMax">Longer files are given by an address.</param>
internal sealed record ManifestRequest(string Recipient, string? Passcode = null, int? EmbeddedLengthMax = null);

internal sealed record Manifest(IReadOnlyList<ListedFile> Files);

/// <param name="ContentType">What is inside.</param>
/// <param name="Status"><c>finalized</c>, or <c>can-change</c> for a long-term link.</param>
/// <param name="LastUpdated">When the file was stored.</param>
/// <param name="Location">Where the file is for a short time.</param>
/// <param name="Embedded">The file itself.</param>
internal sealed record ListedFile(
    string ContentType, string Status, DateTimeOffset LastUpdated,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Uri? Location,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Embedded);
