// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests.Tables;

public sealed class ClassificationTests
{
    [Fact]
    public void A_code_occurs_once() => Assert.Throws<ArgumentException>(() => new Classification("c", [new("a"), new("a")]));

    [Fact]
    public void The_total_is_no_category() => Assert.Throws<ArgumentException>(() => new Classification("c", [new(Classification.TotalCode)]));

    [Fact]
    public void A_parent_exists() => Assert.Throws<ArgumentException>(() => new Classification("c", [new("a", "b")]));

    [Fact]
    public void A_category_does_not_contain_itself() => Assert.Throws<ArgumentException>(() => new Classification("c", [new("a", "b"), new("b", "a")]));

    [Fact]
    public void An_area_is_finer_than_the_area_around_it() =>
        Assert.Throws<ArgumentException>(() => new Classification("c", [new("a", null, GeographyLevel.City), new("b", "a", GeographyLevel.City)]));

    [Fact]
    public void A_geography_has_a_level_everywhere() =>
        Assert.Throws<ArgumentException>(() => new Classification("c", [new("a", null, GeographyLevel.City), new("b")]));

    [Fact]
    public void Depth_counts_nested_levels()
    {
        var classification = new Classification("c", [new("b", "a"), new("a"), new("d", "b")]);

        Assert.Equal(3, classification.Depth);
    }

    [Fact]
    public void A_table_goes_no_deeper_than_its_classification() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableAxis(new Classification("c", [new("a")]), 2));

    [Fact]
    public void A_minimum_below_three_is_not_accepted() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProtectionPolicy { MinimumCount = 2 });
}
