// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jose;

namespace Lantaarn.Exchange.Sealing;

/// <summary>
/// The outside of a sealed file, line by line as it passes: what whoever carries it can check without a key. A file that passes is whole and in
/// order, and nothing in it can be read but its header. Whether the receiver can open it, only the receiver can tell.
/// </summary>
public sealed class SealedEnvelope
{
    private const int LongestHex = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly string _name;
    private readonly string _headerChecksum;
    private int _read;
    private int _parts = 1;

    /// <summary>Reads the header line.</summary>
    /// <param name="name">What the user calls the file.</param>
    /// <param name="headerLine">Its first line, without the line end.</param>
    /// <exception cref="InputException">It is no header, or holds more than a header does.</exception>
    public SealedEnvelope(string name, string headerLine)
    {
        _name = name;
        Header = SealedFile.ParseHeader(name, headerLine);
        // Written in one form only, with random names only: a header that may hold more could hold a name.
        if (JsonSerializer.Serialize(Header, ExchangeJson.Canonical) != headerLine || !IsHex(Header.FileId) || !IsHex(Header.KeyCheck) || Header.FileId == "")
            throw Refused(1, "Its first line is not written as Lantaarn writes it.");
        _headerChecksum = SealedFile.Checksum(headerLine);
    }

    /// <summary>What anyone may read.</summary>
    public SealedHeader Header { get; }

    /// <summary>Checks the next line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <exception cref="InputException">It is no sealed part, or not the next one of this file.</exception>
    public void Add(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (Read(line) is not { } part || part.Header != _headerChecksum || part.Part != _read || part.Parts <= _read || (_read > 0 && part.Parts != _parts))
            throw Refused(_read + 2, "This line is no sealed part, or not the one that comes here.");
        (_read, _parts) = (_read + 1, part.Parts);
    }

    /// <summary>Checks that all parts passed.</summary>
    /// <exception cref="InputException">The file is cut off.</exception>
    public void RequireWhole()
    {
        if (_read != _parts) throw SealedFile.CutOff(_name, _read, _parts);
    }

    private static PartHeader? Read(string line)
    {
        try
        {
            SealedFile.RequireOneForm(line);
            if (line.Split('.') is not [var header, "", var nonce, var content, var tag] || content == "") return null;
            if (Base64Url.Decode(nonce).Length != NonceBytes || Base64Url.Decode(tag).Length != TagBytes) return null;
            var part = JsonSerializer.Deserialize<PartHeader>(Encoding.UTF8.GetString(Base64Url.Decode(header)), ExchangeJson.Canonical);
            return part is { Alg: "ECDH-ES", Enc: "A256GCM" } && part.Epk.IsUsable() ? part : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static bool IsHex(string text) => text.Length <= LongestHex && text.All(char.IsAsciiHexDigitLower);

    private InputException Refused(int line, string what) =>
        new(new InputProblem(_name, what, "Send the file as it was made; if it was damaged on its way, send it again.") { Line = line });

    /// <summary>All that the readable header of a part holds; any field more is refused.</summary>
    private sealed record PartHeader(
        string Alg, string Enc, PublicKey Epk,
        [property: JsonPropertyName(SealedFile.PartField)] int Part,
        [property: JsonPropertyName(SealedFile.PartsField)] int Parts,
        [property: JsonPropertyName(SealedFile.HeaderField)] string Header);
}
