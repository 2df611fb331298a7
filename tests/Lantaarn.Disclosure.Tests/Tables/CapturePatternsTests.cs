// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests.Tables;

public sealed class CapturePatternsTests
{
    [Fact]
    public void A_small_overlap_of_lists_is_hidden_and_does_not_follow_from_the_sizes_of_the_lists()
    {
        var release = People.Released(Protect(("A", 60), ("B", 45), ("C", 80), ("A+B", 20), ("A+C", 3), ("B+C", 15), ("A+B+C", 9)));

        Assert.Null(release.Value(CapturePatterns.Name, "A+C"));
        Assert.True(release.Tables[0].Cells.Count(cell => cell.Value is null) >= 2);
        Assert.True(release.Audit.MinimumIntervalWidth >= 2);
    }

    [Fact]
    public void Large_overlaps_are_shown()
    {
        var release = People.Released(Protect(("A", 60), ("B", 45), ("A+B", 20)));

        Assert.Equal([125L, 60L, 20L, 45L], release.Tables[0].Cells.Select(cell => cell.Value!.Value));
        Assert.Equal(80L, release.Value("A", "on"));
    }

    [Fact]
    public void A_person_on_no_list_is_refused() => Assert.Throws<ArgumentException>(() => CapturePatterns.Release(["A", "B"], [[]]));

    private static ProtectionOutcome Protect(params (string Pattern, int People)[] patterns)
    {
        string[] lists = [.. patterns.SelectMany(pattern => pattern.Pattern.Split('+')).Distinct()];
        var seen = patterns.SelectMany(pattern => Enumerable.Repeat<IReadOnlyList<string>>(pattern.Pattern.Split('+'), pattern.People));
        return TableProtection.Protect(CapturePatterns.Release(lists, [.. seen]), new ProtectionPolicy(), null, default);
    }
}
