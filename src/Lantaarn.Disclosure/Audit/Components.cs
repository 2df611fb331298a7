// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>Groups unknowns that constraints tie together, directly or through others. Groups can be solved each apart.</summary>
internal sealed class Components
{
    private readonly int[] _parent;

    public Components(int unknowns, IEnumerable<Constraint> constraints)
    {
        _parent = [.. Enumerable.Range(0, unknowns)];
        foreach (var constraint in constraints)
            foreach (var unknown in constraint.Unknowns)
                _parent[Find(unknown)] = Find(constraint.Unknowns[0]);
    }

    public int Find(int unknown)
    {
        while (_parent[unknown] != unknown) unknown = _parent[unknown] = _parent[_parent[unknown]];
        return unknown;
    }
}
