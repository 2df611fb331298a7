// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Groups;
using Lantaarn.Monitor.Auditing;
using Lantaarn.Monitor.Counting;

namespace Lantaarn.Monitor.Tests.Auditing;

public sealed class LinkageErrorRatesTests
{
    private static readonly GroupsSummary Linkage = new(1000, 800) { FalseMatches = new(0.05, 0.04, 0.08), MissedMatches = new(0.10, 0.05, 0.20) };

    [Fact]
    public void Twins_tell_the_rates_of_their_kind_and_of_everyone()
    {
        var twins = Enumerable.Range(0, 40).Select(i => new TwinOutcome($"t{i}", 0b011, [0b011]) { Records = 2, LinkedPairs = i % 4 == 0 ? 0 : 1 }).ToArray();
        var kinds = twins.Select((twin, i) => (twin.Twin, Kind: new TwinKind(i < 20 ? "MA" : "PL", "day"))).ToDictionary(pair => pair.Twin, pair => pair.Kind);

        var errors = LinkageErrorRates.Of(TestRound.Count([], twins), kinds);

        Assert.Equal([("", ""), ("date", "day"), ("origin", "MA"), ("origin", "PL")], errors.Select(line => (line.By, line.Code)));
        Assert.All(errors, line => Assert.Equal(0.25, line.MeasuredMissed!.Value, 12));
        Assert.True(errors[2].MeasuredMissed!.Upper > errors[0].MeasuredMissed!.Upper);
        Assert.Equal(0, errors[0].MeasuredFalse!.Lower);
    }

    [Fact]
    public void Similarities_tell_the_rates_where_there_are_enough_records()
    {
        var count = TestRound.Count([]) with { Linkage = Linkage, Doubts = [new("origin", "MA", 60, 10, 5, 50), new("origin", "PL", 49, 10, 5, 50)] };

        var line = Assert.Single(LinkageErrorRates.Of(count, new Dictionary<string, TwinKind>()));

        Assert.Equal("MA", line.Code);
        Assert.Equal(5.0 / 60, line.ExpectedFalse!.Value, 12);
        Assert.Equal(8.0 / 60, line.ExpectedFalse.Upper, 12);
        Assert.Equal(10.0 / 55, line.ExpectedMissed!.Value, 12);
        Assert.Null(line.MeasuredMissed);
    }

    [Fact]
    public void Without_twins_and_similarities_there_is_nothing_to_say() =>
        Assert.Empty(LinkageErrorRates.Of(TestRound.Count([]), new Dictionary<string, TwinKind>()));

    // Hanley and Lippman-Hand 1983: no event among 300 gives an upper limit of 1%.
    [Fact]
    public void No_event_is_not_no_risk() =>
        Assert.Equal(0.01, RatioOfSums.Of([.. Enumerable.Repeat((0.0, 1.0), 300)])!.Upper, 12);

    // Binomial: 30 of 100 has the Wald interval 0.30 +- 0.0898.
    [Fact]
    public void With_one_chance_for_each_person_the_interval_is_the_binomial_one()
    {
        var rate = RatioOfSums.Of([.. Enumerable.Range(0, 100).Select(i => (i < 30 ? 1.0 : 0.0, 1.0))])!;

        Assert.Equal(0.3 - 0.0898, rate.Lower, 4);
        Assert.Equal(0.3 + 0.0898, rate.Upper, 4);
    }
}
