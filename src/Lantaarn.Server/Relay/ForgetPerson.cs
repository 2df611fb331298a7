// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Relay;

/// <summary>Destroys a person's keys and blobs. The events stay, and nobody can open them; a tombstone stays, so that the key never comes back.</summary>
internal static class ForgetPerson
{
    public static async Task<IResult> Delete(Guid person, HttpContext http, StoreWriter writer, LantaarnStore reader, CancellationToken cancel)
    {
        var caller = Caller.Of(http.User);
        var result = await writer.Write((store, stop) => Forget(caller, person, store, stop), cancel);
        // Also when it was forgotten before: the wiping may have been cut off.
        await Wipe(reader, cancel);
        return result;
    }

    private static async Task<IResult> Forget(Caller caller, Guid person, LantaarnStore store, CancellationToken cancel)
    {
        var order = await OrganisationOrder.Take(store, caller.Organisation, cancel);
        var keys = await store.Set<PersonKey>().Where(key => key.Organisation == caller.Organisation && key.Person == person).ToListAsync(cancel);
        var rights = await CompartmentRights.Of(caller, store, cancel);
        if (keys.Count == 0) return TypedResults.NotFound();
        if (!keys.TrueForAll(key => rights.ContainsKey(key.Compartment))) return Refusal.NoRight.As(403);
        foreach (var key in keys.Where(key => key.Wrapped is not null)) (key.Wrapped, key.Change) = (null, ++order.KeyChange);
        var blobs = store.Set<Blob>().Where(blob => blob.Organisation == caller.Organisation && blob.Person == person);
        order.BlobBytes -= await blobs.SumAsync(blob => blob.Size, cancel);
        await blobs.ExecuteDeleteAsync(cancel);
        return TypedResults.NoContent();
    }

    // What was deleted is overwritten in SQLite's file (secure_delete) once the log beside it was folded in; PostgreSQL writes the small table anew.
    private static Task<int> Wipe(LantaarnStore store, CancellationToken cancel) =>
        store.Database.ExecuteSqlRawAsync(store is SqliteStore ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM FULL \"RelayPersonKeys\"", cancel);
}
