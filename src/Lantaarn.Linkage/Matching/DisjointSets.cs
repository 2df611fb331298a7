// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Positions that belong together, directly or through others; each set goes by one of its positions (Tarjan 1975, doi:10.1145/321879.321884).</summary>
internal sealed class DisjointSets(int positions)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, positions)];

    internal int Find(int position)
    {
        while (_parent[position] != position) position = _parent[position] = _parent[_parent[position]];
        return position;
    }

    internal void Unite(int a, int b) => _parent[Find(a)] = Find(b);
}
