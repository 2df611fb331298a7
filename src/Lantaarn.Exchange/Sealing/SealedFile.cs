// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jose;

namespace Lantaarn.Exchange.Sealing;

/// <summary>Reads what <see cref="SealedFileWriter"/> wrote, part by part, and refuses anything that was damaged on the way.</summary>
public static class SealedFile
{
    internal const string PartField = "lantaarn.part";
    internal const string PartsField = "lantaarn.parts";
    internal const string HeaderField = "lantaarn.header";

    /// <summary>The header line of a sealed file.</summary>
    /// <exception cref="InputException">The file is absent, empty or no sealed file.</exception>
    public static SealedHeader ReadHeader(string path)
    {
        using var reader = Open(path);
        return ParseHeader(path, reader.ReadLine());
    }

    /// <summary>Opens all parts of a sealed file, in order. The whole file is checked only when the last part has been read.</summary>
    /// <exception cref="InputException">The file is cut off, edited, re-ordered, or sealed for somebody else; the line is given.</exception>
    public static IEnumerable<byte[]> ReadParts(string path, PrivateKey key)
    {
        using var reader = Open(path);
        var headerLine = reader.ReadLine();
        ParseHeader(path, headerLine);
        var headerChecksum = Checksum(headerLine!);
        var jwk = key.ToJwk();
        int read = 0, parts = 1;
        while (reader.ReadLine() is { } line)
        {
            var (payload, place) = OpenPart(path, line, read + 2, jwk);
            parts = place.Parts;
            if (place.Part != read || place.HeaderChecksum != headerChecksum) throw Broken(path, read + 2);
            read++;
            yield return payload;
        }
        if (read != parts) throw CutOff(path, read, parts);
    }

    internal static string Checksum(string headerLine) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(headerLine)));

    private static (byte[] Payload, (int Part, int Parts, string HeaderChecksum) Place) OpenPart(string path, string line, int lineNumber, Jwk key)
    {
        try
        {
            RequireOneForm(line);
            var payload = JWT.DecodeBytes(line, key, JweAlgorithm.ECDH_ES, JweEncryption.A256GCM);
            var fields = JWT.Headers(line);
            return (payload, (Number(fields[PartField]), Number(fields[PartsField]), (string)fields[HeaderField]));
        }
        catch (Exception e) when (e is JoseException or ArgumentException or FormatException or CryptographicException or JsonException
            or KeyNotFoundException or InvalidCastException or IndexOutOfRangeException or OverflowException)
        {
            throw Broken(path, lineNumber, e);
        }
    }

    // The last digit of a base64url text can be written in several ways that decode to the same bytes: only the one that was written is accepted.
    internal static void RequireOneForm(string line)
    {
        foreach (var part in line.Split('.'))
            if (Base64Url.Encode(Base64Url.Decode(part)) != part) throw new FormatException("A part is not written as it was sealed.");
    }

    private static int Number(object field) => Convert.ToInt32(field, CultureInfo.InvariantCulture);

    internal static SealedHeader ParseHeader(string path, string? line)
    {
        try
        {
            if (!string.IsNullOrWhiteSpace(line) && JsonSerializer.Deserialize<SealedHeader>(line, ExchangeJson.Canonical) is { Format: SealedHeader.CurrentFormat } header)
                return header;
        }
        catch (JsonException)
        {
            // Said below: whatever the first line is, it is no header.
        }
        throw new InputException(new InputProblem(path, "This is no sealed file of Lantaarn.", "Check that it is the right file and that it arrived whole.") { Line = 1 });
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: false));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(new InputProblem(path, "There is no such file.", "Check the name and the folder."), e);
        }
    }

    private static InputException Broken(string path, int line, Exception? cause = null) =>
        new(new InputProblem(path, "This part cannot be opened: it was edited or damaged, or it is sealed for somebody else.",
            "Check that the key belongs to this round and role; else ask the sender to send the file again.")
        { Line = line }, cause);

    internal static InputException CutOff(string path, int read, int parts) =>
        new(new InputProblem(path, $"The file is cut off: it holds {read} of {parts} parts.", "Ask the sender to send it again.") { Line = read + 2 });
}
