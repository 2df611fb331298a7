// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lantaarn.Server.Tests.Links;

/// <summary>
/// A receiving application after the text of SMART Health Links 1.0.0 and RFC 7516 alone. It shares nothing with the server or the page that reads links.
/// </summary>
internal sealed class StandardReader(HttpClient http)
{
    /// <summary>"base64urlencoded, prefixed with shlink:/, optionally prefixed with a viewer URL that ends with #".</summary>
    public static ShlPayload Decode(string link) => JsonSerializer.Deserialize<ShlPayload>(
        Base64Url.DecodeFromChars(link[(link.IndexOf("shlink:/", StringComparison.Ordinal) + "shlink:/".Length)..].Trim()), JsonSerializerOptions.Web)!;

    /// <summary>Every file behind a link.</summary>
    public async Task<IReadOnlyList<string>> Open(string link, string recipient, string? passcode = null, int? embeddedLengthMax = null)
    {
        var payload = Decode(link);
        var key = Base64Url.DecodeFromChars(payload.Key);
        if (payload.Flag?.Contains('U', StringComparison.Ordinal) == true) return [Decrypt(await Fetch(new($"{payload.Url}?recipient={Uri.EscapeDataString(recipient)}")), key)];
        using var answer = await Ask(payload.Url, recipient, passcode, embeddedLengthMax);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        var files = new List<string>();
        foreach (var file in (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files").EnumerateArray())
        {
            Assert.Contains(file.GetProperty("contentType").GetString(), (string[])["application/fhir+json", "application/smart-health-card", "application/smart-api-access"]);
            Assert.NotEqual(file.TryGetProperty("embedded", out var embedded), file.TryGetProperty("location", out var location));
            Assert.True(embedded.ValueKind is JsonValueKind.Undefined || embeddedLengthMax is null || embedded.GetString()!.Length <= embeddedLengthMax);
            files.Add(Decrypt(embedded.ValueKind is JsonValueKind.Undefined ? await Fetch(new(location.GetString()!)) : embedded.GetString()!, key));
        }
        return files;
    }

    public Task<HttpResponseMessage> Ask(Uri url, string recipient = "Huisarts Jansen", string? passcode = null, int? embeddedLengthMax = null)
    {
        var body = new JsonObject { ["recipient"] = recipient };
        if (passcode is not null) body["passcode"] = passcode;
        if (embeddedLengthMax is not null) body["embeddedLengthMax"] = embeddedLengthMax;
        return http.PostAsJsonAsync(url, body);
    }

    /// <summary>RFC 7516, 5.2, for direct encryption with A256GCM; RFC 1951 where the header says so.</summary>
    public static string Decrypt(string jwe, byte[] key)
    {
        var parts = jwe.Trim().Split('.');
        var (iv, sealedBytes, tag) = (Base64Url.DecodeFromChars(parts[2]), Base64Url.DecodeFromChars(parts[3]), Base64Url.DecodeFromChars(parts[4]));
        var header = JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!;
        var plain = new byte[sealedBytes.Length];
        using var aes = new AesGcm(key, tag.Length);
        aes.Decrypt(iv, sealedBytes, tag, plain, Encoding.ASCII.GetBytes(parts[0]));
        if ((string?)header["zip"] != "DEF") return Encoding.UTF8.GetString(plain);
        using var inflated = new StreamReader(new DeflateStream(new MemoryStream(plain), CompressionMode.Decompress));
        return inflated.ReadToEnd();
    }

    private async Task<string> Fetch(Uri address)
    {
        using var answer = await http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/jose", answer.Content.Headers.ContentType!.MediaType);
        return await answer.Content.ReadAsStringAsync();
    }
}

/// <summary>The payload of a link, as far as every reader must know it.</summary>
internal sealed record ShlPayload(Uri Url, string Key, string? Flag, string? Label);
