// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Counting;
using Lantaarn.Tests;

namespace Lantaarn.Monitor.Tests.Counting;

public sealed class RoundCountTests : IDisposable
{
    private static readonly SignedDocument<RoundDefinition> Round = SignedDocument.Sign(TestRound.Define(), TestRound.Lead.Signing);
    private static readonly RecordNumber One = new(1), Two = new(2), Three = new(3);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Groups_and_indicators_make_people()
    {
        var groups = Groups(("shelter-1", One, Three), ("walk-in", One, Three), ("walk-in", Two, Two));

        var count = Read(groups, Indicators("shelter-1", Record(One)), Indicators("walk-in", Record(One), Record(Two)));

        Assert.Equal([0b010, 0b011], count.People.Select(person => person.Kinds).Order());
        Assert.Equal(["shelter-2", "outreach"], count.Coverage.Where(list => list.Summary is null).Select(list => list.List));
        Assert.Equal(4, count.NotEncodable);
    }

    [Fact]
    public void A_twin_that_fell_apart_or_was_joined_with_others_is_told_pair_by_pair()
    {
        var groups = Groups(("shelter-1", One, Three), ("walk-in", One, Three), ("walk-in", Two, Two), ("outreach", One, Two));

        var count = Read(groups, Indicators("shelter-1", Twin(One)), Indicators("walk-in", Twin(One), Twin(Two)), Indicators("outreach", Record(One)));

        var twin = Assert.Single(count.Twins);
        Assert.Equal(("twin", 0b011, 3L, 1L, 1L), (twin.Twin, twin.True, twin.Pairs, twin.LinkedPairs, twin.LinksToOthers));
        Assert.Equal([0b011, 0b110], twin.Observed.Order());
    }

    [Fact]
    public void A_list_that_comes_twice_is_refused() =>
        Refused("The list 'shelter-1' is here twice.", "copy", Groups(("shelter-1", One, Three)), Indicators("shelter-1", Record(One)), Indicators("shelter-1", "copy", Record(One)));

    [Fact]
    public void Indicators_without_a_group_are_refused() =>
        Refused("did not link", "shelter-1", Groups(("shelter-1", One, Three)), Indicators("shelter-1", Record(One), Record(Two)));

    [Fact]
    public void Groups_without_indicators_are_refused() =>
        Refused("1 linked records have no indicators, for instance of the list 'walk-in'", "groups", Groups(("shelter-1", One, Three), ("walk-in", Two, Three)), Indicators("shelter-1", Record(One)));

    [Fact]
    public void A_record_that_is_in_two_groups_is_refused() =>
        Refused("twice", "groups", Groups(("shelter-1", One, Three), ("shelter-1", One, Two)), Indicators("shelter-1", Record(One)));

    [Theory]
    [InlineData("A", "x")]
    [InlineData("A", "x", "m", "m")]
    [InlineData("A", "x", "q")]
    public void A_record_whose_codes_are_not_those_of_the_codebook_is_refused(params string[] codes) =>
        Refused("codes that are not in this round's codebook", "shelter-1", Groups(("shelter-1", One, Three)), Indicators("shelter-1", new IndicatorRecord(One, codes)));

    [Fact]
    public void Encodings_are_no_groups() => Refused("indicators, where groups are expected", "shelter-1", Indicators("shelter-1", Record(One)), Indicators("walk-in", Record(One)));

    private static IndicatorRecord Record(RecordNumber number) => new(number, ["A", "x", "m"]);

    private static IndicatorRecord Twin(RecordNumber number) => new(number, [], "twin");

    private static RoundCount Read(string groups, params string[] indicators) => RoundCount.Read(Round, TestRound.Analyst.Sealing, groups, indicators, new Progress<double>());

    private void Refused(string what, string file, string groups, params string[] indicators)
    {
        var problem = Assert.Throws<InputException>(() => Read(groups, indicators)).Problem;

        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.Equal(_folder[file + ".sealed"], problem.File);
        Assert.NotEqual("", problem.WhatToDo);
    }

    private string Groups(params (string List, RecordNumber Number, RecordNumber Group)[] records) =>
        Write("groups", SealedContent.Groups, "", new GroupsSummary(records.Length, 1), [.. records.Select(record => new GroupRecord(record.List, record.Number, record.Group))]);

    private string Indicators(string list, params IndicatorRecord[] records) => Indicators(list, list, records);

    private string Indicators(string list, string name, params IndicatorRecord[] records) =>
        Write(name, SealedContent.Indicators, list, new IndicatorsSummary(records.Length, 0, new Dictionary<string, long> { ["NoName"] = 2 }, records.Length), records);

    private string Write<TSummary, TRecord>(string name, SealedContent content, string list, TSummary summary, TRecord[] records)
    {
        var path = _folder[name + ".sealed"];
        var header = new SealedHeader(content, Round.Document.Id, Round.Checksum(), Round.Document.KeyCheck, list, name);
        SealedBatches.Write(File.Create(path), header, TestRound.Analyst.Public.Sealing, summary, (records, records.Length), CancellationToken.None);
        return path;
    }
}
