// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Linking;
using Lantaarn.Tests;

namespace Lantaarn.Monitor.Tests.Linking;

public sealed class OpenedEncodingsTests : IDisposable
{
    private static readonly SignedDocument<RoundDefinition> Round = SignedDocument.Sign(TestRound.Define(), TestRound.Lead.Signing);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Encodings_come_out_one_after_the_other()
    {
        var opened = Read(Write("shelter-1", new EncodingsSummary(16, 2), Record(7, 1, 2), Record(8, 3, 4))).Single();

        Assert.Equal([new RecordNumber(7), new RecordNumber(8)], opened.Numbers);
        Assert.Equal<byte>([1, 2, 3, 4], opened.Filters);
    }

    [Fact]
    public void Encodings_that_are_not_what_the_file_announces_are_refused()
    {
        Refused(new EncodingsSummary(16, 3), Record(7, 1, 2), Record(8, 3, 4));
        Refused(new EncodingsSummary(16, 1), Record(7, 1, 2), Record(8, 3, 4));
        Refused(new EncodingsSummary(16, 1), Record(7, 1));
        Refused(new EncodingsSummary(16, 1), Record(7, 0, 0));
        Refused(new EncodingsSummary(12, 1), Record(7, 1));
        Refused(new EncodingsSummary(0, 1), Record(7));
        Refused(new EncodingsSummary(16, -1));
        Refused(new EncodingsSummary(16, long.MaxValue), Record(7, 1, 2));
        Refused(new EncodingsSummary(16, 2), Record(7, 1, 2), Record(7, 3, 4));
    }

    [Fact]
    public void Lists_with_encodings_of_another_length_are_refused()
    {
        var paths = new[] { Write("shelter-1", new EncodingsSummary(16, 1), Record(7, 1, 2)), Write("walk-in", new EncodingsSummary(8, 1), Record(8, 3)) };

        Assert.Contains("8 bits, those of the other lists 16", Assert.Throws<InputException>(() => Read(paths)).Problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_made_with_different_round_keys_are_refused()
    {
        var shared = SignedDocument.Sign(TestRound.Define() with { KeyCheck = "" }, TestRound.Lead.Signing);
        string Of(string list, string keyCheck) => Write(list, new EncodingsSummary(16, 1), shared, keyCheck, Record(7, 1, 2));
        string[] same = [Of("shelter-1", "beef"), Of("walk-in", "beef")];
        var different = Of("outreach", "dead");

        Assert.Equal(2, Read(shared, same).Count);
        Assert.Equal(different, Assert.Throws<InputException>(() => Read(shared, [different, .. same])).Problem.File);
    }

    private static EncodingRecord Record(ulong number, params byte[] encoding) => new(new RecordNumber(number), encoding);

    private void Refused(EncodingsSummary summary, params EncodingRecord[] records)
    {
        var path = Write("shelter-1", summary, records);

        Assert.Equal(path, Assert.Throws<InputException>(() => Read(path)).Problem.File);
    }

    private static IReadOnlyList<OpenedEncodings> Read(params string[] paths) => Read(Round, paths);

    private static IReadOnlyList<OpenedEncodings> Read(SignedDocument<RoundDefinition> round, string[] paths) => OpenedEncodings.ReadAll(round, TestRound.LinkageUnit.Sealing, paths, new Progress<double>(), CancellationToken.None);

    private string Write(string list, EncodingsSummary summary, params EncodingRecord[] records) => Write(list, summary, Round, Round.Document.KeyCheck, records);

    private string Write(string list, EncodingsSummary summary, SignedDocument<RoundDefinition> round, string keyCheck, params EncodingRecord[] records)
    {
        var path = _folder[list + ".sealed"];
        var header = new SealedHeader(SealedContent.Encodings, round.Document.Id, round.Checksum(), keyCheck, list, list);
        SealedBatches.Write(File.Create(path), header, TestRound.LinkageUnit.Public.Sealing, summary, (records, records.Length), CancellationToken.None);
        return path;
    }
}
