// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Jose;

namespace Lantaarn.Exchange.Sealing;

/// <summary>A private P-256 key, written as a JSON Web Key (RFC 7517). Lives in a file that only its holder can read.</summary>
/// <param name="X">X coordinate, base64url.</param>
/// <param name="Y">Y coordinate, base64url.</param>
/// <param name="D">The secret scalar, base64url.</param>
public sealed record PrivateKey(string X, string Y, string D)
{
    /// <summary>Key type of RFC 7518: always EC.</summary>
    [JsonPropertyOrder(-2)]
    public string Kty { get; init; } = "EC";

    /// <summary>Curve: always P-256.</summary>
    [JsonPropertyOrder(-1)]
    public string Crv { get; init; } = "P-256";

    /// <summary>The half that others may have.</summary>
    [JsonIgnore]
    public PublicKey Public => new(X, Y);

    /// <summary>A new random key.</summary>
    public static PrivateKey Generate()
    {
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parameters = ec.ExportParameters(includePrivateParameters: true);
        return new(Base64Url.Encode(parameters.Q.X), Base64Url.Encode(parameters.Q.Y), Base64Url.Encode(parameters.D));
    }

    /// <summary>Says which key it is, never the secret.</summary>
    public override string ToString() => $"private key {X}";

    internal Jwk ToJwk() => new(crv: Crv, x: X, y: Y, d: D);
}
