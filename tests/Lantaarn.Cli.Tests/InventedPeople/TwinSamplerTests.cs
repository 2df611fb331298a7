// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Tests.InventedPeople;

public sealed class TwinSamplerTests
{
    private static readonly TwinList[] Lists =
    [
        new("ams-1", "Amsterdam", "shelter"), new("ams-2", "Amsterdam", "medical"), new("ams-3", "Amsterdam", "outreach"),
        new("ams-4", "Amsterdam", "outreach"), new("utr-1", "Utrecht", "shelter"), new("utr-2", "Utrecht", "walk-in")
    ];

    [Fact]
    public void Every_combination_of_kinds_in_a_region_has_as_many_twins()
    {
        var sample = Sampler(1).Draw(100, Lists);

        var patterns = sample.Twins.CountBy(t => string.Join('+', t.Lists.Select(KindOf).Distinct())).ToList();

        Assert.Equal(10, TwinSampler.FewestFor(Lists));
        Assert.Equal(10, patterns.Count);
        Assert.All(patterns, p => Assert.Equal(10, p.Value));
    }

    [Fact]
    public void A_twin_is_written_in_its_own_lists_and_in_no_other()
    {
        var sample = Sampler(1).Draw(200, Lists);

        var written = sample.Records.ToLookup(r => r.TwinId, r => r.List);

        Assert.All(sample.Twins, t => Assert.Equal(t.Lists.Order(), written[t.Id].Distinct().Order()));
    }

    [Fact]
    public void Twins_always_have_a_name()
    {
        var records = Sampler(1).Draw(500, Lists).Records;

        Assert.All(records, r => Assert.NotEqual(0, r.Written.GivenNames.Length + r.Written.FamilyName.Length));
    }

    [Fact]
    public void Some_twins_are_in_one_list_twice_and_in_two_lists_of_a_kind()
    {
        var sample = Sampler(1).Draw(500, Lists);

        var twice = sample.Records.GroupBy(r => (r.TwinId, r.List)).Count(g => g.Count() > 1);
        var bothOutreach = sample.Twins.Count(t => t.Lists.Contains("ams-3") && t.Lists.Contains("ams-4"));

        Assert.InRange(twice, 5, 60);
        Assert.InRange(bothOutreach, 20, 80);
    }

    [Fact]
    public void The_same_seed_gives_the_same_twins()
    {
        var once = Sampler(9).Draw(50, Lists);

        var again = Sampler(9).Draw(50, Lists);

        Assert.Equal(once.Records, again.Records);
    }

    [Fact]
    public void Too_few_twins_for_every_pattern_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sampler(1).Draw(9, Lists));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_share_outside_0_to_1_is_refused(double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sampler(1).Draw(50, Lists, share));
    }

    private static TwinSampler Sampler(int seed)
    {
        var random = new Random(seed);
        return new TwinSampler(random, new PersonInventor(random, new DateOnly(2026, 5, 12)), new NoiseProfile());
    }

    private static string KindOf(string code)
    {
        var list = Lists.Single(l => l.Code == code);
        return $"{list.Region}/{list.Kind}";
    }
}
