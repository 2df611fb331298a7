// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using System.Text.Json.Serialization;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Exchange.Contributions;

/// <summary>
/// A sealed file that holds one summary and many records: part 0 is the summary, each later part a batch of records, so that neither
/// the writer nor the reader holds the whole file in memory.
/// </summary>
public static class SealedBatches
{
    private const int RecordsPerPart = 2000;

    private static readonly JsonSerializerOptions Options = MakeOptions();

    /// <summary>Writes a summary and its records.</summary>
    /// <typeparam name="TSummary">What is said once.</typeparam>
    /// <typeparam name="TRecord">What is said per record.</typeparam>
    /// <param name="output">Where to write; closed at the end.</param>
    /// <param name="header">What anyone may read.</param>
    /// <param name="recipient">The only one who can open the rest.</param>
    /// <param name="summary">What is said once.</param>
    /// <param name="records">The records, read once, in the order in which they are written, and how many there are.</param>
    /// <param name="cancel">Stops between two parts.</param>
    public static void Write<TSummary, TRecord>(
        Stream output, SealedHeader header, PublicKey recipient, TSummary summary, (IEnumerable<TRecord> Items, long Count) records, CancellationToken cancel)
    {
        var parts = 1 + (int)((records.Count + RecordsPerPart - 1) / RecordsPerPart);
        using var writer = new SealedFileWriter(output, header, recipient, parts);
        writer.Write(JsonSerializer.SerializeToUtf8Bytes(summary, Options));
        foreach (var batch in records.Items.Chunk(RecordsPerPart))
        {
            cancel.ThrowIfCancellationRequested();
            writer.Write(JsonSerializer.SerializeToUtf8Bytes(batch, Options));
        }
    }

    /// <summary>Opens a sealed file: the summary now, the records as they are read.</summary>
    /// <typeparam name="TSummary">What is said once.</typeparam>
    /// <typeparam name="TRecord">What is said per record.</typeparam>
    /// <exception cref="InputException">The file is damaged or sealed for somebody else; also while the records are read.</exception>
    public static (TSummary Summary, IEnumerable<TRecord> Records) Read<TSummary, TRecord>(string path, PrivateKey key)
    {
        // Each opens the file for itself, so that it is not held open when the records are never read.
        return (Parse<TSummary>(path, SealedFile.ReadParts(path, key).First(), 2), Records<TRecord>(path, key));
    }

    private static IEnumerable<TRecord> Records<TRecord>(string path, PrivateKey key)
    {
        var line = 2;
        foreach (var part in SealedFile.ReadParts(path, key).Skip(1))
        {
            line++;
            foreach (var record in Parse<TRecord?[]>(path, part, line))
                yield return record ?? throw Unreadable(path, line);
        }
    }

    private static T Parse<T>(string path, byte[] json, int line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw Unreadable(path, line);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw Unreadable(path, line, e);
        }
    }

    private static InputException Unreadable(string path, int line, Exception? cause = null) =>
        new(new InputProblem(path, "The part opens but does not hold what it should.", "Sender and receiver may use different versions of Lantaarn: compare them.") { Line = line }, cause);

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(ExchangeJson.Canonical);
        options.Converters.Add(new RecordNumberConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class RecordNumberConverter : JsonConverter<RecordNumber>
    {
        public override RecordNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => RecordNumber.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, RecordNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
