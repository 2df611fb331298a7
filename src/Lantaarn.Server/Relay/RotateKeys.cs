// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using Lantaarn.Server.Access;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Relay;

/// <summary>Keys of compartments on their way to members, in envelopes that only the member can open.</summary>
internal static class RotateKeys
{
    private const int MostEnvelopes = 1_000;

    /// <summary>The members' public keys, to seal envelopes to.</summary>
    public static async Task<IResult> Members(HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        var organisation = Caller.Of(http.User).Organisation;
        // Who left keeps no place here: nobody should seal to them.
        var members = await store.Set<MemberKey>().AsNoTracking().Where(member => member.Organisation == organisation && !store.Set<Account>().Any(account => account.Id == member.Account && account.LeftAt != null)).OrderBy(member => member.Account).ToListAsync(cancel);
        return TypedResults.Ok(members.Select(member => new KnownMember(member.Account, Base64Url.EncodeToString(member.PublicKey))));
    }

    /// <summary>The caller's own envelopes, all generations.</summary>
    public static async Task<IResult> Mine(HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        var caller = Caller.Of(http.User);
        var open = Compartments.Open(caller.Roles);
        var envelopes = await store.Set<KeyEnvelope>().AsNoTracking().Where(envelope => envelope.Organisation == caller.Organisation && envelope.Account == caller.Account).ToListAsync(cancel);
        return TypedResults.Ok(envelopes.Where(envelope => open.Contains(envelope.Compartment)).OrderBy(envelope => envelope.Compartment).ThenBy(envelope => envelope.Generation)
            .Select(envelope => new OwnEnvelope(envelope.Compartment, envelope.Generation, envelope.Sealed)));
    }

    /// <summary>
    /// Posts the envelopes of a generation: the next one begins it, and whoever gets none is out from that commit on; one that exists gets more members.
    /// </summary>
    public static async Task<IResult> Post(string compartment, int generation, EnvelopeBatch body, HttpContext http, StoreWriter writer, CancellationToken cancel)
    {
        if (Compartments.Parse(compartment) is not { } which) return TypedResults.NotFound();
        if (body.Envelopes is not { Count: > 0 and <= MostEnvelopes } envelopes || !envelopes.All(Fits) || envelopes.DistinctBy(envelope => envelope!.Account).Count() < envelopes.Count)
            return Refusal.BadForm($"'envelopes' is 1 to {MostEnvelopes} of 'account' and 'sealed' (JWE in compact form, ECDH-ES+A256KW and A256GCM), one per account.").As(400);
        var rotation = new Rotation(Caller.Of(http.User), which, generation, envelopes!);
        var refusal = await writer.Write((store, stop) => Rotate(rotation, store, stop), cancel);
        return refusal is null ? TypedResults.NoContent() : refusal.As(refusal == Refusal.NoRight ? 403 : 409);
    }

    private static bool Fits(SentEnvelope? envelope) => envelope is not null && SealedForm.Fits(envelope.Sealed, SealedForm.ToMember, KeyEnvelope.Longest);

    private static async Task<Refusal?> Rotate(Rotation rotation, LantaarnStore store, CancellationToken cancel)
    {
        var (caller, which, generation, envelopes) = rotation;
        // Under the same lock as events: an event is stored either before the rotation or under its rules.
        var order = await OrganisationOrder.Take(store, caller.Organisation, cancel);
        var key = await store.Set<CompartmentKey>().SingleOrDefaultAsync(known => known.Organisation == caller.Organisation && known.Compartment == which, cancel);
        var newest = key?.Generation ?? 0;
        if (generation < 1 || generation > newest + 1) return new("generation-gap", $"The newest generation is {newest}: post that one, an older one or the next.");
        if (newest > 0 && !(await CompartmentRights.Of(caller, store, cancel)).ContainsKey(which)) return Refusal.NoRight;
        var accounts = envelopes.Select(envelope => envelope.Account).ToList();
        var members = await store.Set<MemberKey>().CountAsync(member => member.Organisation == caller.Organisation && accounts.Contains(member.Account), cancel);
        if (members < accounts.Count) return new("member-unknown", "An envelope is for an account of your organisation that published no key. Leave it out.");
        if (await RotationDue.Out(store, caller.Organisation, which).AnyAsync(account => accounts.Contains(account.Id), cancel))
            return new("member-out", "An envelope is for somebody who left, or whose role does not open this compartment. Leave it out.");
        if (generation > newest)
        {
            if (!accounts.Contains(caller.Account)) return new("caller-left-out", "The new generation has no envelope for yourself: nobody could hand it on. Add one.");
            if (key is null) store.Add(new CompartmentKey { Organisation = caller.Organisation, Compartment = which, Generation = 1, BeganAfter = order.Position });
            else (key.Generation, key.BeganAfter) = (generation, order.Position);
            // Who is out gets nothing any more, not even what it had.
            await Of(store, rotation).Where(envelope => !accounts.Contains(envelope.Account)).ExecuteDeleteAsync(cancel);
        }
        await Replace(store, rotation, accounts, cancel);
        return null;
    }

    // An envelope that is there stays: a second admin who began the same generation with another key must hear of it.
    private static async Task Replace(LantaarnStore store, Rotation rotation, List<Guid> accounts, CancellationToken cancel)
    {
        var there = await Of(store, rotation).Where(envelope => envelope.Generation == rotation.Generation && accounts.Contains(envelope.Account)).Select(envelope => envelope.Account).ToListAsync(cancel);
        foreach (var envelope in rotation.Envelopes.Where(envelope => !there.Contains(envelope.Account)))
            store.Add(new KeyEnvelope { Organisation = rotation.Caller.Organisation, Compartment = rotation.Compartment, Generation = rotation.Generation, Account = envelope.Account, Sealed = envelope.Sealed! });
    }

    private static IQueryable<KeyEnvelope> Of(LantaarnStore store, Rotation rotation) => store.Set<KeyEnvelope>()
        .Where(envelope => envelope.Organisation == rotation.Caller.Organisation && envelope.Compartment == rotation.Compartment);

    private sealed record Rotation(Caller Caller, Compartment Compartment, int Generation, IReadOnlyList<SentEnvelope> Envelopes);
}

internal sealed record KnownMember(Guid Account, string PublicKey);

internal sealed record OwnEnvelope(Compartment Compartment, int Generation, string Sealed);

internal sealed record SentEnvelope(Guid Account, string? Sealed);

internal sealed record EnvelopeBatch(IReadOnlyList<SentEnvelope?>? Envelopes);
