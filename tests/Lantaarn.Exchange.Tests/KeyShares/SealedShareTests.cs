// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Tests;

namespace Lantaarn.Exchange.Tests.KeyShares;

public sealed class SealedShareTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Committed _shelter = Committed.Make("opvang");
    private readonly Committed _walkIn = Committed.Make("inloop");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_share_comes_out_as_it_went_in_and_is_zeroed_at_its_sender()
    {
        byte[] share = [1, 2, 3];

        var path = Write(share);

        var (from, opened) = SealedShare.Read(Committed.Round, path, "inloop", _walkIn.Sealing)!.Value;
        Assert.Equal("opvang", from);
        Assert.Equal<byte>([1, 2, 3], opened);
        Assert.Equal<byte>([0, 0, 0], share);
    }

    [Fact]
    public void A_share_on_its_way_to_another_list_is_left_alone() =>
        Assert.Null(SealedShare.Read(Committed.Round, Write([1, 2, 3]), "opvang", _shelter.Sealing));

    [Fact]
    public void A_share_opens_for_its_receiver_only()
    {
        var path = Write([1, 2, 3]);

        foreach (var key in new[] { _shelter.Sealing, _walkIn.Signing, SampleRound.One.Lead.Sealing })
            Assert.Throws<InputException>(() => SealedShare.Read(Committed.Round, path, "inloop", key));
    }

    [Fact]
    public void A_share_that_was_given_another_sender_on_the_way_cannot_be_opened()
    {
        var path = Write([1, 2, 3]);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"list\":\"opvang\"", "\"list\":\"inloop\"", StringComparison.Ordinal));

        var problem = Assert.Throws<InputException>(() => SealedShare.Read(Committed.Round, path, "inloop", _walkIn.Sealing)).Problem;

        Assert.Equal((path, 2L), (problem.File, problem.Line));
    }

    [Fact]
    public void A_share_of_another_round_is_refused()
    {
        var elsewhere = _shelter with { Document = _shelter.Document with { RoundId = "ffffffffffffffff" } };
        var path = _folder["share.sealed"];
        SealedShare.Write(File.Create(path), elsewhere.Document, _walkIn.Document, [1, 2, 3]);

        var problem = Assert.Throws<InputException>(() => SealedShare.Read(Committed.Round, path, "inloop", _walkIn.Sealing)).Problem;

        Assert.Equal("The file was made for another round.", problem.What);
    }

    private string Write(byte[] share)
    {
        var path = _folder["share.sealed"];
        SealedShare.Write(File.Create(path), _shelter.Document, _walkIn.Document, share);
        return path;
    }
}
