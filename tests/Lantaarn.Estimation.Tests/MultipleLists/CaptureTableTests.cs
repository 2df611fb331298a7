// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;

namespace Lantaarn.Estimation.Tests.MultipleLists;

public class CaptureTableTests
{
    private readonly CaptureTable _table = new(["a", "b", "c"], [1, 2, 3, 4, 5, 6, 7]);

    [Fact]
    public void Margins_count_everyone_on_the_lists_named()
    {
        Assert.Equal(28, _table.Observed);
        Assert.Equal(10, _table.SeenByAll(0b011));
        Assert.Equal(7, _table.SeenTimes(1));
    }

    [Fact]
    public void Leaving_a_list_out_keeps_the_others_apart()
    {
        var left = _table.Without(1);

        Assert.Equal(["a", "c"], left.Lists);
        Assert.Equal([4.0, 10.0, 12.0], [left[1], left[2], left[3]]);
    }

    [Fact]
    public void A_table_that_cannot_be_is_not_made()
    {
        Assert.Throws<ArgumentException>(() => new CaptureTable([], []));
        Assert.Throws<ArgumentException>(() => new CaptureTable(["a", "a"], [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => new CaptureTable(["a", " "], [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => new CaptureTable(["a", "b"], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CaptureTable(["a", "b"], [1, 2, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CaptureTable(["a", "b"], [1, 2, double.NaN]));
    }

    // Sekar & Deming's setting with round numbers: 100 and 80 persons, 40 on both.
    [Fact]
    public void Two_lists_give_the_product_over_the_overlap()
    {
        var table = new CaptureTable(["a", "b"], [60, 40, 40]);

        Assert.Equal(200, TwoLists.LincolnPetersen(table)!.Value, 1e-9);
        Assert.Equal(101 * 81 / 41.0 - 1, TwoLists.Chapman(table), 1e-9);
        Assert.Null(TwoLists.LincolnPetersen(new CaptureTable(["a", "b"], [60, 40, 0])));
    }
}
