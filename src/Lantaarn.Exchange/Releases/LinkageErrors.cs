// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Groups;

namespace Lantaarn.Exchange.Releases;

/// <summary>
/// How often linkage errs for one kind of people, known in two ways: measured with planted twins, and expected from the similarities. Where the
/// rates of two kinds differ, so does how well the count sees them.
/// </summary>
/// <param name="By">What tells the kinds apart: "origin" of the name, "date" of birth, or empty for everyone.</param>
/// <param name="Code">The kind: an origin code; for dates "day", "year", "none", or "known" for either of the first two; empty for everyone.</param>
public sealed record LinkageErrors(string By, string Code)
{
    /// <summary>Share of the pairs of records of one person that were not linked, of twins; null where there were none.</summary>
    public ErrorRate? MeasuredMissed { get; init; }

    /// <summary>Links to somebody else for each record, of twins; null where there were none.</summary>
    public ErrorRate? MeasuredFalse { get; init; }

    /// <summary>The first as the similarities have it; null where they say nothing, or the kind has too few records to tell.</summary>
    public ErrorRate? ExpectedMissed { get; init; }

    /// <summary>The second as the similarities have it.</summary>
    public ErrorRate? ExpectedFalse { get; init; }
}
