// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Who is who: every record of every list belongs to one group, and a group stands for a person.</summary>
/// <param name="GroupOf">For each list, in the order given, the group of each record: 0 up to <paramref name="Groups"/> less one.</param>
/// <param name="Groups">Number of groups. Their numbers say nothing about the order of lists or records.</param>
/// <param name="Quality">How the groups came about and how sure they are.</param>
public sealed record LinkageResult(IReadOnlyList<int[]> GroupOf, int Groups, LinkageQuality Quality)
{
    /// <summary>For each list the expected errors of each record; null where the similarities showed no threshold.</summary>
    public IReadOnlyList<RecordDoubt[]>? Doubts { get; init; }
}
