// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Tests.InventedPeople;

public sealed class NameListTests
{
    [Fact]
    public void Every_origin_has_names_for_men_and_women()
    {
        Assert.All(Origins.All, o =>
        {
            var list = NameList.Of(o.Region);

            Assert.InRange(list.GivenNames(o.NamesOf, Sex.Man).Items.Count, 20, 1000);
            Assert.InRange(list.GivenNames(o.NamesOf, Sex.Woman).Items.Count, 10, 1000);
            Assert.InRange(list.FamilyNames(o.NamesOf, Sex.Man).Items.Count, 10, 1000);
            Assert.NotEmpty(list.FamilyNames(o.NamesOf, Sex.Woman).Items);
        });
    }

    [Fact]
    public void The_usual_spelling_is_one_of_the_spellings()
    {
        var spelled = Origins.All
            .SelectMany(o => NameList.Of(o.Region).GivenNames(o.NamesOf, Sex.Man).Items)
            .Where(n => n.Spellings is not null)
            .ToList();

        Assert.NotEmpty(spelled);
        Assert.All(spelled, n => Assert.Contains(n.Text, n.Spellings!.Items));
    }

    [Fact]
    public void Things_are_drawn_as_often_as_their_weight_says()
    {
        var weighted = new Weighted<string>([("a", 1), ("b", 3)]);
        var random = new Random(1);

        var b = Enumerable.Range(0, 10_000).Count(_ => weighted.Draw(random) == "b");

        // Three standard errors of a share of 0.75 among 10,000.
        Assert.InRange(b, 7_370, 7_630);
    }

    [Fact]
    public void A_weight_of_zero_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Weighted<string>([("a", 0)]));
        Assert.Throws<ArgumentException>(() => new Weighted<string>([]));
    }
}
