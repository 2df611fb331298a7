// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store;
using Lantaarn.Server.Store.Backups;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Relay;

/// <summary>
/// What was stored after the backup had numbers that devices have seen. Given again, they would be passed over by every cursor that is beyond them; so after a
/// restore the numbers go on far away, and the gap tells readers that something was lost.
/// </summary>
internal sealed class NumbersNeverTwice : IAfterRestore
{
    /// <summary>More than was ever stored between two backups, and small enough for a thousand restores within the whole numbers of JavaScript.</summary>
    public const long Jump = 1_000_000_000_000;

    public Task SetRight(LantaarnStore store, CancellationToken cancel) => store.Set<OrganisationOrder>().ExecuteUpdateAsync(
        row => row.SetProperty(order => order.Position, order => order.Position + Jump).SetProperty(order => order.KeyChange, order => order.KeyChange + Jump), cancel);
}
