// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>A count lead brings the signed definition that <c>lantaarn round new</c> made; the server draws a key for the round's log.</summary>
internal static class DefineRound
{
    private const string Name = "round.json";
    private const int IdLength = 16;

    public static async Task<IResult> Post(HttpContext http, StoreWriter writer, TimeProvider time, CancellationToken cancel)
    {
        var document = await Document.Read(http.Request, Name, cancel);
        var signed = document.As(SignedRound.Read);
        if (signed.Document.Id is not { Length: IdLength } id || !id.All(char.IsAsciiHexDigitLower))
            throw new InputException(new InputProblem(Name, $"The id of the round is not {IdLength} hexadecimal digits.", "Use the definition that 'lantaarn round new' wrote."));
        var caller = Caller.Of(http.User);
        return await writer.Write(async (store, stop) =>
        {
            var there = await Round.Take(store, id, stop);
            if (there is not null)
                return there.Checksum == signed.Checksum() && (await RoundRights.Of(caller, id, store, stop)).May(Party.Lead)
                    ? TypedResults.Ok(RoundView.Short(there))
                    : Refusal.Of(409, "id-taken", "There is a round with this id: make a new definition.");
            var round = Make(signed);
            store.Add(round);
            store.Add(new Seat { Round = id, Party = Party.Lead, List = "", Organisation = caller.Organisation, AcceptedAt = time.GetUtcNow() });
            round.Append(store, new RoundEvent("defined") { In = [new(Name, round.Checksum)] }, caller, time.GetUtcNow());
            return (IResult)TypedResults.Created($"/api/rounds/{id}", RoundView.Short(round));
        }, cancel);
    }

    /// <summary>The definition, for whoever takes part or is asked to.</summary>
    public static async Task<IResult> Get(string round, HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        var rights = await RoundRights.Of(Caller.Of(http.User), round, store, cancel);
        return rights.SeeIt ? TypedResults.Text((await store.Set<Round>().AsNoTracking().SingleAsync(one => one.Id == round, cancel)).Definition, "application/json") : Refusal.NoRound;
    }

    private static Round Make(SignedDocument<RoundDefinition> signed)
    {
        var key = PrivateKey.Generate();
        return new Round
        {
            Id = signed.Document.Id,
            Definition = JsonSerializer.Serialize(signed, ExchangeJson.Canonical),
            Checksum = signed.Checksum(),
            LogPublicKey = JsonSerializer.Serialize(key.Public, ExchangeJson.Canonical),
            LogKey = JsonSerializer.Serialize(key, ExchangeJson.Canonical),
        };
    }
}
