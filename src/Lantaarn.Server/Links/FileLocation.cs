// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Links;

/// <summary>The short-lived address of a file: signed with a key of the link's own, so that any server on the store can check it and nothing needs to be kept.</summary>
internal static class FileLocation
{
    public const string ContentType = "application/jose";

    public static string Of(SealedLink link, int number, DateTimeOffset until) =>
        $"/api/shl/{link.Id}/files/{number}?until={until.ToUnixTimeSeconds()}&proof={Base64Url.EncodeToString(Proof(link, number, until.ToUnixTimeSeconds()))}";

    public static async Task<IResult> Get(Guid link, int number, long until, string proof, HttpContext http, LantaarnStore store, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var known = await SealedLink.Open(store, now).AsNoTracking().SingleOrDefaultAsync(row => row.Id == link, cancel);
        if (known is null || until < now.ToUnixTimeSeconds() || !Proves(proof, known, number, until)) return Knock.Gone;
        var content = await store.Set<LinkFile>().Where(file => file.Link == link && file.Number == number).Select(file => file.Sealed).SingleOrDefaultAsync(cancel);
        if (content is null) return Knock.Gone;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(content, ContentType);
    }

    private static bool Proves(string proof, SealedLink link, int number, long until) =>
        Base64Url.IsValid(proof) && CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(proof), Proof(link, number, until));

    private static byte[] Proof(SealedLink link, int number, long until) =>
        HMACSHA256.HashData(link.LocationKey, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}.{until}")));
}
