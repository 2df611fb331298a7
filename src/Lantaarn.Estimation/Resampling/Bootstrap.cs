// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;

namespace Lantaarn.Estimation.Resampling;

/// <summary>
/// Replays the count: persons are drawn again, seen or not, what is known of the linkage too, and everything is estimated again. Each replicate has its own
/// seed, so the outcome does not depend on how many threads work on it.
/// </summary>
internal sealed class Bootstrap(IReadOnlyList<PreparedTable> tables, LinkageKnowledge? linkage)
{
    /// <summary>Replicates: first by table, then by replicate.</summary>
    public Replicate[][] Run(int replicates, Random random, IProgress<double>? progress, CancellationToken cancel)
    {
        var seeds = Enumerable.Range(0, replicates).Select(_ => random.Next()).ToArray();
        var results = tables.Select(_ => new Replicate[replicates]).ToArray();
        var done = 0;
        Parallel.For(0, replicates, new ParallelOptions { CancellationToken = cancel }, replicate =>
        {
            var own = new Random(seeds[replicate]);
            (TransitionMatrix, TransitionMatrix)? link = linkage is null ? null : (linkage.Matrix, linkage.Again(own));
            for (var table = 0; table < tables.Count; table++) results[table][replicate] = tables[table].Redraw(link, own);
            progress?.Report((double)Interlocked.Increment(ref done) / replicates);
        });
        return results;
    }
}
