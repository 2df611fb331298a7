// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>A characteristic or a geography with its categories, which may be nested. The total is always there, as <see cref="TotalCode"/>.</summary>
public sealed class Classification
{
    /// <summary>Code of the total; for a person: not known.</summary>
    public const string TotalCode = "_T";

    private readonly Dictionary<string, Category> _categories = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parents = new(StringComparer.Ordinal) { TotalCode };
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal) { [TotalCode] = 0 };

    /// <summary>Makes a classification.</summary>
    /// <param name="name">Not empty; unique within a release.</param>
    /// <param name="categories">At least one; a parent may stand anywhere in the list.</param>
    /// <exception cref="ArgumentException">A code is empty, double or the total code, a parent is unknown or a cycle, or only some categories
    /// have a geography level or one is not finer than its parent.</exception>
    public Classification(string name, IReadOnlyList<Category> categories)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(categories);
        Name = name;
        Categories = [.. categories];
        foreach (var category in Categories)
            if (string.IsNullOrWhiteSpace(category.Code) || category.Code == TotalCode || !_categories.TryAdd(category.Code, category))
                throw new ArgumentException($"Classification '{name}': code '{category.Code}' is empty, double or the total code; give every category its own code.", nameof(categories));
        if (Categories.Count == 0) throw new ArgumentException($"Classification '{name}' has no categories; give at least one.", nameof(categories));
        foreach (var category in Categories) _depths[category.Code] = MeasureDepth(category);
        _parents.UnionWith(Categories.Select(category => category.Parent).OfType<string>());
        Depth = _depths.Values.Max();
        IsGeography = Categories[0].Level is not null;
        CheckLevels();
    }

    /// <summary>Name by which tables and combinations refer to it.</summary>
    public string Name { get; }

    /// <summary>The categories as given.</summary>
    public IReadOnlyList<Category> Categories { get; }

    /// <summary>Number of nested levels below the total; at least 1.</summary>
    public int Depth { get; }

    /// <summary>Its categories are areas.</summary>
    public bool IsGeography { get; }

    internal bool Has(string code) => _depths.ContainsKey(code);

    /// <summary>No other code lies within it.</summary>
    internal bool IsFinest(string code) => !_parents.Contains(code);

    internal int DepthOf(string code) => _depths[code];

    internal string ParentOf(string code) => _categories[code].Parent ?? TotalCode;

    /// <summary>The code itself and everything that contains it, the total last.</summary>
    internal IEnumerable<string> SelfAndAncestors(string code)
    {
        for (; code != TotalCode; code = ParentOf(code)) yield return code;
        yield return TotalCode;
    }

    internal GeographyLevel FinestLevel(int depth) =>
        Categories.Where(category => _depths[category.Code] <= depth).Max(category => category.Level ?? GeographyLevel.Country);

    private int MeasureDepth(Category category)
    {
        var depth = 1;
        for (var at = category; at.Parent is { } parent; depth++)
        {
            if (!_categories.TryGetValue(parent, out at!) || depth > _categories.Count)
                throw new ArgumentException($"Classification '{Name}': the parent of '{category.Code}' is unknown or contains itself; name an existing category.");
        }
        return depth;
    }

    private void CheckLevels()
    {
        foreach (var category in Categories)
        {
            var isFiner = category.Parent is null || category.Level is null || category.Level > _categories[category.Parent].Level;
            if (category.Level is null == IsGeography || !isFiner)
                throw new ArgumentException($"Classification '{Name}': in a geography every category has a level, finer than its parent's; see '{category.Code}'.");
        }
    }
}
