// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using System.Text.Json;

namespace Lantaarn.Server.Tests.Canary;

/// <summary>One form in which a text can stand in bytes.</summary>
/// <param name="Form">What the form is called.</param>
/// <param name="Bytes">The text in that form, as far as its surroundings do not change it.</param>
internal sealed record Trace(string Form, byte[] Bytes)
{
    private static readonly (string Name, Encoding Encoding)[] Encodings = [("UTF-8", Encoding.UTF8), ("UTF-16LE", Encoding.Unicode), ("UTF-16BE", Encoding.BigEndianUnicode)];

    /// <summary>Whether it can stand in a text, as in a column or a line of a log.</summary>
    public bool IsText => Form is not ("UTF-16LE" or "UTF-16BE");

    public static IReadOnlyList<Trace> Of(string text) => [.. Plain(text).Concat(Encodings.SelectMany(encoding => Coded(encoding.Name, encoding.Encoding.GetBytes(text)))).DistinctBy(trace => Convert.ToHexString(trace.Bytes))];

    /// <summary>Forms of what is no text: a key.</summary>
    public static IReadOnlyList<Trace> Of(byte[] key) => [.. Coded("bytes", key).Prepend(new Trace("bytes", [.. key])).DistinctBy(trace => Convert.ToHexString(trace.Bytes))];

    public bool IsIn(byte[] bytes) => bytes.AsSpan().IndexOf(Bytes) >= 0;

    private static IEnumerable<Trace> Plain(string text)
    {
        foreach (var (name, encoding) in Encodings) yield return new Trace(name, encoding.GetBytes(text));
        yield return Ascii("JSON", JsonSerializer.Serialize(text)[1..^1]);
        yield return Ascii("percent", Uri.EscapeDataString(text));
        yield return Ascii("percent, lower case", LowerPercent(Uri.EscapeDataString(text)));
        yield return Ascii("form", Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal));
    }

    private static IEnumerable<Trace> Coded(string encoding, byte[] bytes)
    {
        yield return Ascii($"{encoding} in hex", Convert.ToHexString(bytes));
        yield return Ascii($"{encoding} in lower-case hex", Convert.ToHexStringLower(bytes));
        yield return Ascii($"{encoding}, every byte percent", string.Concat(bytes.Select(one => $"%{one:X2}")));
        for (var shift = 0; shift < 3; shift++)
        {
            var letters = Inside(bytes, shift);
            yield return Ascii($"{encoding} in base64, {shift} bytes after a boundary", letters);
            yield return Ascii($"{encoding} in base64url, {shift} bytes after a boundary", letters.Replace('+', '-').Replace('/', '_'));
        }
    }

    // Four letters hold three bytes: the letters at either end hold bits of what stands beside the text, and are left out.
    private static string Inside(byte[] bytes, int shift)
    {
        var first = (shift * 8 + 5) / 6;
        var end = (shift + bytes.Length) * 8 / 6;
        return Convert.ToBase64String([.. new byte[shift], .. bytes])[first..end];
    }

    private static string LowerPercent(string text) => string.Concat(text.Select((letter, at) => (at > 0 && text[at - 1] == '%') || (at > 1 && text[at - 2] == '%') ? char.ToLowerInvariant(letter) : letter));

    private static Trace Ascii(string form, string text) => new(form, Encoding.ASCII.GetBytes(text));
}
