// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Immutable;

namespace Lantaarn.Estimation.LinkageError;

/// <summary>
/// A person of whom the audit knows on which lists they truly are, and what the linkage made of them. Twins are invented persons whom the
/// linkage cannot tell from real ones.
/// </summary>
public sealed record AuditTwin
{
    /// <summary>Describes one twin.</summary>
    /// <param name="truePattern">The lists the twin is on; at least one.</param>
    /// <param name="observedPatterns">
    /// One pattern per group that holds a record of the twin: several where links were missed, a pattern with other lists where the group
    /// also holds someone else's record, none where every record was lost.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A pattern outside 1 to 255, or a group without any list of the twin.</exception>
    public AuditTwin(int truePattern, params IEnumerable<int> observedPatterns)
    {
        ArgumentNullException.ThrowIfNull(observedPatterns);
        ArgumentOutOfRangeException.ThrowIfLessThan(truePattern, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(truePattern, 255);
        TruePattern = truePattern;
        ObservedPatterns = [.. observedPatterns];
        if (ObservedPatterns.Any(pattern => pattern is < 1 or > 255 || (pattern & truePattern) == 0))
            throw new ArgumentOutOfRangeException(nameof(observedPatterns), "A group of a twin holds at least one list that the twin is on.");
    }

    /// <summary>The lists the twin is on.</summary>
    public int TruePattern { get; }

    /// <summary>The patterns of the groups that hold a record of the twin.</summary>
    public ImmutableArray<int> ObservedPatterns { get; }
}
