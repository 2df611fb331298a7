// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>Compares sequences of integers by content, to find rows and columns that are the same.</summary>
internal sealed class IntegerSequence : IEqualityComparer<IReadOnlyList<int>>
{
    public static readonly IntegerSequence Comparer = new();

    public bool Equals(IReadOnlyList<int>? x, IReadOnlyList<int>? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.SequenceEqual(y));

    public int GetHashCode(IReadOnlyList<int> obj)
    {
        var hash = obj.Count;
        foreach (var item in obj) hash = unchecked((hash * 1_000_003) ^ item);
        return hash;
    }
}
