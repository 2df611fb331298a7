// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Lantaarn.Server.Site;

/// <summary>A page or file as it goes over the line: made once, compressed when somebody first asks for it, sent many times.</summary>
internal sealed class StoredPage
{
    private const int DigestLetters = 16;

    // Pressing the smallest out of more than this takes seconds.
    private const int LargeBytes = 1_000_000;

    private readonly string _kind;
    private readonly Lazy<byte[]> _gzip;
    private readonly Lazy<byte[]> _brotli;

    private StoredPage(byte[] plain, string kind)
    {
        (_kind, Plain, Digest) = (kind, plain, Convert.ToHexStringLower(SHA256.HashData(plain))[..DigestLetters]);
        var level = plain.Length > LargeBytes ? CompressionLevel.Optimal : CompressionLevel.SmallestSize;
        _gzip = new(() => Compressed(plain, to => new GZipStream(to, level)));
        _brotli = new(() => Compressed(plain, to => new BrotliStream(to, level)));
    }

    public byte[] Plain { get; }

    /// <summary>Names the content.</summary>
    public string Digest { get; }

    public static StoredPage Of(string text, string kind = "text/html; charset=utf-8") => Of(Encoding.UTF8.GetBytes(text), kind);

    public static StoredPage Of(byte[] plain, string kind) => new(plain, kind);

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
        http.Response.ContentType = _kind;
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private (byte[] Bytes, string Coding) Fitting(string accepted) =>
        accepted.Contains("br", StringComparison.Ordinal) ? (_brotli.Value, "br") :
        accepted.Contains("gzip", StringComparison.Ordinal) ? (_gzip.Value, "gzip") :
        (Plain, "");

    private static byte[] Compressed(byte[] plain, Func<Stream, Stream> compression)
    {
        using var to = new MemoryStream();
        using (var from = compression(to)) from.Write(plain);
        return to.ToArray();
    }
}
