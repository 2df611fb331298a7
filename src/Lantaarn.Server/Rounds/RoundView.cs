// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>What those who take part see of a round.</summary>
/// <param name="Id">The round.</param>
/// <param name="Title">What the count is called.</param>
/// <param name="Step">How far it is.</param>
/// <param name="Checksum">Checksum of the definition.</param>
/// <param name="LogKey">Public key that signs log and receipts.</param>
/// <param name="Wiping">Whether something that was deleted is not wiped yet.</param>
internal sealed record RoundView(string Id, string Title, RoundStep Step, string Checksum, PublicKey LogKey, bool Wiping)
{
    public static RoundView Short(Round round) => new(
        round.Id, round.Signed().Document.Title, round.Step, round.Checksum, JsonSerializer.Deserialize<PublicKey>(round.LogPublicKey, ExchangeJson.Canonical)!, round.IsUnwiped);

    /// <summary>The rounds in which the caller's organisation has a seat, or is offered one.</summary>
    public static async Task<IResult> All(HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        var organisation = Caller.Of(http.User).Organisation;
        var rounds = await store.Set<Round>().AsNoTracking().Where(round => store.Set<Seat>().Any(seat => seat.Round == round.Id && seat.Organisation == organisation)).OrderBy(round => round.Id).ToListAsync(cancel);
        return TypedResults.Ok(rounds.Select(Short));
    }

    public static async Task<IResult> Get(string round, HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        if (!(await RoundRights.Of(Caller.Of(http.User), round, store, cancel)).SeeIt) return Refusal.NoRound;
        var found = await store.Set<Round>().AsNoTracking().SingleAsync(one => one.Id == round, cancel);
        var seats = await store.Set<Seat>().AsNoTracking().Where(seat => seat.Round == round).ToListAsync(cancel);
        var files = await RoundFile.All(store, round, cancel);
        var counted = Contributions.Counted(files);
        return TypedResults.Ok(new RoundProgress(
            Short(found),
            [.. seats.OrderBy(seat => seat.Party).ThenBy(seat => seat.List, StringComparer.Ordinal).Select(seat => new SeatView(seat.Party, seat.List, seat.Organisation, seat.AcceptedAt is not null))],
            [.. found.Signed().Document.Lists.Select(list => ListProgress.Of(list.Id, files, counted))]));
    }
}

/// <summary>A round with its seats and what came: whether, never how much.</summary>
internal sealed record RoundProgress(RoundView Round, IReadOnlyList<SeatView> Seats, IReadOnlyList<ListProgress> Lists);

/// <summary>A seat.</summary>
internal sealed record SeatView(Party Party, string List, Guid Organisation, bool Accepted);

/// <summary>How far a list is.</summary>
/// <param name="List">The list.</param>
/// <param name="Committed">Whether its organisation fixed its key share.</param>
/// <param name="SharesGiven">To how many others it sealed its share.</param>
/// <param name="Contributed">Whether both parts of its contribution are here.</param>
/// <param name="KeyCheck">Check value of the key with which they were made, to be the same for all; none before.</param>
internal sealed record ListProgress(string List, bool Committed, int SharesGiven, bool Contributed, string? KeyCheck)
{
    public static ListProgress Of(string list, IReadOnlyList<RoundFile> files, IReadOnlyList<RoundFile> counted) => new(
        list,
        files.Any(file => file.Kind == FileKind.Commitment && file.List == list),
        files.Count(file => file.Kind == FileKind.Share && file.List == list),
        counted.Any(file => file.List == list),
        counted.FirstOrDefault(file => file.List == list)?.KeyCheck);
}
