// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>How lists are linked. The defaults are meant to serve every round: nothing is tuned on a known truth.</summary>
public sealed record LinkageSettings
{
    /// <summary>Whether one list may hold a person more than once; if not, a group takes at most one record of each list.</summary>
    public bool WithinLists { get; init; } = true;

    /// <summary>
    /// Least threshold used where the similarities of the round do not show one; 0.76 unless set. With the default encoding 95%
    /// of the pairs from there on were one person on lists of invented people (docs/method/linkage.md); for other encodings set it.
    /// </summary>
    public SimilarityThreshold FallbackThreshold { get; init; } = new(76, 100);

    /// <summary>Pairs of records of which somebody knows whether they are one person; none unless set.</summary>
    public IReadOnlyList<ConfirmedPair> Confirmed { get; init; } = [];

    /// <summary>Most pairs above the search floor that are kept, 1 or more; 50 million (600 MB) unless set. Beyond it linkage is refused.</summary>
    public long HitLimit
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one pair must fit.");
    } = 50_000_000;

    /// <summary>Threads that compare at the same time, 1 or more; one for each processor unless set.</summary>
    public int Threads
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one thread is needed.");
    } = Environment.ProcessorCount;
}
