// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Tests;

namespace Lantaarn.Exchange.Tests.Contributions;

public sealed class SealedBatchesTests : IDisposable
{
    private static readonly RoleKeys Keys = SampleRound.One.Analyst;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_number_of_records_comes_out_as_it_went_in()
    {
        Prop.ForAll(Gen.OneOf(Gen.Choose(0, 50), Gen.Elements(1999, 2000, 2001, 4000, 4001)).ToArbitrary(), count =>
        {
            var records = Enumerable.Range(0, count).Select(i => new EncodingRecord(new RecordNumber((ulong)i * 977), [(byte)i, (byte)(i >> 8)])).ToList();
            var path = Write(new EncodingsSummary(16, count), records);
            var (summary, read) = SealedBatches.Read<EncodingsSummary, EncodingRecord>(path, Keys.Sealing);
            return summary == new EncodingsSummary(16, count)
                && read.Select(record => (record.Number, Convert.ToHexString(record.Encoding))).SequenceEqual(records.Select(record => (record.Number, Convert.ToHexString(record.Encoding))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Records_are_sealed_in_parts_of_two_thousand()
    {
        var path = Write(new EncodingsSummary(8, 4001), [.. Enumerable.Range(0, 4001).Select(i => new EncodingRecord(new RecordNumber((ulong)i), [1]))]);

        Assert.Equal(1 + 1 + 3, File.ReadLines(path).Count());
    }

    [Fact]
    public void A_record_says_its_number_and_its_codes_and_nothing_else()
    {
        var path = Write(new IndicatorsSummary(1, 0, new Dictionary<string, long>(), 1), [new IndicatorRecord(new RecordNumber(255), ["man", "onbekend"])]);

        var parts = SealedFile.ReadParts(path, Keys.Sealing).Select(Encoding.UTF8.GetString).ToList();

        Assert.Equal("""[{"n":"00000000000000ff","v":["man","onbekend"]}]""", parts[1]);
    }

    [Theory]
    [InlineData("""[{"n":"00000000000000ff"}]""")]
    [InlineData("""[{"n":"00000000000000ff","e":"AA==","naam":"x"}]""")]
    [InlineData("""[{"n":"ff","e":"AA=="}]""")]
    [InlineData("""[{"n":"zzzzzzzzzzzzzzzz","e":"AA=="}]""")]
    [InlineData("""[{"n":null,"e":"AA=="}]""")]
    [InlineData("""[{"n":"00000000000000ff","e":"n*"}]""")]
    [InlineData("""[{"n":"00000000000000ff","e":null}]""")]
    [InlineData("""[{"n":"00000000000000ff","n":"00000000000000fe","e":"AA=="}]""")]
    [InlineData("[null]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("")]
    public void A_part_that_opens_but_holds_something_else_is_refused_at_its_line(string part)
    {
        var path = _folder["x.sealed"];
        using (var writer = new SealedFileWriter(File.Create(path), SampleRound.One.Header(), Keys.Public.Sealing, 2))
        {
            writer.Write("""{"bits":8,"records":1}"""u8.ToArray());
            writer.Write(Encoding.UTF8.GetBytes(part));
        }

        var refused = Assert.Throws<InputException>(() => SealedBatches.Read<EncodingsSummary, EncodingRecord>(path, Keys.Sealing).Records.ToList());

        Assert.Equal((path, 3L), (refused.Problem.File, refused.Problem.Line));
    }

    [Fact]
    public void A_summary_that_holds_something_else_is_refused_at_line_2()
    {
        var path = Write("no summary", Array.Empty<EncodingRecord>());

        Assert.Equal(2, Assert.Throws<InputException>(() => SealedBatches.Read<EncodingsSummary, EncodingRecord>(path, Keys.Sealing)).Problem.Line);
    }

    [Fact]
    public void Writing_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => SealedBatches.Write(
            new MemoryStream(), SampleRound.One.Header(), Keys.Public.Sealing, "summary", (Enumerable.Range(0, 3), 3), cancelled.Token));
    }

    private string Write<TSummary, TRecord>(TSummary summary, IReadOnlyList<TRecord> records)
    {
        var path = _folder["batches.sealed"];
        SealedBatches.Write(File.Create(path), SampleRound.One.Header(), Keys.Public.Sealing, summary, (records, records.Count), CancellationToken.None);
        return path;
    }
}
