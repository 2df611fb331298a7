// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Security.Cryptography;

namespace Lantaarn.Server.Relay;

/// <summary>A public key on the curve P-256 as it travels: SubjectPublicKeyInfo, base64url.</summary>
internal static class RelayKey
{
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>The bytes of the key; none when the text is not a point on P-256.</summary>
    public static byte[]? Parse(string? text)
    {
        if (text is not { Length: > 0 and <= 200 } || !Base64Url.IsValid(text)) return null;
        var bytes = Base64Url.DecodeFromChars(text);
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(bytes, out var read);
            return read == bytes.Length && key.ExportParameters(false).Curve.Oid.Value == P256 ? bytes : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
