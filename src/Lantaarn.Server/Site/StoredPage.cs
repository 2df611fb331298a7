// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Lantaarn.Server.Site;

/// <summary>A page or file as it goes over the line: made once, compressed once, sent many times.</summary>
internal sealed record StoredPage(string Kind, string Digest, byte[] Plain, byte[] Gzip, byte[] Brotli)
{
    private const int DigestLetters = 16;

    public static StoredPage Of(string text, string kind = "text/html; charset=utf-8") => Of(Encoding.UTF8.GetBytes(text), kind);

    public static StoredPage Of(byte[] plain, string kind)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(plain))[..DigestLetters];
        return new(kind, digest, plain, Compressed(plain, to => new GZipStream(to, CompressionLevel.SmallestSize)), Compressed(plain, to => new BrotliStream(to, CompressionLevel.SmallestSize)));
    }

    /// <summary>Sends the page, or only word that the visitor's own copy is still good.</summary>
    public async Task Send(HttpContext http, string caching)
    {
        var (bytes, coding) = Fitting(http.Request.Headers.AcceptEncoding.ToString());
        var tag = new EntityTagHeaderValue($"\"{Digest}{coding}\"");
        var headers = http.Response.Headers;
        headers.CacheControl = caching;
        headers.Vary = "Accept-Encoding";
        headers.ETag = tag.ToString();
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (coding.Length > 0) headers.ContentEncoding = coding;
        http.Response.ContentType = Kind;
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private (byte[] Bytes, string Coding) Fitting(string accepted) =>
        accepted.Contains("br", StringComparison.Ordinal) ? (Brotli, "br") :
        accepted.Contains("gzip", StringComparison.Ordinal) ? (Gzip, "gzip") :
        (Plain, "");

    private static byte[] Compressed(byte[] plain, Func<Stream, Stream> compression)
    {
        using var to = new MemoryStream();
        using (var from = compression(to)) from.Write(plain);
        return to.ToArray();
    }
}
