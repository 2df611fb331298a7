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
    private const int BatchSize = 1024;
    private const int None = -1;
    private const int Numbers = 3;

    private readonly RoundDefinition _round;
    private readonly PersonEncoder _encoder;
    private readonly Spool _spool;
    private readonly int _filterBytes;
    private readonly byte[][] _entries;
    private readonly EncodingOutcome[] _outcomes = new EncodingOutcome[BatchSize];
    private readonly SortedDictionary<string, long> _notEncodable = [];
    private readonly List<string> _labels = [];
    private readonly Dictionary<string, int> _clients = [];
    private readonly IReadOnlyList<PlantedTwin> _twins;
    private long _tried;

    public ListEncoding(RoundDefinition round, PersonEncoder encoder, string folder, IReadOnlyList<PlantedTwin> twins)
    {
        (_round, _encoder, _twins) = (round, encoder, twins);
        _filterBytes = encoder.Bits / 8;
        var entrySize = _filterBytes + round.Codebook.Indicators.Count + Numbers * sizeof(int);
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
            var understood = new List<(ListRow Row, string Label)>(rows.Length);
            foreach (var (line, cells) in rows)
                if (reader.Read(line, cells, Remarks) is { } row) understood.Add((row, labels is { } i ? cells[i].Trim() : ""));
            Encode(understood, None);
            progress.Report(file.Progress);
        }
        foreach (var (twin, index) in _twins.Select((twin, index) => (twin, index)))
            Encode([(new ListRow(0, twin.Person, Unknowns(), ""), $"twin:{twin.Twin}")], index);
        _spool.Finish();
    }

    public EncodedRow Record(int index)
    {
        var entry = _spool[index];
        var indicators = _round.Codebook.Indicators;
        var twin = BinaryPrimitives.ReadInt32LittleEndian(entry[^12..]);
        var codes = new string[twin == None ? indicators.Count : 0];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = entry[_filterBytes + i] == byte.MaxValue ? Indicator.Unknown : indicators[i].Codes[entry[_filterBytes + i]].Code;
        var (label, client) = (BinaryPrimitives.ReadInt32LittleEndian(entry[^8..]), BinaryPrimitives.ReadInt32LittleEndian(entry[^4..]));
        return new(entry[.._filterBytes].ToArray(), codes, twin == None ? null : _twins[twin].Twin, client == None ? null : client, label == None ? "" : _labels[label]);
    }

    public void Dispose() => _spool.Dispose();

    private string[] Unknowns() => Enumerable.Repeat(Indicator.Unknown, _round.Codebook.Indicators.Count).ToArray();

    private void Encode(List<(ListRow Row, string Label)> rows, int twin)
    {
        var first = _tried;
        _tried += rows.Count;
        Parallel.For(0, rows.Count, i => _outcomes[i] = _encoder.Encode(rows[i].Row.Person, first + i, _entries[i].AsSpan(0, _filterBytes)));
        for (var i = 0; i < rows.Count; i++)
        {
            if (_outcomes[i] != EncodingOutcome.Encoded)
            {
                var reason = _outcomes[i].ToString();
                _notEncodable[reason] = _notEncodable.GetValueOrDefault(reason) + 1;
                continue;
            }
            WriteRest(_entries[i].AsSpan(_filterBytes), rows[i].Row, twin, rows[i].Label);
            _spool.Add(_entries[i]);
        }
    }

    private void WriteRest(Span<byte> rest, ListRow row, int twin, string label)
    {
        for (var i = 0; i < row.Codes.Length; i++) rest[i] = CodeIndex(_round.Codebook.Indicators[i], row.Codes[i]);
        BinaryPrimitives.WriteInt32LittleEndian(rest[^12..], twin);
        BinaryPrimitives.WriteInt32LittleEndian(rest[^8..], label == "" ? None : _labels.Count);
        BinaryPrimitives.WriteInt32LittleEndian(rest[^4..], row.Client == "" ? None : Client(row.Client));
        if (label != "") _labels.Add(label);
    }

    private int Client(string number)
    {
        if (!_clients.TryGetValue(number, out var client)) _clients[number] = client = _clients.Count;
        return client;
    }

    private static byte CodeIndex(Indicator indicator, string code)
    {
        for (var i = 0; i < indicator.Codes.Count; i++)
            if (indicator.Codes[i].Code == code) return (byte)i;
        return byte.MaxValue;
    }
}

/// <summary>One row on its way out.</summary>
/// <param name="Filter">Its encoding.</param>
/// <param name="Codes">Its indicators; empty for a twin.</param>
/// <param name="Twin">The twin that it is; null for a real row.</param>
/// <param name="Client">Equal for rows that the organisation knows to be one person; null where it does not know.</param>
/// <param name="Label">Rehearsals only: who it is; empty otherwise.</param>
internal sealed record EncodedRow(byte[] Filter, string[] Codes, string? Twin, int? Client, string Label);
