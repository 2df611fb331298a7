// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.ObjectModel;

namespace Lantaarn.Disclosure.Tables;

/// <summary>Everything that is to be published together, over one set of persons. Tables of one release are protected as one.</summary>
public sealed class TableRelease
{
    /// <summary>Describes a release.</summary>
    /// <param name="classifications">At least one, names unique.</param>
    /// <param name="tables">At least one, names unique, over these classifications only.</param>
    /// <param name="persons">Everyone counted, once.</param>
    /// <exception cref="ArgumentException">Names are double, or a table uses a classification that is not listed.</exception>
    public TableRelease(IReadOnlyList<Classification> classifications, IReadOnlyList<CountTable> tables, IReadOnlyList<CountedPerson> persons)
    {
        ArgumentNullException.ThrowIfNull(classifications);
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(persons);
        if (classifications.Count == 0 || classifications.DistinctBy(classification => classification.Name).Count() < classifications.Count)
            throw new ArgumentException("A release needs classifications with different names.", nameof(classifications));
        if (tables.Count == 0 || tables.DistinctBy(table => table.Name).Count() < tables.Count)
            throw new ArgumentException("A release needs tables with different names.", nameof(tables));
        if (tables.SelectMany(table => table.Axes).Any(axis => !classifications.Contains(axis.Classification)))
            throw new ArgumentException("A table uses a classification that the release does not list; add it.", nameof(tables));
        Classifications = [.. classifications];
        Tables = [.. tables];
        Persons = [.. persons];
    }

    /// <summary>What persons are coded by.</summary>
    public IReadOnlyList<Classification> Classifications { get; }

    /// <summary>What is to be published.</summary>
    public IReadOnlyList<CountTable> Tables { get; }

    /// <summary>Everyone counted.</summary>
    public IReadOnlyList<CountedPerson> Persons { get; }

    /// <summary>Which organisation holds a list, where one holds several: by the names in <see cref="CountedPerson.Organisations"/>. A name that is not in it holds itself.</summary>
    public IReadOnlyDictionary<string, string> Holders { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Combinations that cannot exist; their cells are shown as structural zeros. Empty by default.</summary>
    public IReadOnlyList<CodeCombination> Impossible { get; init; } = [];

    /// <summary>The same people and other tables.</summary>
    internal TableRelease With(IReadOnlyList<CountTable> tables) => new(Classifications, tables, Persons) { Impossible = Impossible, Holders = Holders };

    internal string HolderOf(string organisation) => Holders.GetValueOrDefault(organisation, organisation);
}
