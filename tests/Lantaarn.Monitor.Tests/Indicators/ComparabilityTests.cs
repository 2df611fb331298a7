// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Tests.Indicators;

public sealed class ComparabilityTests
{
    private static readonly MonitorIndicator Age = IndicatorBook.Shipped.Find("leeftijdsklasse")!;
    private static readonly Codebook Now = Book("1.0-concept", "30-49", "50-64", "65+");

    [Fact]
    public void The_same_codes_are_compared() => Assert.True(Comparability.Of(Age, Book("0.9-concept", "30-49", "50-64", "65+"), Now).IsComparable);

    [Fact]
    public void A_code_that_was_split_is_named() => AssertWhy(ComparabilityKind.Split, "The code '50+' was split into 50-64, 65+.", Book("0.9-concept", "30-49", "50+"), Now);

    [Fact]
    public void Codes_that_were_joined_are_named() => AssertWhy(ComparabilityKind.Joined, "The codes 50-64, 65+ were joined into '50+'.", Now, Book("0.9-concept", "30-49", "50+"));

    [Fact]
    public void A_new_code_is_named() =>
        AssertWhy(ComparabilityKind.CodeAdded, "New: 65+. These people were counted elsewhere before.", Book("0.9-concept", "30-49", "50-64"), Now);

    [Fact]
    public void A_code_that_is_gone_is_named() => AssertWhy(ComparabilityKind.CodeRemoved, "No longer there: 20-29.", Book("0.9-concept", "20-29", "30-49", "50-64", "65+"), Now);

    [Fact]
    public void A_codebook_without_the_indicator_is_not_compared() => AssertWhy(ComparabilityKind.Absent, "Codebook 0.9-concept does not have 'Age'.", new Codebook("0.9-concept", []), Now);

    [Fact]
    public void A_codebook_that_nobody_judged_is_not_compared() =>
        AssertWhy(ComparabilityKind.DefinitionChanged, "Nobody wrote down that 'Age' means the same in codebook 7.", Book("7", "30-49", "50-64", "65+"), Now);

    [Fact]
    public void Another_meaning_of_the_same_codes_is_not_compared()
    {
        var duration = IndicatorBook.Shipped.Find("duur_dakloos")!;

        var comparison = Comparability.Of(duration, Book("0.9-concept"), Now);

        Assert.Equal(ComparabilityKind.DefinitionChanged, comparison.Kind);
        Assert.StartsWith("Then the time ran from the first time", comparison.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_without_codes_does_not_depend_on_the_codebook() =>
        Assert.True(Comparability.Of(IndicatorBook.Shipped.Find("mensen_gezien")!, Book("7", "1"), Now).IsComparable);

    private static void AssertWhy(ComparabilityKind kind, string why, Codebook earlier, Codebook later)
    {
        var comparison = Comparability.Of(Age, earlier, later);

        Assert.Equal((kind, why), (comparison.Kind, comparison.Why.En));
        Assert.False(comparison.IsComparable);
    }

    private static Codebook Book(string version, params string[] codes) =>
        new(version, [new Indicator("leeftijdsklasse", new("Leeftijd", "Age"), [.. codes.Select(code => new IndicatorCode(code, new(code, code)))])]);
}
