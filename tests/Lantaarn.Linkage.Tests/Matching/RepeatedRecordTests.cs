// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class RepeatedRecordTests
{
    [Fact]
    public void One_record_a_million_times_is_refused_and_says_what_to_look_for()
    {
        var list = Filters.List("a", 64, Enumerable.Repeat(Filters.Run(64, 0, 20), 1_000_000));

        var outcome = Linker.Link([list], new LinkageSettings { HitLimit = 1_000_000 }, null, default);

        var refusal = Assert.IsType<LinkageOutcome.Refused>(outcome);
        Assert.Equal("too_many_pairs", refusal.Code);
        Assert.Contains("repeated", refusal.Message, StringComparison.Ordinal);
    }
}
