// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lantaarn.Server.Relay;

/// <summary>What the author of an event signed: all that the server can check, and nothing that it should not know.</summary>
internal sealed record SignedEvent
{
    public const int LongestSigned = 2_048;
    public const int LongestSealed = 65_536;

    // Nothing else may ride along: what is not listed is refused.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
    };

    private SignedEvent(Claims claims, string signed, string @sealed)
    {
        (Id, Author, Device, Sequence, Compartment, Generation) = (claims.Id, claims.Author, claims.Device, claims.Sequence, claims.Compartment, claims.Generation);
        Previous = Base64Url.DecodeFromChars(claims.Previous);
        (Signed, Sealed) = (signed, @sealed);
        Hash = SHA256.HashData(Encoding.ASCII.GetBytes(signed));
    }

    public Guid Id { get; }
    public Guid Author { get; }
    public Guid Device { get; }

    /// <summary>Number within the device: 1, 2, 3.</summary>
    public long Sequence { get; }

    /// <summary><see cref="Hash"/> of the device's event before it; empty for its first.</summary>
    public byte[] Previous { get; }

    public Compartment Compartment { get; }
    public int Generation { get; }
    public string Signed { get; }
    public string Sealed { get; }

    /// <summary>SHA-256 of what was signed, as it was sent.</summary>
    public byte[] Hash { get; }

    /// <summary>Reads the form; the signature is checked apart.</summary>
    public static (SignedEvent? Event, Refusal? Refusal) Read(SentEvent? sent)
    {
        if (sent is not { Signed: { } signed, Sealed: { } @sealed }) return Bad("An event has 'signed' and 'sealed', both texts.");
        if (signed.Length > LongestSigned) return Bad($"'signed' is longer than {LongestSigned} characters.");
        if (@sealed.Length > LongestSealed) return (null, new("too-large", $"'sealed' is longer than {LongestSealed} characters. Put large content in a blob."));
        if (!SealedForm.Fits(@sealed, SealedForm.Direct, LongestSealed)) return Bad("'sealed' is no JWE in compact form with alg 'dir', enc 'A256GCM' and no other header.");
        if (Payload(signed) is not { } claims) return Bad("'signed' is no JWS in compact form with alg 'ES256' over exactly the listed members.");
        if (claims.Id.Version != 7) return Bad("'id' is no UUID of version 7.");
        if (claims.Sequence < 1 || claims.Generation < 1) return Bad("'sequence' and 'generation' count from 1.");
        if (!IsHash(claims.Previous) && (claims.Sequence > 1 || claims.Previous.Length > 0)) return Bad("'previous' is no SHA-256 in base64url; it is empty for a device's first event.");
        if (!IsHash(claims.Content) || !Base64Url.DecodeFromChars(claims.Content).AsSpan().SequenceEqual(SHA256.HashData(Encoding.ASCII.GetBytes(@sealed))))
            return (null, new("content-differs", "'content' is not the SHA-256 of 'sealed': it was damaged on its way. Send it again."));
        return (new SignedEvent(claims, signed, @sealed), null);
    }

    /// <summary>Whether the key made the signature.</summary>
    public bool IsSignedBy(ECDsa key)
    {
        var dot = Signed.LastIndexOf('.');
        return key.VerifyData(Encoding.ASCII.GetBytes(Signed, 0, dot), Base64Url.DecodeFromChars(Signed.AsSpan(dot + 1)), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static (SignedEvent?, Refusal?) Bad(string what) => (null, Refusal.BadForm(what));

    private static bool IsHash(string text) => Base64Url.IsValid(text, out var bytes) && bytes == SHA256.HashSizeInBytes;

    private static Claims? Payload(string signed)
    {
        var parts = signed.Split('.');
        if (parts.Length != 3 || !Array.TrueForAll(parts, part => Base64Url.IsValid(part))) return null;
        try
        {
            var header = JsonSerializer.Deserialize<Header>(Base64Url.DecodeFromChars(parts[0]), Strict);
            return header?.Alg == "ES256" ? JsonSerializer.Deserialize<Claims>(Base64Url.DecodeFromChars(parts[1]), Strict) : null;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Header
    {
        public required string Alg { get; init; }
    }

    private sealed record Claims
    {
        public required Guid Id { get; init; }
        public required Guid Author { get; init; }
        public required Guid Device { get; init; }
        public required long Sequence { get; init; }
        public required string Previous { get; init; }
        public required Compartment Compartment { get; init; }
        public required int Generation { get; init; }
        public required string Content { get; init; }
    }
}

/// <summary>An event on its way: what its author signed (JWS) and what it holds (JWE).</summary>
internal sealed record SentEvent(string? Signed, string? Sealed);
