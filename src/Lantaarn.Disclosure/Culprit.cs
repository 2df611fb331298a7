// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;

namespace Lantaarn.Disclosure;

/// <summary>
/// Publishes shown cells one after another, from most to least wanted, and finds the first one at which a target is no longer safe. Hiding that one
/// keeps all that is wanted more. Every step is an audit, so this is for a handful of targets; those that have gone the same way so far share it.
/// </summary>
/// <param name="suppressed">Per cell: hidden.</param>
/// <param name="wanted">The shown cells that may still be hidden, most wanted first.</param>
/// <param name="notSafe">Which of some targets are not safe when these cells are hidden.</param>
internal sealed class Culprit(bool[] suppressed, int[] wanted, Func<IReadOnlyList<AuditTarget>, bool[], IEnumerable<AuditTarget>> notSafe)
{
    private readonly SortedSet<int> _found = [];

    /// <summary>The cells; none for a target that is not safe with all of them hidden.</summary>
    public IReadOnlyCollection<int> Of(IReadOnlyList<AuditTarget> targets)
    {
        _found.Clear();
        if (wanted.Length > 0) Narrow(0, wanted.Length, Split(0, targets).Safe);
        return [.. _found];
    }

    // The targets are safe with the first so many of them shown, and no longer with too many.
    private void Narrow(int safe, int tooMany, AuditTarget[] targets)
    {
        if (targets.Length == 0) return;
        if (tooMany - safe == 1)
        {
            _found.Add(wanted[safe]);
            return;
        }
        var middle = (safe + tooMany) / 2;
        var halves = Split(middle, targets);
        Narrow(safe, middle, halves.NotSafe);
        Narrow(middle, tooMany, halves.Safe);
    }

    private (AuditTarget[] Safe, AuditTarget[] NotSafe) Split(int shown, IReadOnlyList<AuditTarget> targets)
    {
        var hidden = (bool[])suppressed.Clone();
        foreach (var cell in wanted[shown..]) hidden[cell] = true;
        var failed = notSafe(targets, hidden).ToHashSet<AuditTarget>(ReferenceEqualityComparer.Instance);
        return ([.. targets.Where(target => !failed.Contains(target))], [.. failed]);
    }
}
