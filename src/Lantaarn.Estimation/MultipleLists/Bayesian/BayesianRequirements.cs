// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using static System.FormattableString;

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>What a table must have before a Bayesian estimate is worth making.</summary>
internal static class BayesianRequirements
{
    /// <summary>Why this table gives no estimate; null where nothing stands in the way.</summary>
    public static NoBayesianEstimate? Refusal(CaptureTable table, int mostLists)
    {
        var lists = table.Lists.Count;
        if (table.Observed == 0)
            return new(BayesianRefusal.NobodySeen, "No list saw anyone, so there is nothing to estimate from.");
        if (lists < 3)
            return new(BayesianRefusal.TooFewLists, Invariant($"This estimate needs at least three lists; there are {lists}."));
        if (lists > mostLists)
            return new(BayesianRefusal.TooManyLists,
                Invariant($"This estimate takes at most {mostLists} lists; there are {lists}. Join lists that are alike, or use latent classes."));
        if (Enumerable.Range(0, lists).FirstOrDefault(list => table.SeenByAll(1 << list) == 0, -1) is var empty and >= 0)
            return new(BayesianRefusal.EmptyList, $"List '{table.Lists[empty]}' saw nobody. Leave it out.");
        if (table.Observed - table.SeenTimes(1) <= 0)
            return new(BayesianRefusal.ListsDoNotOverlap, "Nobody was seen by two lists. Then only the prior would speak: check the linkage, or "
                + "whether the lists are about the same people.");
        return null;
    }
}
