// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Lantaarn.Cli.Files;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Cli.Contributing;

/// <summary>Writes the two sealed parts of a contribution, in the order of their random record numbers, both or neither.</summary>
internal static class ContributionFiles
{
    public static string EncodingsPath(string folder, string list) => Path.Combine(folder, $"{list}.encodings.sealed");

    public static string IndicatorsPath(string folder, string list) => Path.Combine(folder, $"{list}.indicators.sealed");

    public static string TruthPath(string folder, string list) => Path.Combine(folder, $"{list}.truth.csv");

    public static void Write(SignedDocument<RoundDefinition> round, (string List, string KeyCheck) origin, ListEncoding encoded, int bits, string folder, CancellationToken cancel)
    {
        var list = origin.List;
        var numbers = RecordNumber.DrawDistinct(encoded.Records);
        var order = Enumerable.Range(0, encoded.Records).ToArray();
        Array.Sort(numbers, order);
        var header = new SealedHeader(SealedContent.Encodings, round.Document.Id, round.Checksum(), origin.KeyCheck, list, SealedHeader.DrawFileId());

        var clients = new Dictionary<int, RecordNumber>();
        using var encodings = AtomicFile.Create(EncodingsPath(folder, list));
        var encodingRecords = numbers.Zip(order, (number, index) => ToEncoding(number, encoded.Record(index), clients));
        SealedBatches.Write(encodings.Stream, header, round.Document.Keys.LinkageUnit.Sealing,
            new EncodingsSummary(bits, encoded.Records), (encodingRecords, encoded.Records), cancel);

        using var indicators = AtomicFile.Create(IndicatorsPath(folder, list));
        var indicatorRecords = numbers.Zip(order, (number, index) => ToIndicators(number, encoded.Record(index)));
        var summary = new IndicatorsSummary(encoded.RowsRead, encoded.Remarks.Refused, encoded.NotEncodable, encoded.Records);
        SealedBatches.Write(indicators.Stream, header with { Content = SealedContent.Indicators }, round.Document.Keys.Analyst.Sealing,
            summary, (indicatorRecords, encoded.Records), cancel);

        encodings.Commit();
        CommitOrRemove(indicators, EncodingsPath(folder, list));
        if (round.Document.Kind == RoundKind.Rehearsal) WriteTruth(TruthPath(folder, list), numbers.Zip(order, (number, index) => (number, encoded.Record(index).Label)));
    }

    // The first part may not lie about without the second.
    private static void CommitOrRemove(AtomicFile second, string first)
    {
        try
        {
            second.Commit();
        }
        catch
        {
            File.Delete(first);
            throw;
        }
    }

    private static EncodingRecord ToEncoding(RecordNumber number, EncodedRow row, Dictionary<int, RecordNumber> clients)
    {
        if (row.Client is not { } client || clients.TryAdd(client, number)) return new(number, row.Filter);
        return new(number, row.Filter) { SameAs = clients[client] };
    }

    private static IndicatorRecord ToIndicators(RecordNumber number, EncodedRow row) => new(number, row.Codes, row.Twin);

    private static void WriteTruth(string path, IEnumerable<(RecordNumber Number, string Label)> truth)
    {
        var lines = truth.Where(record => record.Label != "").Select(record => $"{record.Number},{record.Label}").ToList();
        if (lines.Count > 0) AtomicFile.WriteAll(path, Encoding.UTF8.GetBytes("record,person\n" + string.Join('\n', lines) + "\n"));
    }
}
