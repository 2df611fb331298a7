// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>Codes of one or more classifications together, such as minors in one group; includes everything nested below those codes.</summary>
public sealed class CodeCombination
{
    private readonly Dictionary<string, string> _codes;

    /// <summary>Makes a combination.</summary>
    /// <param name="codes">Code per classification name; at least one.</param>
    /// <exception cref="ArgumentException">No code at all.</exception>
    public CodeCombination(IReadOnlyDictionary<string, string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        if (codes.Count == 0) throw new ArgumentException("A combination names at least one classification and code.", nameof(codes));
        _codes = new(codes, StringComparer.Ordinal);
    }

    /// <summary>Code per classification name.</summary>
    public IReadOnlyDictionary<string, string> Codes => _codes;

    internal bool Contains(IReadOnlyList<Classification> classifications, IReadOnlyList<string> codes)
    {
        var met = 0;
        for (var i = 0; i < classifications.Count; i++)
            if (_codes.TryGetValue(classifications[i].Name, out var wanted) && classifications[i].SelfAndAncestors(codes[i]).Contains(wanted))
                met++;
        return met == _codes.Count;
    }
}
