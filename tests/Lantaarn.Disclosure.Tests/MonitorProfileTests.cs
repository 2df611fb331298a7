// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests;

public sealed class MonitorProfileTests
{
    [Fact]
    public void A_monitor_of_five_thousand_people_can_be_published()
    {
        foreach (var seed in new[] { 1, 2, 3 }) {
        var request = SyntheticMonitor.Release(5_000, seed);

        var sw = Stopwatch.StartNew();
        var outcome = TableProtection.Protect(request, new ProtectionPolicy(), null, default);
        Console.WriteLine(sw.Elapsed + " " + (outcome is ProtectionOutcome.Released r ? r.Release.Audit.ToString() : outcome.ToString()));

        Assert.IsType<ProtectionOutcome.Released>(outcome);
        }
    }
}
