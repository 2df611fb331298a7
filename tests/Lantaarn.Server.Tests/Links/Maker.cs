// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jose;
using Lantaarn.Server.Access;
using Lantaarn.Server.Links;
using Lantaarn.Server.Tests.Hosts;
using AesGcm = System.Security.Cryptography.AesGcm;
using Base64Url = System.Buffers.Text.Base64Url;

namespace Lantaarn.Server.Tests.Links;

/// <summary>A caseworker's device: draws keys and addresses, seals files, opens what comes back.</summary>
internal sealed class Maker(HttpClient http)
{
    public HttpClient Http { get; } = http;

    /// <summary>A worker of a new organisation.</summary>
    public static async Task<Maker> Of(ServerHost host)
    {
        using var founder = await Member.Found(host);
        return new Maker((await founder.Colleague(Role.Worker)).Client);
    }

    public async Task<DrawnLink> Make(DrawnLink link)
    {
        using var answer = await Put(link);
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
        return link;
    }

    public Task<HttpResponseMessage> Put(DrawnLink link) => Http.PutAsJsonAsync($"/api/links/{link.Id}", link.Body);

    public async Task<OwnLink> Listed(DrawnLink link) => (await Http.GetFromJsonAsync<List<OwnLink>>("/api/links", JsonSerializerOptions.Web))!.Single(listed => listed.Id == link.Id);

    public async Task<List<SeenView>> Views(DrawnLink link) => (await Http.GetFromJsonAsync<List<SeenView>>($"/api/links/{link.Id}/views", JsonSerializerOptions.Web))!;

    public async Task<List<SeenReply>> Replies(DrawnLink link) => (await Http.GetFromJsonAsync<List<SeenReply>>($"/api/links/{link.Id}/replies", JsonSerializerOptions.Web))!;
}

/// <summary>A link with everything that its maker knows of it.</summary>
internal sealed class DrawnLink : IDisposable
{
    public const string FhirType = "application/fhir+json";

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly ECDiffieHellman _replies = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    public DrawnLink(params IEnumerable<string> texts) => Body = new JsonObject
    {
        ["purpose"] = "referral",
        ["address"] = Hash(Secret),
        ["publicKey"] = PublicKey,
        ["expiresAt"] = TimeProvider.System.GetUtcNow().AddDays(10),
        ["files"] = Files(texts),
    };

    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>What is sent to make it; a test may spoil it.</summary>
    public JsonObject Body { get; }

    /// <summary>The secret with which whoever carries a record erases it.</summary>
    public string? Owner
    {
        get;
        init => Body["owner"] = Hash((field = value)!);
    }

    public string Secret { get; init; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public string PublicKey => Base64Url.EncodeToString(_replies.ExportSubjectPublicKeyInfo());

    public string Key => Base64Url.EncodeToString(_key);

    public Uri Url => new(ServerHost.Address, $"/api/shl/{Secret}");

    /// <summary>What is handed over.</summary>
    public string Link(Uri? server = null) => new Uri(server ?? ServerHost.Address, "/l/").ToString() + "#shlink:/" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Payload(server ?? ServerHost.Address).ToJsonString()));

    public JsonArray Files(params IEnumerable<string> texts) => [.. texts.Select(text => new JsonObject { ["contentType"] = FhirType, ["sealed"] = Seal(text) })];

    public DrawnLink With(string member, JsonNode? value)
    {
        Body[member] = value;
        return this;
    }

    /// <summary>JWE by hand, RFC 7516, 5.1.</summary>
    public string Seal(string text, bool deflate = false, string? header = null)
    {
        header ??= $$"""{"alg":"dir","enc":"A256GCM","cty":"{{FhirType}}"{{(deflate ? ""","zip":"DEF" """ : "")}}}""";
        var protectedHeader = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header));
        var (plain, iv, tag) = (deflate ? Deflate(text) : Encoding.UTF8.GetBytes(text), RandomNumberGenerator.GetBytes(12), new byte[16]);
        var sealedBytes = new byte[plain.Length];
        using var aes = new AesGcm(_key, tag.Length);
        aes.Encrypt(iv, plain, sealedBytes, tag, Encoding.ASCII.GetBytes(protectedHeader));
        return $"{protectedHeader}..{Base64Url.EncodeToString(iv)}.{Base64Url.EncodeToString(sealedBytes)}.{Base64Url.EncodeToString(tag)}";
    }

    /// <summary>A reply as a reader seals it.</summary>
    public string SealReply(string text)
    {
        var point = _replies.ExportParameters(includePrivateParameters: false).Q;
        return JWT.EncodeBytes(
            Encoding.UTF8.GetBytes(text), new Jwk(crv: "P-256", x: Base64Url.EncodeToString(point.X), y: Base64Url.EncodeToString(point.Y), d: null), JweAlgorithm.ECDH_ES_A256KW, JweEncryption.A256GCM);
    }

    /// <summary>Opens what was sealed to the maker.</summary>
    public string Unseal(string text)
    {
        var key = _replies.ExportParameters(includePrivateParameters: true);
        return Encoding.UTF8.GetString(JWT.DecodeBytes(text, new Jwk(crv: "P-256", x: Base64Url.EncodeToString(key.Q.X), y: Base64Url.EncodeToString(key.Q.Y), d: Base64Url.EncodeToString(key.D)), JweAlgorithm.ECDH_ES_A256KW, JweEncryption.A256GCM));
    }

    public static string Hash(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));

    public void Dispose() => _replies.Dispose();

    private JsonObject Payload(Uri server)
    {
        var flag = ((bool?)Body["longTerm"] == true ? "L" : "") + (Body["passcode"] is null ? "" : "P") + ((bool?)Body["direct"] == true ? "U" : "");
        var payload = new JsonObject { ["url"] = new Uri(server, $"/api/shl/{Secret}").ToString(), ["key"] = Key, ["flag"] = flag, ["label"] = "Verwijzing", ["exp"] = ((DateTimeOffset)Body["expiresAt"]!).ToUnixTimeSeconds(), ["v"] = 1, ["_reply"] = PublicKey };
        if (Owner is not null) payload["_owner"] = Owner;
        return payload;
    }

    private static byte[] Deflate(string text)
    {
        using var to = new MemoryStream();
        using (var from = new DeflateStream(to, CompressionLevel.Optimal)) from.Write(Encoding.UTF8.GetBytes(text));
        return to.ToArray();
    }
}
