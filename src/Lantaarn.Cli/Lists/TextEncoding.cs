// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Lists;

/// <summary>Finds out how the text of a list was encoded, by reading all of it once.</summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Encoding Windows1252 => Encoding.GetEncoding(1252);

    /// <summary>
    /// UTF-8 where every byte fits; Windows-1252 where the file has no mark and not one letter that is UTF-8. Anything between
    /// is a damaged UTF-8 file: guessing would turn names into other names.
    /// </summary>
    /// <param name="path">The list.</param>
    /// <param name="stated">What the mapping says: utf-8, windows-1252, or null to find out.</param>
    public static Encoding Detect(string path, string? stated)
    {
        if (stated is "windows-1252") return Windows1252;
        var scan = Utf8Scan.Of(path);
        if (scan.FirstInvalid is not { } invalid) return StrictUtf8;
        if (stated is null && !scan.HasMark && !scan.HasMultibyte) return Windows1252;
        throw new InputException(new InputProblem(path, "The text is not valid UTF-8 here: the file was damaged or mixes two encodings.",
            "Export it again, and choose UTF-8 when you are asked.")
        { Line = invalid.Line, Column = invalid.Column });
    }

    private sealed record Utf8Scan(bool HasMark, bool HasMultibyte, (long Line, int Column)? FirstInvalid)
    {
        public static Utf8Scan Of(string path)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            var buffer = new byte[1 << 16];
            int kept = 0, read;
            bool hasMark = false, hasMultibyte = false, first = true;
            long line = 1;
            var column = 1;
            while ((read = file.Read(buffer, kept, buffer.Length - kept)) > 0 || kept > 0)
            {
                var text = buffer.AsSpan(0, kept + read);
                if (first) hasMark = text.StartsWith("\uFEFF"u8);
                first = false;
                var rest = text;
                while (!rest.IsEmpty)
                {
                    var status = Rune.DecodeFromUtf8(rest, out var rune, out var used);
                    if (status == System.Buffers.OperationStatus.NeedMoreData && read > 0) break;
                    if (status != System.Buffers.OperationStatus.Done) return new(hasMark, hasMultibyte, (line, column));
                    hasMultibyte |= used > 1 && rune.Value != 0xFEFF;
                    (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
                    rest = rest[used..];
                }
                kept = rest.Length;
                rest.CopyTo(buffer);
                if (read == 0) break;
            }
            return new(hasMark, hasMultibyte, null);
        }
    }
}
