// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Relay;

/// <summary>
/// Compartments whose newest key somebody has who should not: who left, or whose role does not open it any more. It is read from the store and not
/// remembered, so it goes with the rotation and cannot be wrong.
/// </summary>
internal static class RotationDue
{
    /// <summary>Those among the caller's compartments.</summary>
    public static async Task<IReadOnlyList<Compartment>> Of(Guid organisation, IReadOnlyCollection<CompartmentKey> keys, LantaarnStore store, CancellationToken cancel)
    {
        var due = new List<Compartment>();
        foreach (var key in keys.OrderBy(key => key.Compartment))
        {
            var holders = store.Set<KeyEnvelope>().Where(envelope => envelope.Organisation == organisation && envelope.Compartment == key.Compartment && envelope.Generation == key.Generation);
            if (await Out(store, organisation, key.Compartment).AnyAsync(account => holders.Any(envelope => envelope.Account == account.Id), cancel)) due.Add(key.Compartment);
        }
        return due;
    }

    /// <summary>Accounts that get no envelope of a compartment: they left, or their role does not open it.</summary>
    public static IQueryable<Account> Out(LantaarnStore store, Guid organisation, Compartment compartment)
    {
        string[] opening = [.. Enum.GetValues<Role>().Where(role => Compartments.Open(new HashSet<Role> { role }).Contains(compartment)).Select(role => role.ToString())];
        return store.Set<Account>().Where(account => account.OrganisationId == organisation && (account.LeftAt != null || !account.Roles.Any(role => opening.Contains(role))));
    }
}
