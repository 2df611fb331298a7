// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Exchange.Tests.Rounds;

public sealed class RoundFaultsTests
{
    private static readonly RoundDefinition Good = SampleRound.One.Definition;

    [Fact]
    public void A_good_round_has_no_faults() => Assert.Empty(Good.Faults());

    [Fact]
    public void Every_fault_is_said()
    {
        var sex = Good.Codebook.Indicators[0];
        Assert.Equal("Its format is 'lantaarn-round/9', not 'lantaarn-round/1'.", Only(Good with { Format = "lantaarn-round/9" }));
        Assert.Equal("It names no list.", Only(Good with { Lists = [] }));
        Assert.Equal("The list 'opvang' is named twice.", Only(Good with { Lists = [.. Good.Lists, Good.Lists[0]] }));
        Assert.Contains("lower-case letters", Only(Good with { Lists = [new("../opvang", "x", "x")] }), StringComparison.Ordinal);
        Assert.Contains("ends before it begins", Only(Good with { Period = new(Good.Period.Until, Good.Period.From) }), StringComparison.Ordinal);
        Assert.Contains("protects nobody", Only(Good with { MinimumCell = 2 }), StringComparison.Ordinal);
        Assert.Contains("no indicator of the codebook", Only(Good with { Geography = "wijk" }), StringComparison.Ordinal);
        Assert.Contains("no indicator of the codebook", Only(Good with { Strata = "groep" }), StringComparison.Ordinal);
        Assert.Contains("defined twice", Only(Good with { Codebook = Good.Codebook with { Indicators = [.. Good.Codebook.Indicators, sex] } }), StringComparison.Ordinal);
        Assert.Contains("same code twice", Only(WithSex([.. sex.Codes, sex.Codes[0]])), StringComparison.Ordinal);
        Assert.Contains("has already", Only(WithSex([.. sex.Codes, new IndicatorCode("onbekend", new Label("?", "?"))])), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_one_kind_are_one_occasion() =>
        Assert.Equal(["a", "b"], (Good with { Lists = [new("1", "x", "a"), new("2", "x", "b"), new("3", "x", "a")] }).Kinds());

    private static RoundDefinition WithSex(IReadOnlyList<IndicatorCode> codes) =>
        Good with { Codebook = Good.Codebook with { Indicators = [Good.Codebook.Indicators[0] with { Codes = codes }, Good.Codebook.Indicators[1]] } };

    private static string Only(RoundDefinition round) => Assert.Single(round.Faults());
}
