// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jose;

namespace Lantaarn.Exchange.Sealing;

/// <summary>
/// Writes a sealed file: a readable header line, then one JWE (ECDH-ES, A256GCM) per line. Every line's protected header holds its number,
/// the number of lines and the checksum of the header line, so that a file that was cut off, re-ordered or edited cannot be opened.
/// </summary>
public sealed class SealedFileWriter : IDisposable
{
    private readonly StreamWriter _output;
    private readonly Jwk _recipient;
    private readonly string _headerChecksum;
    private readonly int _parts;
    private int _written;

    /// <summary>Writes the header line.</summary>
    /// <param name="output">Where to write; closed on <see cref="Dispose"/>.</param>
    /// <param name="header">What anyone may read.</param>
    /// <param name="recipient">The only one who can open the rest.</param>
    /// <param name="parts">How many parts will be written, 1 or more.</param>
    public SealedFileWriter(Stream output, SealedHeader header, PublicKey recipient, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        _output = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
        _recipient = recipient.ToJwk();
        _parts = parts;
        var line = JsonSerializer.Serialize(header, ExchangeJson.Canonical);
        _headerChecksum = SealedFile.Checksum(line);
        _output.WriteLine(line);
    }

    /// <summary>Seals and writes the next part.</summary>
    /// <exception cref="InvalidOperationException">All parts have been written.</exception>
    public void Write(byte[] payload)
    {
        if (_written == _parts) throw new InvalidOperationException($"All {_parts} parts have been written.");
        var place = new Dictionary<string, object>
        {
            [SealedFile.PartField] = _written++,
            [SealedFile.PartsField] = _parts,
            [SealedFile.HeaderField] = _headerChecksum,
        };
        _output.WriteLine(JWT.EncodeBytes(payload, _recipient, JweAlgorithm.ECDH_ES, JweEncryption.A256GCM, extraHeaders: place));
        CryptographicOperations.ZeroMemory(payload);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _output.Dispose();
}
