// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Protecting;

/// <summary>The tables of <c>--table</c>: names of dimensions with commas between them, each with a depth after a colon where it is not to be shown to its finest codes.</summary>
internal static class AskedTables
{
    /// <summary>The tables, or one of all dimensions where none is named.</summary>
    /// <exception cref="InputException">A dimension does not exist, is named twice, or has no such depth; or two tables are the same.</exception>
    public static IReadOnlyList<CountTable> Of(IReadOnlyList<string> texts, IReadOnlyList<Classification> dimensions)
    {
        if (texts.Count == 0) return [Table([.. dimensions.Select(dimension => new TableAxis(dimension))])];
        CountTable[] tables = [.. texts.Select(text => Parse(text, dimensions))];
        return tables.GroupBy(table => table.Name).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw Wrong($"The table '{twice.Key}' is asked for twice.", "Ask for it once.")
            : tables;
    }

    private static CountTable Parse(string text, IReadOnlyList<Classification> dimensions)
    {
        var axes = text.Split(',').Select(part => Axis(part.Trim(), dimensions)).ToArray();
        return axes.GroupBy(axis => axis.Classification.Name).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw Wrong($"'{text}' names '{twice.Key}' twice.", "Name each dimension of a table once.")
            : Table(axes);
    }

    private static TableAxis Axis(string text, IReadOnlyList<Classification> dimensions)
    {
        var parts = text.Split(':');
        var dimension = dimensions.FirstOrDefault(known => known.Name == parts[0])
            ?? throw Wrong($"There is no dimension '{parts[0]}'.", $"Name some of these, with commas between them: {string.Join(", ", dimensions.Select(known => known.Name))}.");
        if (parts.Length == 1) return new(dimension);
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth >= 1 && depth <= dimension.Depth
            ? new(dimension, depth)
            : throw Wrong($"'{text}' has no such depth.", $"The codes of '{dimension.Name}' can be shown to a depth of 1 to {dimension.Depth}.");
    }

    private static CountTable Table(IReadOnlyList<TableAxis> axes) =>
        new(string.Join("-by-", axes.Select(axis => axis.Depth == axis.Classification.Depth ? axis.Classification.Name : $"{axis.Classification.Name}-{axis.Depth}")), axes);

    private static InputException Wrong(string what, string whatToDo) => new(new InputProblem("--table", what, whatToDo));
}
