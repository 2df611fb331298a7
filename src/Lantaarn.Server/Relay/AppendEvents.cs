// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Relay;

/// <summary>
/// Appends a batch. Every event is answered apart and none stops the ones after it; those of the same chain then fail by themselves. What was stored
/// before is answered with its position, so a batch may be sent again until an answer came.
/// </summary>
internal sealed class AppendEvents(StoreWriter writer, RelaySignal signal, AppendTurns turns, IOptions<RelayOptions> options)
{
    public const int LargestBatch = 500;

    public static async Task<IResult> Post(EventBatch body, HttpContext http, AppendEvents append, LantaarnStore store, CancellationToken cancel)
    {
        if (body.Events is not { Count: > 0 and <= LargestBatch } events) return Refusal.BadForm($"A batch has 'events': 1 to {LargestBatch}.").As(400);
        using var turn = await append.Turn(http, cancel);
        if (turn is null) return new Refusal("busy", "Many devices send at this moment. Send the batch again, as it is, after the seconds in Retry-After.").As(503);
        var caller = Caller.Of(http.User);
        var key = await Chains(store, caller).Select(device => device.PublicKey).SingleOrDefaultAsync(cancel);
        if (key is null) return new Refusal("device-unknown", "Register this device's public signing key first.").As(409);
        // Outside the transaction: checking signatures takes longest, and a device's key never changes.
        return TypedResults.Ok(await append.Append(caller, Check(caller, events, key), cancel));
    }

    private async ValueTask<IDisposable?> Turn(HttpContext http, CancellationToken cancel)
    {
        var turn = await turns.Take(cancel);
        if (turn is null) http.Response.Headers.RetryAfter = AppendTurns.SecondsAway().ToString(CultureInfo.InvariantCulture);
        return turn;
    }

    private async Task<BatchAnswer> Append(Caller caller, IReadOnlyList<CheckedEvent> events, CancellationToken cancel)
    {
        var position = 0L;
        var answer = await writer.Write(async (store, stop) =>
        {
            var order = await OrganisationOrder.Take(store, caller.Organisation, stop);
            var chain = await Chains(store, caller).SingleAsync(stop);
            var answers = await Judge(new Batch(caller, order, chain, await CompartmentRights.Of(caller, store, stop), store), events, stop);
            position = order.Position;
            return new BatchAnswer(answers, ChainEnd.Of(chain));
        }, cancel);
        signal.Stored(caller.Organisation, position);
        return answer;
    }

    private static List<CheckedEvent> Check(Caller caller, IReadOnlyList<SentEvent?> events, byte[] publicKey)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return [.. events.Select(SignedEvent.Read).Select(read => new CheckedEvent(read.Event, read.Event is { } sent ? WhyNotTheirs(caller, sent, key) : read.Refusal))];
    }

    private static IQueryable<DeviceChain> Chains(LantaarnStore store, Caller caller) =>
        store.Set<DeviceChain>().Where(device => device.Device == caller.Device && device.Account == caller.Account && device.Organisation == caller.Organisation);

    private async Task<IReadOnlyList<EventAnswer>> Judge(Batch batch, IReadOnlyList<CheckedEvent> events, CancellationToken cancel)
    {
        var ids = events.Where(item => item.Event is not null).Select(item => item.Event!.Id).Distinct().ToList();
        var known = await batch.Store.Set<RelayedEvent>().AsNoTracking().Where(stored => stored.Organisation == batch.Caller.Organisation && ids.Contains(stored.Id))
            .Select(stored => new Known(stored.Id, stored.Position, stored.Signed)).ToDictionaryAsync(stored => stored.Id, cancel);
        var answers = new List<EventAnswer>(events.Count);
        foreach (var (sent, refusal) in events) answers.Add(sent is null ? EventAnswer.Refused(null, refusal!) : Judge(batch, sent, refusal, known));
        return answers;
    }

    private EventAnswer Judge(Batch batch, SignedEvent sent, Refusal? notTheirs, Dictionary<Guid, Known> known)
    {
        if (known.TryGetValue(sent.Id, out var there))
            return there.Signed == sent.Signed ? EventAnswer.There(sent.Id, there.Position) : EventAnswer.Refused(sent.Id, new("id-taken", "Another event has this id. Give yours a new one and sign it again."));
        if ((notTheirs ?? WhyNotHere(batch, sent) ?? batch.Chain.WhyNotNext(sent)) is { } refusal) return EventAnswer.Refused(sent.Id, refusal);
        batch.Chain.Append(sent);
        var position = ++batch.Order.Position;
        batch.Store.Add(new RelayedEvent
        {
            Organisation = batch.Caller.Organisation,
            Position = position,
            Id = sent.Id,
            Compartment = sent.Compartment,
            Signed = sent.Signed,
            Sealed = sent.Sealed,
            Size = sent.Signed.Length + sent.Sealed.Length,
        });
        known.Add(sent.Id, new Known(sent.Id, position, sent.Signed));
        return EventAnswer.Stored(sent.Id, position);
    }

    private static Refusal? WhyNotTheirs(Caller caller, SignedEvent sent, ECDsa key)
    {
        if (sent.Author != caller.Account || sent.Device != caller.Device) return new("not-yours", "An event is sent by its author, from the device that made it.");
        return sent.IsSignedBy(key) ? null : new("bad-signature", "The signature was not made with this device's registered key. Sign it again.");
    }

    private Refusal? WhyNotHere(Batch batch, SignedEvent sent) => batch.Rights.TryGetValue(sent.Compartment, out var key)
        ? key.WhyNot(sent.Generation, batch.Order.Position, options.Value.GraceEvents)
        : Refusal.NoRight;

    private sealed record Batch(Caller Caller, OrganisationOrder Order, DeviceChain Chain, IReadOnlyDictionary<Compartment, CompartmentKey> Rights, LantaarnStore Store);

    /// <summary>An event that could be read, and why it is not the sender's, if it is not; or why it could not be read.</summary>
    private sealed record CheckedEvent(SignedEvent? Event, Refusal? Refusal);

    private sealed record Known(Guid Id, long Position, string Signed);
}

internal sealed record EventBatch(IReadOnlyList<SentEvent?>? Events);

/// <summary>One answer per event, in the order of the batch, and where the device's chain ends now.</summary>
internal sealed record BatchAnswer(IReadOnlyList<EventAnswer> Answers, ChainEnd Chain);

/// <summary>What became of one event.</summary>
/// <param name="Id">The event; none when it could not be read.</param>
/// <param name="Outcome"><c>stored</c>, <c>there</c> (it was stored before) or <c>refused</c>.</param>
/// <param name="Position">Its place in the order; none when refused.</param>
/// <param name="Code">Why it was refused.</param>
/// <param name="WhatToDo">What to do about it.</param>
internal sealed record EventAnswer(
    Guid? Id, string Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Position = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? WhatToDo = null)
{
    public static EventAnswer Stored(Guid id, long position) => new(id, "stored", position);
    public static EventAnswer There(Guid id, long position) => new(id, "there", position);
    public static EventAnswer Refused(Guid? id, Refusal refusal) => new(id, "refused", null, refusal.Code, refusal.WhatToDo);
}
