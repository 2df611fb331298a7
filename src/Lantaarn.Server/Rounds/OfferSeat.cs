// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>
/// Who does what: the count lead offers a seat to an organisation by its id, which the organisation tells; the organisation takes it when the definition is
/// the one whose checksum it heard.
/// </summary>
internal static class OfferSeat
{
    public static Task<IResult> Put(string round, OfferedSeat body, HttpContext http, RoundDesk desk) => desk.In(round, http, async (at, cancel) =>
    {
        if (at.WhyNot(Party.Lead, "", RoundStep.Draft, RoundStep.Open) is { } refusal) return refusal;
        var list = body.List ?? "";
        if (body.Party is not (Party.List or Party.LinkageUnit or Party.Analyst) || (body.Party == Party.List ? at.Signed.Document.FindList(list) is null : list != ""))
            return Refusal.Of(400, "no-such-seat", "A seat is List (with 'list', one of the round's), LinkageUnit or Analyst.");
        var seats = await at.Store.Set<Seat>().Where(seat => seat.Round == round).ToListAsync(cancel);
        var there = seats.Find(seat => seat.Party == body.Party && seat.List == list);
        if (there is { AcceptedAt: not null }) return there.Organisation == body.Organisation ? TypedResults.NoContent() : Refusal.Of(409, "seat-taken", "Another organisation took this seat.");
        if (at.Signed.Document.Kind == RoundKind.Count && ShareASeat(body.Party, seats.Where(seat => seat.Organisation == body.Organisation)))
            return Refusal.Of(409, "two-hats", "In a count of real people no organisation has two of lead, linkage unit and analyst, and the linkage unit brings no list.");
        if (there is not null) at.Store.Remove(there);
        await at.Store.SaveChangesAsync(cancel);
        at.Store.Add(new Seat { Round = round, Party = body.Party, List = list, Organisation = body.Organisation });
        at.Log(new RoundEvent("offered", body.Party == Party.List ? list : body.Party.ToString()));
        return TypedResults.NoContent();
    });

    public static Task<IResult> Accept(string round, AcceptedSeat body, HttpContext http, RoundDesk desk) => desk.In(round, http, async (at, cancel) =>
    {
        var (list, organisation) = (body.List ?? "", at.Rights.Caller.Organisation);
        if (at.Round.Step is not (RoundStep.Draft or RoundStep.Open)) return Refusal.NotNow(at.Round.Step, "Draft or Open");
        var seat = await at.Store.Set<Seat>().SingleOrDefaultAsync(seat => seat.Round == round && seat.Party == body.Party && seat.List == list && seat.Organisation == organisation, cancel);
        if (seat is null || !at.Rights.MayAct(body.Party)) return Refusal.NoRight;
        if (body.Checksum != at.Round.Checksum) return Refusal.Of(409, "other-definition", "The checksum is not that of the definition that is here. Ask the count lead by telephone.");
        if (seat.AcceptedAt is not null) return TypedResults.NoContent();
        seat.AcceptedAt = at.Now;
        at.Log(new RoundEvent("accepted", body.Party == Party.List ? list : body.Party.ToString()));
        return TypedResults.NoContent();
    });

    private static bool ShareASeat(Party party, IEnumerable<Seat> others) => others.Any(other => party == Party.List
        ? other.Party == Party.LinkageUnit
        : other.Party != party && (other.Party != Party.List || party == Party.LinkageUnit));
}

/// <summary>A seat and whom it is offered to.</summary>
internal sealed record OfferedSeat
{
    public required Party Party { get; init; }
    public string? List { get; init; }
    public required Guid Organisation { get; init; }
}

/// <summary>A seat that is taken, and the checksum of the definition as the organisation heard it.</summary>
internal sealed record AcceptedSeat
{
    public required Party Party { get; init; }
    public string? List { get; init; }
    public required string Checksum { get; init; }
}
