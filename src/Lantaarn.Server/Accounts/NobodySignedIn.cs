// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store;
using Lantaarn.Server.Store.Backups;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Accounts;

/// <summary>A backup brings back sessions and links that were ended since: after a restore nobody is signed in, and no link works.</summary>
internal sealed class NobodySignedIn : IAfterRestore
{
    public async Task SetRight(LantaarnStore store, CancellationToken cancel)
    {
        await store.Set<Device>().ExecuteUpdateAsync(row => row.SetProperty(device => device.TokenHash, (byte[]?)null), cancel);
        await store.Set<Ceremony>().ExecuteDeleteAsync(cancel);
        await store.Set<Invitation>().ExecuteDeleteAsync(cancel);
    }
}
