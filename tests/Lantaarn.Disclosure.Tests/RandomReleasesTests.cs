// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Magnitudes;
using Lantaarn.Disclosure.Releases;

namespace Lantaarn.Disclosure.Tests;

public sealed class RandomReleasesTests
{
    private const int Rounds = 360;

    [Fact]
    public void Tables_of_any_shape_are_safe_or_refused_with_a_reason()
    {
        var (counts, sums) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var sample = RandomReleases.Of(seed);
            if (Released(TableProtection.Protect(sample.Request, sample.Policy, null, default)) is not { } release) continue;

            counts++;
            Assert.Empty(sample.NarrowedCounts(release).Select(cell => $"{seed}: {cell}"));
            if (Released(MagnitudeProtection.Protect(new(sample.Request, "nights", sample.Nights), release, sample.Policy, EarlierReleases.None, default)) is not { } nights) continue;

            sums++;
            Assert.Empty(sample.NarrowedSums(nights).Select(cell => $"{seed}: {cell}"));
        }

        Assert.True(counts > 200 && sums > 100, $"{counts} releases of counts, {sums} of sums");
    }

    private static ProtectedRelease? Released(ProtectionOutcome outcome)
    {
        if (outcome is ProtectionOutcome.Released { Release: var release }) return release;
        Assert.NotEmpty(Assert.IsType<ProtectionOutcome.Refused>(outcome).Message);
        return null;
    }
}
