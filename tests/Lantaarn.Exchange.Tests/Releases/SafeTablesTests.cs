// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange.Releases;

namespace Lantaarn.Exchange.Tests.Releases;

public sealed class SafeTablesTests
{
    [Fact]
    public void Nobody_outside_makes_safe_tables_or_changes_them()
    {
        Assert.Empty(typeof(SafeTables).GetConstructors());
        Assert.All(typeof(SafeTables).GetProperties(), property => Assert.Null(property.SetMethod));
    }

    [Fact]
    public void Text_becomes_no_safe_tables_without_a_signature()
    {
        const string Text = """{"roundId":"r","minimumCell":5,"tables":[],"audit":{"cells":0,"hidden":0,"narrowestInterval":0,"attacker":"","policy":""},"foundation":[]}""";

        Assert.ThrowsAny<NotSupportedException>(() => JsonSerializer.Deserialize<SafeTables>(Text, ExchangeJson.Readable));
    }

    [Fact]
    public void The_cells_of_a_table_are_not_those_of_the_list_that_was_handed_in()
    {
        var cells = new List<SafeCell> { new(["x"], 30) };
        var table = new SafeTable("t", ["kind"], cells);

        cells[0] = new(["x"], 3);

        Assert.Equal(30, table.Cells[0].People);
    }
}
