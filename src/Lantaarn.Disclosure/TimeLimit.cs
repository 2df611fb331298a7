// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure;

/// <summary>What cannot be checked in time is not published.</summary>
internal static class TimeLimit
{
    public static ProtectionOutcome Run(ProtectionPolicy policy, Func<CancellationToken, ProtectionOutcome> work, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(policy.LongestAudit);
        try
        {
            return work(limited.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ProtectionOutcome.Refused(RefusalCode.NotFinished,
                $"The check was not done after {policy.LongestAudit.TotalMinutes:0.#} minutes, so nothing is published. Ask for fewer or coarser tables.");
        }
    }
}
