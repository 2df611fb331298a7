// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>Orders and compares tuples of codes by their characters, so that no order of input shows in the result.</summary>
internal sealed class CodeOrder : IComparer<string[]>, IEqualityComparer<string[]>
{
    public static readonly CodeOrder Comparer = new();

    public int Compare(string[]? x, string[]? y)
    {
        for (var i = 0; i < x!.Length; i++)
            if (string.CompareOrdinal(x[i], y![i]) is var order and not 0)
                return order;
        return 0;
    }

    public bool Equals(string[]? x, string[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(string[] obj)
    {
        var hash = new HashCode();
        foreach (var code in obj) hash.Add(code, StringComparer.Ordinal);
        return hash.ToHashCode();
    }
}
