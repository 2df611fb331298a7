// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Tests;

namespace Lantaarn.Exchange.Tests.KeyShares;

public sealed class ShareCommitmentsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Committed _shelter = Committed.Make("opvang");
    private readonly Committed _walkIn = Committed.Make("inloop");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_order_of_the_files_does_not_matter_and_one_that_is_there_twice_neither()
    {
        var (shelter, walkIn) = (_shelter.Write(_folder), _walkIn.Write(_folder));

        var one = Read(shelter, walkIn);
        var other = Read(walkIn, shelter, walkIn);

        Assert.Equal(["opvang", "inloop"], other.Ordered.Select(commitment => commitment.List));
        Assert.Equal(one.Checksum, other.Checksum);
        Assert.Equal(_walkIn.Document, other.Of("inloop"));
    }

    [Fact]
    public void Another_commitment_gives_another_checksum()
    {
        var shelter = _shelter.Write(_folder);
        var changed = _walkIn with { Document = _walkIn.Document with { Commitment = new string('b', 64) } };

        Assert.NotEqual(Read(shelter, _walkIn.Write(_folder)).Checksum, Read(shelter, changed.Write(_folder, "-changed")).Checksum);
    }

    [Fact]
    public void An_absent_commitment_is_named_by_its_list()
    {
        var problem = Refused(_shelter.Write(_folder));

        Assert.Equal(("inloop.commitment.json", "The commitment of 'inloop' is not here."), (problem.File, problem.What));
    }

    [Fact]
    public void A_commitment_that_does_not_belong_here_is_refused()
    {
        Refused(_walkIn.Document with { Format = "lantaarn-share-commitment/9" }, "Its format is");
        Refused(_walkIn.Document with { RoundId = "ffffffffffffffff" }, "another round");
        Refused(_walkIn.Document with { RoundChecksum = new string('0', 64) }, "another version");
        Refused(_walkIn.Document with { List = "veldwerk" }, "'veldwerk' does not take part");
        Refused(_walkIn.Document with { Keys = _walkIn.Document.Keys with { Signing = PrivateKey.Generate().Public } }, "changed after the organisation signed it");
        Refused(_walkIn.Document with { Keys = _walkIn.Document.Keys with { Sealing = new PublicKey("AA", "AA") } }, "its public key is no key");
    }

    [Fact]
    public void A_commitment_changed_after_signing_is_refused()
    {
        var path = _walkIn.Write(_folder);
        File.WriteAllText(path, File.ReadAllText(path).Replace("aaaaaaaa", "aaaabaaa", StringComparison.Ordinal));

        Assert.Equal("The commitment was changed after the organisation signed it.", Refused(path).What);
    }

    [Fact]
    public void Two_commitments_of_one_list_are_refused()
    {
        var other = Committed.Make("opvang").Write(_folder, "-2");

        var problem = Refused(_shelter.Write(_folder), other, _walkIn.Write(_folder));

        Assert.Equal(other, problem.File);
        Assert.Contains("'opvang' is here with another commitment", problem.What, StringComparison.Ordinal);
    }

    private void Refused(ShareCommitment changed, string why)
    {
        var path = (_walkIn with { Document = changed }).Write(_folder);

        var problem = Refused(_shelter.Write(_folder), path);

        Assert.Equal(path, problem.File);
        Assert.Contains(why, problem.What, StringComparison.Ordinal);
    }

    private static InputProblem Refused(params string[] paths) => Assert.Throws<InputException>(() => Read(paths)).Problem;

    private static ShareCommitments Read(params string[] paths) => ShareCommitments.ReadAll(Committed.Round, paths);
}
