// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Alternatives;

/// <summary>What a method made of the cells of a release, in their order.</summary>
/// <param name="Values">What is shown.</param>
/// <param name="Possible">Which true counts each shown value leaves possible.</param>
/// <param name="Status">What was done to them.</param>
/// <param name="Summary">What the reader is told.</param>
internal sealed record AlteredCounts(long[] Values, CountRange[] Possible, AlteredStatus Status, AlterationSummary Summary);

/// <summary>Changed counts, or why there are none.</summary>
internal abstract record CountsOutcome
{
    public sealed record Changed(AlteredCounts Counts) : CountsOutcome;

    public sealed record Refused(RefusalCode Code, string Message) : CountsOutcome;
}
