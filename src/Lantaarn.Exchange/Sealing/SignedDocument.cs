// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text.Json;
using Jose;

namespace Lantaarn.Exchange.Sealing;

/// <summary>A readable JSON document with its signature beside it: a detached JWS, ES256 (RFC 7515, appendix F).</summary>
/// <typeparam name="T">What is signed. Its canonical JSON form is the signed text, so white space does not matter.</typeparam>
/// <param name="Document">What is signed.</param>
/// <param name="Signature">Detached compact JWS over the canonical form.</param>
public sealed record SignedDocument<T>(T Document, string Signature)
{
    /// <summary>Whether the signature was made over this document with this key.</summary>
    public bool IsSignedBy(PublicKey key)
    {
        try
        {
            JWT.DecodeBytes(Signature, key.ToJwk(), JwsAlgorithm.ES256, payload: SignedDocument.CanonicalBytes(Document));
            return true;
        }
        catch (Exception e) when (e is JoseException or ArgumentException or FormatException or CryptographicException or JsonException)
        {
            return false;
        }
    }

    /// <summary>SHA-256 of the canonical form, lower-case hexadecimal: the name by which others point at exactly this document.</summary>
    public string Checksum() => Convert.ToHexStringLower(SHA256.HashData(SignedDocument.CanonicalBytes(Document)));
}

/// <summary>Signs documents.</summary>
public static class SignedDocument
{
    /// <summary>Signs a document.</summary>
    /// <typeparam name="T">What is signed.</typeparam>
    public static SignedDocument<T> Sign<T>(T document, PrivateKey key) =>
        new(document, JWT.EncodeBytes(CanonicalBytes(document), key.ToJwk(), JwsAlgorithm.ES256, options: new JwtOptions { DetachPayload = true }));

    internal static byte[] CanonicalBytes<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, ExchangeJson.Canonical);
}
