// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Relay;

/// <summary>What a caller may read and write: open to a role, and with an envelope of the newest generation. Who was left out of a rotation is out.</summary>
internal static class CompartmentRights
{
    public static async Task<IReadOnlyDictionary<Compartment, CompartmentKey>> Of(Caller caller, LantaarnStore store, CancellationToken cancel)
    {
        var open = Compartments.Open(caller.Roles);
        var keys = from key in store.Set<CompartmentKey>().AsNoTracking()
                   join envelope in store.Set<KeyEnvelope>() on new { key.Organisation, key.Compartment, key.Generation } equals new { envelope.Organisation, envelope.Compartment, envelope.Generation }
                   where key.Organisation == caller.Organisation && envelope.Account == caller.Account
                   select key;
        return (await keys.ToListAsync(cancel)).Where(key => open.Contains(key.Compartment)).ToDictionary(key => key.Compartment);
    }
}
