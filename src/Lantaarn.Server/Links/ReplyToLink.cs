// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Relay;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Links;

/// <summary>Takes the answer of a reader without an account. It is sealed to the maker; what it says is not known here.</summary>
internal static class ReplyToLink
{
    private static readonly Refusal Full = new("full", $"This link has {LinkReply.Most} replies and takes no more. Call whoever sent it.");

    public static async Task<IResult> Post(string address, SentReply body, Door door, StoreWriter writer, TimeProvider time, CancellationToken cancel)
    {
        if (!SealedForm.Fits(body.Sealed, SealedForm.ToMember, LinkReply.Longest)) return Refusal.BadForm("'sealed' is no JWE in compact form with ECDH-ES+A256KW and A256GCM, or too long.").As(400);
        var knock = await door.Knock(address, body.Passcode, cancel);
        if (knock is not Knock.In { Link: { } link }) return knock.Refusal;
        var now = time.GetUtcNow();
        return await writer.Write(async (store, stop) =>
        {
            // Holds the link: else many at once would pass the limit.
            if (await SealedLink.Open(store, now).Where(row => row.Id == link.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Views, one => one.Views), stop) == 0) return Knock.Gone;
            var known = await store.Set<LinkReply>().Where(reply => reply.Link == link.Id).Select(reply => reply.Id).ToListAsync(stop);
            if (known.Contains(body.Id)) return TypedResults.NoContent();
            if (known.Count >= LinkReply.Most) return Full.As(409);
            store.Add(new LinkReply { Link = link.Id, Id = body.Id, At = LinkView.ToTheMinute(now), Sealed = body.Sealed });
            return TypedResults.NoContent();
        }, cancel);
    }
}

/// <param name="Id">Random. The same reply sent again is taken once.</param>
/// <param name="Sealed">Sealed to the key in the link's payload.</param>
/// <param name="Passcode">Where the link takes one.</param>
internal sealed record SentReply(Guid Id, string Sealed, string? Passcode = null);
