// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Lists;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Protecting;

/// <summary>A hierarchy as a CSV file: one row per code with the code that contains it, and for areas how fine they are.</summary>
internal sealed class HierarchyFile
{
    /// <summary>More codes than this are refused.</summary>
    public const int MostCodes = 10_000;

    private readonly string _path;
    private readonly OrderedDictionary<string, (long Line, string? Parent, GeographyLevel? Level)> _codes = [];

    private HierarchyFile(string path) => _path = path;

    /// <summary>Reads the classification of a dimension.</summary>
    /// <param name="path">The file, with the columns code and parent (empty directly below the total) and, for areas, level.</param>
    /// <param name="dimension">Name of the dimension.</param>
    /// <exception cref="InputException">A code is empty, double or without a known parent, lies within itself, or has no level where others have.</exception>
    public static Classification Read(string path, string dimension)
    {
        var hierarchy = new HierarchyFile(path);
        hierarchy.ReadRows();
        foreach (var code in hierarchy._codes.Keys) hierarchy.Check(code);
        return new(dimension, [.. hierarchy._codes.Select(item => new Category(item.Key, item.Value.Parent, item.Value.Level))]);
    }

    private void ReadRows()
    {
        using var file = ListFile.Open(_path);
        var (code, parent, level) = (Column(file, "code"), Column(file, "parent"), Column(file, "level"));
        if (code < 0 || parent < 0)
            throw new InputException(new InputProblem(_path, "A hierarchy has the columns 'code' and 'parent'; this file has not.", "Name the columns code, parent and, for areas, level.") { Line = 1 });
        foreach (var (line, cells) in file.Rows())
        {
            if (cells.Length != file.Columns.Count) throw Wrong(line, $"The row has {cells.Length} cells where the header has {file.Columns.Count}.");
            if (_codes.Count == MostCodes) throw Wrong(line, $"The hierarchy has more than {MostCodes:N0} codes.");
            var within = cells[parent].Trim() is "" or Classification.TotalCode ? null : cells[parent].Trim();
            Add(line, cells[code].Trim(), within, level < 0 ? null : LevelOf(line, cells[level].Trim()));
        }
        if (_codes.Count == 0) throw Wrong(1, "The hierarchy has no codes.");
    }

    private void Add(long line, string code, string? parent, GeographyLevel? level)
    {
        if (code == "") throw Wrong(line, "The row has no code.");
        if (code == Classification.TotalCode) throw Wrong(line, $"'{Classification.TotalCode}' is the total, which is always there.");
        if (!_codes.TryAdd(code, (line, parent, level))) throw Wrong(line, $"The code '{code}' stands in line {_codes[code].Line} already.");
    }

    private void Check(string code)
    {
        var (line, parent, level) = _codes[code];
        if (parent is not null && !_codes.ContainsKey(parent)) throw Wrong(line, $"The parent of '{code}' is '{parent}', which is no code of this hierarchy.");
        var passed = new HashSet<string> { code };
        for (var at = parent; at is not null && _codes.TryGetValue(at, out var above); at = above.Parent)
            if (!passed.Add(at)) throw Wrong(line, $"The code '{code}' lies within itself: its parents go round in a circle.");
        if (level is null != _codes.Values.All(other => other.Level is null)) throw Wrong(line, $"The code '{code}' has no level where others have one.");
        if (parent is not null && level is not null && level <= _codes[parent].Level)
            throw Wrong(line, $"The level of '{code}' is not finer than that of '{parent}', which contains it.");
    }

    private GeographyLevel? LevelOf(long line, string word)
    {
        if (word == "") return null;
        var levels = Enum.GetValues<GeographyLevel>();
        return levels.Any(level => Is(level, word)) ? levels.First(level => Is(level, word))
            : throw Wrong(line, $"The level is none of {string.Join(", ", levels.Select(level => level.ToString().ToLowerInvariant()))}.");
    }

    private static bool Is(GeographyLevel level, string word) => string.Equals(level.ToString(), word, StringComparison.OrdinalIgnoreCase);

    private static int Column(ListFile file, string name) => file.Columns.ToList().FindIndex(column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase));

    private InputException Wrong(long line, string what) => new(new InputProblem(_path, what, "Correct the hierarchy; nothing is published.") { Line = line });
}
