// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tests;

public sealed class MonitorProfileTests
{
    [Fact]
    public void A_monitor_of_five_thousand_people_can_be_published_with_most_cells_shown()
    {
        var request = SyntheticMonitor.Release(5_000, seed: 1);

        var outcome = TableProtection.Protect(request, new ProtectionPolicy(), null, default);

        var audit = Assert.IsType<ProtectionOutcome.Released>(outcome).Release.Audit;
        Assert.InRange(audit.Suppressed, 1, audit.Cells / 10);
        Assert.True(audit.MinimumIntervalWidth >= 2);
    }

    [Fact]
    public void A_monitor_of_a_thousand_people_hides_a_larger_part()
    {
        var request = SyntheticMonitor.Release(1_000, seed: 7);

        var outcome = TableProtection.Protect(request, new ProtectionPolicy(), null, default);

        var audit = Assert.IsType<ProtectionOutcome.Released>(outcome).Release.Audit;
        Assert.True(audit.Suppressed > audit.Cells / 5);
    }
}
