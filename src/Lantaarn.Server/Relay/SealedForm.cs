// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Lantaarn.Server.Relay;

/// <summary>
/// The outside of a sealed text: JWE in compact form (RFC 7516), AES-256-GCM. Only the parameters that opening needs: a header that may hold
/// more could hold a name.
/// </summary>
internal static class SealedForm
{
    /// <summary>Sealed with a key that the reader has.</summary>
    public const string Direct = "dir";

    /// <summary>Sealed to a member's public key.</summary>
    public const string ToMember = "ECDH-ES+A256KW";

    private const int LongestHeader = 512;

    /// <summary>Whether the text has the form; says nothing about what is inside.</summary>
    public static bool Fits(string? text, string algorithm, int longest)
    {
        if (text is null || text.Length > longest) return false;
        var parts = text.Split('.');
        return parts.Length == 5
            && parts[0].Length is > 0 and <= LongestHeader && Array.TrueForAll(parts, part => Base64Url.IsValid(part))
            && Bytes(parts[1]) == (algorithm == Direct ? 0 : 40) && Bytes(parts[2]) == 12 && Bytes(parts[3]) > 0 && Bytes(parts[4]) == 16
            && HeaderFits(Base64Url.DecodeFromChars(parts[0]), algorithm);
    }

    private static int Bytes(string part) => Base64Url.IsValid(part, out var bytes) ? bytes : -1;

    private static bool HeaderFits(byte[] header, string algorithm)
    {
        try
        {
            using var json = JsonDocument.Parse(header, new JsonDocumentOptions { MaxDepth = 3 });
            return json.RootElement.ValueKind == JsonValueKind.Object
                && Members(json.RootElement) is var members && members.SequenceEqual(algorithm == Direct ? ["alg", "enc"] : ["alg", "enc", "epk"])
                && IsText(json.RootElement.GetProperty("alg"), algorithm) && IsText(json.RootElement.GetProperty("enc"), "A256GCM")
                && (algorithm == Direct || KeyFits(json.RootElement.GetProperty("epk")));
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool KeyFits(JsonElement key) => key.ValueKind == JsonValueKind.Object
        && Members(key).SequenceEqual(["crv", "kty", "x", "y"])
        && IsText(key.GetProperty("crv"), "P-256") && IsText(key.GetProperty("kty"), "EC") && IsCoordinate(key.GetProperty("x")) && IsCoordinate(key.GetProperty("y"));

    private static bool IsCoordinate(JsonElement value) => value.ValueKind == JsonValueKind.String && Bytes(value.GetString()!) == 32;

    private static bool IsText(JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    private static IEnumerable<string> Members(JsonElement element) => element.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal);
}
