// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;

namespace Lantaarn.Disclosure;

/// <summary>Something that may not be found out from a release, and the check that it cannot.</summary>
internal interface IThreat
{
    /// <summary>What is taken to be known of hidden cells.</summary>
    AttackerModel Knowledge { get; }

    /// <summary>Per cell: may not be derivable.</summary>
    bool[] Primary { get; }

    /// <summary>Sums that no table shows and that may not be derivable either, by the inner cells they add up.</summary>
    IEnumerable<IReadOnlyList<int>> Differences { get; }

    /// <summary>Adds the sums that may not be derivable and follow from a total and its parts once it is known what is hidden; false where there are no new ones.</summary>
    bool AddDerivedSums(bool[] suppressed);

    /// <summary>Works on everything that may not be found out.</summary>
    IReadOnlyList<AuditedTarget> Audit(bool[] suppressed, IProgress<double>? progress, CancellationToken cancel);

    /// <summary>Which of some targets are not safe under another pattern.</summary>
    IEnumerable<AuditTarget> NotSafe(IReadOnlyList<AuditTarget> targets, bool[] suppressed, CancellationToken cancel);
}
