// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class SimilarityTests
{
    [Fact]
    public void Equal_filters_are_wholly_alike_and_strangers_not_at_all()
    {
        Assert.Equal(1, Similarity.Of(40, 40, 40));
        Assert.Equal(0, Similarity.Of(0, 40, 50));
    }

    [Fact]
    public void It_does_not_matter_which_filter_comes_first() => Assert.Equal(Similarity.Of(30, 40, 90), Similarity.Of(30, 90, 40));

    [Fact]
    public void What_one_record_lacks_counts_less_than_what_the_two_say_differently()
    {
        var lacks = Similarity.Of(shared: 60, setBits: 60, otherSetBits: 100);
        var differs = Similarity.Of(shared: 60, setBits: 80, otherSetBits: 80);

        Assert.Equal(300.0 / 340, lacks);
        Assert.Equal(0.75, differs);
    }
}
