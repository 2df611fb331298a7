// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using Lantaarn.Cli.Auditing;
using Lantaarn.Cli.Lists;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Cli.Contributing;

/// <summary>
/// Encodes a list row by row into a spool: filter, indicator codes, twin. Counts what cannot be encoded and remembers what was not understood.
/// </summary>
internal sealed class ListEncoding : IDisposable
{
    private const int BatchSize = 4096;
    private const int NoTwin = -1;

    private readonly RoundDefinition _round;
    private readonly PersonEncoder _encoder;
    private readonly Spool _spool;
    private readonly int _filterBytes;
    private readonly byte[][] _entries;
    private readonly EncodingOutcome[] _outcomes = new EncodingOutcome[BatchSize];
    private readonly SortedDictionary<string, long> _notEncodable = [];
    private readonly List<string> _labels = [];
    private readonly IReadOnlyList<PlantedTwin> _twins;
    private long _tried;

    public ListEncoding(RoundDefinition round, PersonEncoder encoder, string folder, IReadOnlyList<PlantedTwin> twins)
    {
        (_round, _encoder, _twins) = (round, encoder, twins);
        _filterBytes = encoder.Bits / 8;
        var entrySize = _filterBytes + round.Codebook.Indicators.Count + 2 * sizeof(int);
        _spool = new Spool(folder, entrySize);
        _entries = Enumerable.Range(0, BatchSize).Select(_ => new byte[entrySize]).ToArray();
    }

    public long RowsRead { get; private set; }

    public int Records => _spool.Count;

    public RowRemarks Remarks { get; } = new();

    public IReadOnlyDictionary<string, long> NotEncodable => _notEncodable;

    /// <param name="file">The list.</param>
    /// <param name="reader">Understands its rows.</param>
    /// <param name="labels">Rehearsal only: the column that says who is who.</param>
    /// <param name="progress">Share of the file done, 0 to 1.</param>
    /// <param name="cancel">Stops between two batches.</param>
    public void Run(ListFile file, RowReader reader, int? labels, IProgress<double> progress, CancellationToken cancel)
    {
        foreach (var rows in file.Rows().Chunk(BatchSize))
        {
            cancel.ThrowIfCancellationRequested();
            RowsRead += rows.Length;
            var understood = new List<(Identifiers Person, string[] Codes, string Label)>(rows.Length);
            foreach (var (line, cells) in rows)
                if (reader.Read(line, cells, Remarks) is { } row) understood.Add((row.Person, row.Codes, labels is { } i ? cells[i].Trim() : ""));
            Encode(understood, NoTwin);
            progress.Report(file.Progress);
        }
        foreach (var (twin, index) in _twins.Select((twin, index) => (twin, index)))
            Encode([(twin.Person, Unknowns(), $"twin:{twin.Twin}")], index);
        _spool.Finish();
    }

    public (byte[] Filter, string[] Codes, string? Twin, string Label) Record(int index)
    {
        var entry = _spool[index];
        var indicators = _round.Codebook.Indicators;
        var twin = BinaryPrimitives.ReadInt32LittleEndian(entry[^8..]);
        var codes = new string[twin == NoTwin ? indicators.Count : 0];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = entry[_filterBytes + i] == byte.MaxValue ? Indicator.Unknown : indicators[i].Codes[entry[_filterBytes + i]].Code;
        var label = BinaryPrimitives.ReadInt32LittleEndian(entry[^4..]);
        return (entry[.._filterBytes].ToArray(), codes, twin == NoTwin ? null : _twins[twin].Twin, label < 0 ? "" : _labels[label]);
    }

    public void Dispose() => _spool.Dispose();

    private string[] Unknowns() => Enumerable.Repeat(Indicator.Unknown, _round.Codebook.Indicators.Count).ToArray();

    private void Encode(List<(Identifiers Person, string[] Codes, string Label)> rows, int twin)
    {
        var first = _tried;
        _tried += rows.Count;
        Parallel.For(0, rows.Count, i => _outcomes[i] = _encoder.Encode(rows[i].Person, first + i, _entries[i].AsSpan(0, _filterBytes)));
        for (var i = 0; i < rows.Count; i++)
        {
            if (_outcomes[i] != EncodingOutcome.Encoded)
            {
                var reason = _outcomes[i].ToString();
                _notEncodable[reason] = _notEncodable.GetValueOrDefault(reason) + 1;
                continue;
            }
            WriteRest(_entries[i].AsSpan(_filterBytes), rows[i].Codes, twin, rows[i].Label);
            _spool.Add(_entries[i]);
        }
    }

    private void WriteRest(Span<byte> rest, string[] codes, int twin, string label)
    {
        for (var i = 0; i < codes.Length; i++) rest[i] = CodeIndex(_round.Codebook.Indicators[i], codes[i]);
        BinaryPrimitives.WriteInt32LittleEndian(rest[^8..], twin);
        BinaryPrimitives.WriteInt32LittleEndian(rest[^4..], label == "" ? -1 : _labels.Count);
        if (label != "") _labels.Add(label);
    }

    private static byte CodeIndex(Indicator indicator, string code)
    {
        for (var i = 0; i < indicator.Codes.Count; i++)
            if (indicator.Codes[i].Code == code) return (byte)i;
        return byte.MaxValue;
    }
}
