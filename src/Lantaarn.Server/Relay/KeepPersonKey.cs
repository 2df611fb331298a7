// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Relay;

/// <summary>People's wrapped keys: kept, wrapped anew after a rotation, read after a cursor.</summary>
internal static class KeepPersonKey
{
    private const int KeysPerPage = 500;

    public static async Task<IResult> Put(Guid person, string compartment, WrappedKey body, HttpContext http, StoreWriter writer, CancellationToken cancel)
    {
        if (Compartments.Parse(compartment) is not { } which) return TypedResults.NotFound();
        if (!SealedForm.Fits(body.Wrapped, SealedForm.Direct, PersonKey.Longest)) return Refusal.BadForm("'wrapped' is no JWE in compact form with alg 'dir', enc 'A256GCM' and no other header.").As(400);
        var caller = Caller.Of(http.User);
        return await writer.Write(async (store, stop) =>
        {
            var order = await OrganisationOrder.Take(store, caller.Organisation, stop);
            if (!(await CompartmentRights.Of(caller, store, stop)).TryGetValue(which, out var key)) return Refusal.NoRight.As(403);
            if (body.Generation != key.Generation) return (body.Generation > key.Generation ? Refusal.GenerationUnknown(key.Generation) : Refusal.GenerationEnded(key.Generation)).As(409);
            var keys = await store.Set<PersonKey>().Where(known => known.Organisation == caller.Organisation && known.Person == person).ToListAsync(stop);
            if (keys.Exists(known => known.Wrapped is null)) return Forgotten.As(410);
            return Keep(store, order, keys.Find(known => known.Compartment == which), new PersonKey
            {
                Organisation = caller.Organisation,
                Person = person,
                Compartment = which,
                Generation = body.Generation,
                Wrapped = body.Wrapped,
                Change = order.KeyChange + 1,
            });
        }, cancel);
    }

    /// <summary>Keys as they are now, in the order in which they last changed; <c>after</c> is <c>next</c> of the page before, or 0.</summary>
    public static async Task<IResult> Get(HttpContext http, LantaarnStore store, CancellationToken cancel, long after = 0)
    {
        var caller = Caller.Of(http.User);
        Compartment[] open = [.. (await CompartmentRights.Of(caller, store, cancel)).Keys];
        var end = await store.Set<OrganisationOrder>().AsNoTracking().Where(order => order.Organisation == caller.Organisation).Select(order => order.KeyChange).SingleOrDefaultAsync(cancel);
        var keys = await store.Set<PersonKey>().AsNoTracking()
            .Where(key => key.Organisation == caller.Organisation && key.Change > after && key.Change <= end && open.Contains(key.Compartment))
            .OrderBy(key => key.Change).Take(KeysPerPage)
            .Select(key => new KnownPersonKey(key.Change, key.Person, key.Compartment, key.Generation, key.Wrapped)).ToListAsync(cancel);
        var more = keys.Count == KeysPerPage;
        return TypedResults.Ok(new PersonKeyPage(keys, more ? keys[^1].Change : Math.Max(after, end), more));
    }

    public static Refusal Forgotten { get; } = new("forgotten", "This person was forgotten. Whoever comes back gets a new number and a new key.");

    private static IResult Keep(LantaarnStore store, OrganisationOrder order, PersonKey? known, PersonKey sent)
    {
        // The first of one generation stays: two colleagues who met somebody at the same moment must end with one key.
        if (known is not null && known.Generation >= sent.Generation)
            return known.Wrapped == sent.Wrapped ? TypedResults.NoContent() : new Refusal("key-there", "A colleague stored this person's key before. Read it and use that one.").As(409);
        order.KeyChange = sent.Change;
        if (known is null) store.Add(sent);
        else (known.Generation, known.Wrapped, known.Change) = (sent.Generation, sent.Wrapped, sent.Change);
        return TypedResults.NoContent();
    }
}

internal sealed record WrappedKey(int Generation, string? Wrapped);

/// <summary>A person's key after a change; without <c>wrapped</c> the person was forgotten.</summary>
internal sealed record KnownPersonKey(long Change, Guid Person, Compartment Compartment, int Generation, string? Wrapped);

internal sealed record PersonKeyPage(IReadOnlyList<KnownPersonKey> Keys, long Next, bool More);
