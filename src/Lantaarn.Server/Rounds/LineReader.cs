// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using Lantaarn.Exchange;

namespace Lantaarn.Server.Rounds;

/// <summary>The lines of a file on its way, one in memory at a time, and the checksum of all that passed.</summary>
/// <param name="body">Where it comes from.</param>
/// <param name="name">What the user calls it.</param>
/// <param name="largest">Bytes that the whole may have.</param>
internal sealed class LineReader(PipeReader body, string name, long largest) : IDisposable
{
    /// <summary>Bytes that a line may have: two thousand records of the longest encodings take half of it.</summary>
    public const int LongestLine = 4 << 20;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _lines;

    /// <summary>Bytes that passed.</summary>
    public long Bytes { get; private set; }

    /// <summary>The next line without its end; none after the last.</summary>
    /// <exception cref="InputException">A line or the whole is too long, or the last line has no end.</exception>
    public async Task<string?> Next(CancellationToken cancel)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancel);
            var buffer = read.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                if (line.Length > LongestLine) throw Refused("This line is too long.");
                var text = Encoding.UTF8.GetString(line);
                Pass(buffer.Slice(0, line.Length + 1));
                body.AdvanceTo(buffer.GetPosition(1, end));
                return text;
            }
            if (buffer.Length > LongestLine) throw Refused("This line is too long.");
            if (read.IsCompleted && buffer.Length > 0) throw Refused("The file is cut off: its last line has no end.");
            body.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted) return null;
        }
    }

    /// <summary>SHA-256 of what passed, lower-case hexadecimal.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();

    private void Pass(ReadOnlySequence<byte> line)
    {
        Bytes += line.Length;
        _lines++;
        if (Bytes > largest) throw Refused($"The file is larger than {largest} bytes.");
        foreach (var piece in line) _hash.AppendData(piece.Span);
    }

    private InputException Refused(string what) => new(new InputProblem(name, what, "Send the file as it was made.") { Line = _lines + 1 });
}
