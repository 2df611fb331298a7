// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Serialization;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Releases;

/// <summary>
/// What the ledger keeps of one release: what the public saw of it, and nothing more. Where counts were changed it says how; a line without that is of a release in
/// which they were hidden.
/// </summary>
internal sealed record LedgerEntry(
    string Round, string Population, string Release, DateTimeOffset Published, string Policy,
    IReadOnlyList<LedgerClassification> Classifications, IReadOnlyList<LedgerTable> Tables,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Altered = null)
{
    /// <summary>The entry of a release, with those classifications that its tables use.</summary>
    public static LedgerEntry Of(ReleaseName name, DateTimeOffset published, string policy, IEnumerable<Classification> classifications, IReadOnlyList<LedgerTable> tables)
    {
        var used = tables.SelectMany(table => table.Classifications).ToHashSet();
        var known = classifications.DistinctBy(classification => classification.Name).Where(classification => used.Contains(classification.Name));
        return new(name.Round, name.Population, name.Name, published, policy, [.. known.Select(classification => new LedgerClassification(classification.Name, classification.Categories))], tables);
    }

    public bool IsWhole() =>
        Classifications is not null && Tables is not null
        && Tables.All(table => table is { Name: not null, Measure: not null, Classifications.Count: > 0, Cells: not null }
            && table.Classifications.All(name => Classifications.Any(known => known.Name == name))
            && table.Cells.All(cell => cell.Codes is { } codes && codes.Count == table.Classifications.Count && cell.Value is null or >= 0));
}

/// <summary>A classification as it was when the release was published.</summary>
internal sealed record LedgerClassification(string Name, IReadOnlyList<Category> Categories)
{
    /// <summary>The same codes, nested in the same way; the order does not matter.</summary>
    public bool IsThatOf(Classification classification) =>
        Categories.Count == classification.Categories.Count && Categories.ToHashSet().SetEquals(classification.Categories);
}

/// <summary>A published table.</summary>
internal sealed record LedgerTable(string Name, string Measure, IReadOnlyList<string> Classifications, IReadOnlyList<LedgerCell> Cells);

/// <summary>A published cell; its value is absent where it was hidden.</summary>
internal sealed record LedgerCell(IReadOnlyList<string> Codes, long? Value);
