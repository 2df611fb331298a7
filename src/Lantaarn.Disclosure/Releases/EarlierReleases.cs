// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Releases;

/// <summary>What the public already has of one round and population. A new release is protected together with it.</summary>
public sealed class EarlierReleases
{
    private readonly IReadOnlyList<LedgerEntry> _entries;

    internal EarlierReleases(IReadOnlyList<LedgerEntry> entries, string head)
    {
        _entries = entries;
        Head = head;
    }

    /// <summary>The releases of the round before, of which the pattern of hidden cells is kept where that is as good.</summary>
    internal IReadOnlyList<LedgerEntry> RoundBefore { get; init; } = [];

    /// <summary>Nothing was published yet, or nothing is known of it.</summary>
    public static EarlierReleases None { get; } = new([], "");

    /// <summary>Checksum of the last line of the ledger that this was read from; empty for an empty ledger.</summary>
    public string Head { get; }

    /// <summary>How many releases there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The tables, as "table 'a' of release 'b'".</summary>
    public IReadOnlyList<string> TableNames => [.. _entries.SelectMany(entry => entry.Tables.Select(table => NameOf(entry, table)))];

    /// <summary>Those of the tables that use no other classifications than these.</summary>
    /// <param name="classifications">Names of classifications.</param>
    public EarlierReleases Over(IReadOnlyCollection<string> classifications)
    {
        ArgumentNullException.ThrowIfNull(classifications);
        return Where(table => table.Classifications.All(classifications.Contains));
    }

    /// <summary>Those of the tables that show one measure.</summary>
    internal EarlierReleases Of(string measure) => Where(table => table.Measure == measure);

    /// <summary>One by one, for releases need not be over the same people.</summary>
    internal IEnumerable<EarlierReleases> Apart() => _entries.Select(entry => new EarlierReleases([entry], Head));

    /// <summary>Those that are in some parts.</summary>
    internal EarlierReleases In(IEnumerable<EarlierReleases> parts) => new([.. parts.SelectMany(part => part._entries)], Head) { RoundBefore = RoundBefore };

    /// <summary>Why counts may not be shown in a way, when they are shown in another; null where they may.</summary>
    /// <param name="altered">How counts are to be changed; null where they are to be hidden.</param>
    internal string? ShownInAnotherWay(string? altered) => _entries.FirstOrDefault(entry => entry.Altered != altered) is { } other
        ? $"In release '{other.Release}' of this round and population the counts were {other.Altered ?? "hidden"}. The same counts may not be shown in two ways, "
            + "because what one hides the other may tell: keep to that way."
        : null;

    /// <summary>Why the new release cannot be compared with these; null where it can.</summary>
    internal string? Objection(TableRelease request)
    {
        foreach (var entry in _entries)
            foreach (var table in entry.Tables)
                foreach (var name in table.Classifications)
                {
                    var known = request.Classifications.FirstOrDefault(classification => classification.Name == name);
                    if (known is null)
                        return $"The {NameOf(entry, table)} uses the classification '{name}', which the new release does not have. Code everyone by it too, so that both can be checked together.";
                    if (!entry.Classifications.First(classification => classification.Name == name).IsThatOf(known))
                        return $"The {NameOf(entry, table)} uses another classification '{name}' than the new release. Give the new one a name of its own and code everyone by both, so that they can be checked together.";
                }
        return null;
    }

    /// <summary>The tables as tables over the classifications of a release.</summary>
    internal IReadOnlyList<CountTable> TablesFor(TableRelease request) =>
        [.. _entries.SelectMany(entry => entry.Tables.Select(table => new CountTable(NameOf(entry, table), [.. Axes(table, request)])))];

    /// <summary>All published cells, with the name of their table and those of its classifications.</summary>
    internal IEnumerable<(string Table, IReadOnlyList<string> Classifications, IReadOnlyList<string> Codes, long? Value)> Cells() => Cells(_entries);

    /// <summary>The cells that the round before hid, with the names of their classifications.</summary>
    internal IEnumerable<(IReadOnlyList<string> Classifications, IReadOnlyList<string> Codes)> HiddenInRoundBefore() =>
        Cells(RoundBefore).Where(cell => cell.Value is null).Select(cell => (cell.Classifications, cell.Codes));

    private static IEnumerable<(string Table, IReadOnlyList<string> Classifications, IReadOnlyList<string> Codes, long? Value)> Cells(IEnumerable<LedgerEntry> entries) =>
        from entry in entries
        from table in entry.Tables
        from cell in table.Cells
        select (NameOf(entry, table), table.Classifications, cell.Codes, cell.Value);

    private EarlierReleases Where(Func<LedgerTable, bool> isKept)
    {
        var kept = _entries.Select(entry => entry with { Tables = [.. entry.Tables.Where(isKept)] });
        return new([.. kept.Where(entry => entry.Tables.Count > 0 || entry.Altered is not null)], Head) { RoundBefore = RoundBefore };
    }

    private static string NameOf(LedgerEntry entry, LedgerTable table) => $"table '{table.Name}' of release '{entry.Release}'";

    private static IEnumerable<TableAxis> Axes(LedgerTable table, TableRelease request)
    {
        for (var i = 0; i < table.Classifications.Count; i++)
        {
            var classification = request.Classifications.First(classification => classification.Name == table.Classifications[i]);
            yield return new(classification, Math.Max(1, table.Cells.Where(cell => classification.Has(cell.Codes[i])).Max(cell => classification.DepthOf(cell.Codes[i]))));
        }
    }
}
