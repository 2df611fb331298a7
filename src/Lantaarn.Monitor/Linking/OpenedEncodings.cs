// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Monitor.Linking;

/// <summary>The encodings of one list, opened by the linkage unit and held in memory only.</summary>
/// <param name="List">The list.</param>
/// <param name="Bits">Length of each encoding.</param>
/// <param name="Numbers">Record numbers.</param>
/// <param name="Filters">The encodings, one after the other.</param>
/// <param name="SamePerson">Pairs of records, by their place in the list, that the organisation knows to be one person.</param>
public sealed record OpenedEncodings(
    string List, int Bits, IReadOnlyList<RecordNumber> Numbers, byte[] Filters, IReadOnlyList<(int Record, int Other)> SamePerson)
{
    /// <summary>Opens the encodings parts of a round.</summary>
    /// <exception cref="InputException">A file is damaged or does not belong to the round, was made with another round key than the others, or a list came twice.</exception>
    public static IReadOnlyList<OpenedEncodings> ReadAll(SignedDocument<RoundDefinition> round, PrivateKey key, IReadOnlyList<string> paths, IProgress<double> progress, CancellationToken cancel)
    {
        var files = paths.Select(path => (Path: path, Header: SealedFile.ReadHeader(path))).ToList();
        foreach (var (path, header) in files) round.RequireBelongs(path, header, SealedContent.Encodings);
        SignedRound.RequireOneKey(files);
        var opened = new List<OpenedEncodings>();
        foreach (var (path, header) in files)
        {
            cancel.ThrowIfCancellationRequested();
            if (opened.Any(list => list.List == header.List))
                throw new InputException(new InputProblem(path, $"The list '{header.List}' is here twice: an organisation sends one contribution per round.", "Ask the organisation which of the two counts and leave the other out."));
            opened.Add(Read(path, header.List, key));
            if (opened[^1].Bits != opened[0].Bits)
                throw new InputException(new InputProblem(path, $"Its encodings have {opened[^1].Bits} bits, those of the other lists {opened[0].Bits}.", "Ask the organisation to encode again with this round's definition."));
            progress.Report((double)opened.Count / paths.Count);
        }
        return opened;
    }

    private static OpenedEncodings Read(string path, string list, PrivateKey key)
    {
        var (summary, records) = SealedBatches.Read<EncodingsSummary, EncodingRecord>(path, key);
        var bytes = summary.Bits / 8;
        if (bytes < 1 || summary.Bits % 8 != 0 || summary.Records < 0 || summary.Records > Array.MaxLength / bytes) throw Misfit(path);
        var numbers = new List<RecordNumber>((int)summary.Records);
        var filters = new byte[summary.Records * bytes];
        var same = new List<(int Record, RecordNumber Other)>();
        foreach (var record in records)
        {
            if (record.Encoding.Length != bytes || numbers.Count == summary.Records) throw Misfit(path);
            if (record.Encoding.All(part => part == 0)) throw Misfit(path);
            record.Encoding.CopyTo(filters, (long)numbers.Count * bytes);
            if (record.SameAs is { } other) same.Add((numbers.Count, other));
            numbers.Add(record.Number);
        }
        var places = new Dictionary<RecordNumber, int>();
        if (numbers.Count != summary.Records || !numbers.Select((number, place) => places.TryAdd(number, place)).All(added => added)) throw Misfit(path);
        if (!same.TrueForAll(pair => places.ContainsKey(pair.Other))) throw Misfit(path);
        return new(list, summary.Bits, numbers, filters, same.ConvertAll(pair => (pair.Record, places[pair.Other])));
    }

    private static InputException Misfit(string path) =>
        new(new InputProblem(path, "The encodings do not have the length or the number that the file announces, one is empty, two have the same record number, or one is said to be the same as a record that is not there.", "Ask the organisation to encode again."));
}
