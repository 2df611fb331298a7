// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Jose;

namespace Lantaarn.Exchange.Sealing;

/// <summary>A public P-256 key, written as a JSON Web Key (RFC 7517).</summary>
/// <param name="X">X coordinate, base64url.</param>
/// <param name="Y">Y coordinate, base64url.</param>
public sealed record PublicKey(string X, string Y)
{
    /// <summary>Key type of RFC 7518: always EC.</summary>
    [JsonPropertyOrder(-2)]
    public string Kty { get; init; } = "EC";

    /// <summary>Curve: always P-256.</summary>
    [JsonPropertyOrder(-1)]
    public string Crv { get; init; } = "P-256";

    internal Jwk ToJwk() => new(crv: Crv, x: X, y: Y);

    internal bool IsUsable()
    {
        try
        {
            var point = new ECPoint { X = Base64Url.Decode(X), Y = Base64Url.Decode(Y) };
            using var key = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
            return true;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            return false;
        }
    }
}
