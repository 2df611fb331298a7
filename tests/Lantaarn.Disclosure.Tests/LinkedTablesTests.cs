// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tests.Releases;

namespace Lantaarn.Disclosure.Tests;

public sealed class LinkedTablesTests
{
    private const int Rounds = 25;
    private static readonly ProtectionPolicy Policy = new() { MinimumCount = LinkedTables.Threshold };

    [Fact]
    public void No_small_count_of_linked_hierarchical_tables_is_narrowed_down()
    {
        var released = 0;
        foreach (var tables in Samples())
        {
            if (Protect(tables) is not ProtectionOutcome.Released { Release: var release }) continue;

            released++;
            Assert.Empty(tables.NarrowedDown(null, release));
        }

        Assert.True(released > Rounds / 2, $"{released} releases");
    }

    [Fact]
    public void Showing_what_was_hidden_beside_the_small_counts_is_caught()
    {
        var caught = 0;
        foreach (var tables in Samples())
        {
            if (Protect(tables) is not ProtectionOutcome.Released { Release: var release } || release.Audit.Suppressed == 0) continue;
            var counts = People.Released(TableProtection.Protect(tables.Whole, Policy with { Zeros = ZeroTreatment.Masked, InsiderMinimum = 0 }, null, default));

            // A broken suppressor: every cell whose count is not small is shown.
            if (tables.NarrowedDown(cell => tables.Persons.Count(person => Contains(tables, cell, person.Codes)) >= LinkedTables.Threshold, counts).Any()) caught++;
        }

        Assert.True(caught > Rounds / 4, $"{caught} caught");
    }

    [Fact]
    public void The_order_of_people_classifications_and_tables_changes_nothing()
    {
        foreach (var tables in Samples())
        {
            var (straight, backwards) = (Protect(tables), TableProtection.Protect(tables.Backwards, Policy, null, default));

            Assert.Equal(Hidden(straight), Hidden(backwards));
        }
    }

    [Fact]
    public void Tables_published_one_after_another_are_as_safe_as_together()
    {
        var together = 0;
        foreach (var tables in Samples())
        {
            using var ledger = new LedgerFile();
            var published = new List<ProtectedRelease>();
            foreach (var request in tables.OneByOne())
            {
                if (ledger.Protect(request, Policy) is not ProtectionOutcome.Released { Release: var release }) continue;
                ledger.Append(request.Tables[0].Name, release);
                published.Add(release);
            }

            together += published.Count > 1 ? 1 : 0;
            Assert.Empty(tables.NarrowedDown(null, [.. published]));
        }

        Assert.True(together > Rounds / 2, $"{together} with several");
    }

    private static IEnumerable<LinkedTables> Samples() => Enumerable.Range(0, Rounds).Select(seed => LinkedTables.Random(new Random(seed), 40 + (3 * seed)));

    private static ProtectionOutcome Protect(LinkedTables tables) => TableProtection.Protect(tables.Whole, Policy, null, default);

    private static IEnumerable<string> Hidden(ProtectionOutcome outcome) => outcome is not ProtectionOutcome.Released { Release: var release } ? ["refused"]
        : release.Tables.SelectMany(table => table.Cells.Where(cell => cell.Value is null).Select(cell => $"{table.Name}: {string.Join(' ', cell.Codes.Order(StringComparer.Ordinal))}")).Order(StringComparer.Ordinal);

    private static bool Contains(LinkedTables tables, ProtectedCell cell, IReadOnlyList<string> codes) =>
        cell.Codes.All(code => tables.Whole.Classifications.Zip(codes).Any(pair => pair.First.Has(code) && pair.First.SelfAndAncestors(pair.Second).Contains(code)));
}
