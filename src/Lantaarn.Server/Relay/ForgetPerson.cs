// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Relay;

/// <summary>Destroys a person's keys and blobs. The events stay, and nobody can open them; a tombstone stays, so that the key never comes back.</summary>
internal static class ForgetPerson
{
    private static readonly string[] Tables = ["RelayPersonKeys"];

    public static async Task<IResult> Delete(Guid person, HttpContext http, StoreWriter writer, LantaarnStore reader, TimeProvider time, CancellationToken cancel)
    {
        var caller = Caller.Of(http.User);
        var result = await writer.Write((store, stop) => Forget(caller, person, store, stop), cancel);
        if (result is not NoContent) return result;
        // Also when the person was forgotten before: the wiping may have been cut off.
        return await reader.WipeOverwritten(Tables, time, cancel)
            ? result
            : new Refusal("not-wiped-yet", "The person is forgotten, but a reader was in the way: a copy may still stand in the database's files. Ask again.").As(503);
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
}
