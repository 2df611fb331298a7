// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;

namespace Lantaarn.Disclosure;

/// <summary>
/// Publishes shown cells one after another, from most to least wanted, and finds the first one at which a target is no longer safe. Hiding that one
/// keeps all that is wanted more. Every step is an audit, so this is for a handful of targets.
/// </summary>
internal static class Culprit
{
    /// <param name="suppressed">Per cell: hidden.</param>
    /// <param name="wanted">The shown cells that may still be hidden, most wanted first.</param>
    /// <param name="isSafe">Whether the target is safe when these cells are hidden.</param>
    /// <returns>The cell; null where the target is not safe with all of them hidden.</returns>
    public static int? Find(bool[] suppressed, int[] wanted, Func<bool[], bool> isSafe)
    {
        bool IsSafeWith(int shown)
        {
            var hidden = (bool[])suppressed.Clone();
            foreach (var cell in wanted[shown..]) hidden[cell] = true;
            return isSafe(hidden);
        }

        if (wanted.Length == 0 || !IsSafeWith(0)) return null;
        var (safe, notSafe) = (0, wanted.Length);
        while (notSafe - safe > 1)
        {
            var middle = (safe + notSafe) / 2;
            if (IsSafeWith(middle)) safe = middle;
            else notSafe = middle;
        }
        return wanted[safe];
    }
}
