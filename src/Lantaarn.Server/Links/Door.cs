// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Links;

/// <summary>Lets in who has a link's address and, where it takes one, its passcode.</summary>
internal sealed class Door(LantaarnStore store, StoreWriter writer, TimeProvider time)
{
    /// <param name="secret">From the address.</param>
    /// <param name="passcode">None where the reader gave none; that is no try.</param>
    /// <param name="cancel">Ends the looking up, not a try that has begun.</param>
    public async Task<Knock> Knock(string secret, string? passcode, CancellationToken cancel)
    {
        var hash = SealedLink.HashOf(secret);
        var link = await SealedLink.Open(store, time.GetUtcNow()).AsNoTracking().SingleOrDefaultAsync(link => link.AddressHash == hash, cancel);
        return link is null ? new Knock.Closed()
            : link.Passcode is null ? new Knock.In(link)
            : passcode is null ? new Knock.Wrong(link.TriesLeft)
            : await Try(link, link.Passcode, passcode);
    }

    // A try is taken, in one statement, before the passcode is looked at, and given back when it fits: however many are tried at once, no more
    // are looked at than there are tries. Hanging up does not stop it, else a wrong try could be free.
    private async Task<Knock> Try(SealedLink link, byte[] stored, string passcode)
    {
        if (await Change(link, -1) == 0) return new Knock.Closed();
        if (passcode.Length > Passcode.Longest || !Passcode.Fits(passcode, stored))
            return new Knock.Wrong(await store.Set<SealedLink>().Where(row => row.Id == link.Id).Select(row => row.TriesLeft).SingleOrDefaultAsync(CancellationToken.None));
        await Change(link, 1);
        return new Knock.In(link);
    }

    private Task<int> Change(SealedLink link, int by)
    {
        var now = time.GetUtcNow();
        return writer.Write(
            (inside, _) => (by < 0 ? SealedLink.Open(inside, now) : inside.Set<SealedLink>()).Where(row => row.Id == link.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.TriesLeft, one => one.TriesLeft + by), CancellationToken.None),
            CancellationToken.None);
    }
}

/// <summary>What became of a knock at a link's door.</summary>
internal abstract record Knock
{
    /// <summary>The reader may see the link.</summary>
    internal sealed record In(SealedLink Link) : Knock;

    /// <summary>The passcode is missing or wrong.</summary>
    internal sealed record Wrong(int TriesLeft) : Knock;

    /// <summary>There is nothing here, or not any more: which of the two is not told.</summary>
    internal sealed record Closed : Knock;

    /// <summary>The answer to a reader who is not let in, in the form of the standard.</summary>
    public IResult Refusal => this is Wrong wrong
        ? TypedResults.Json(new { remainingAttempts = wrong.TriesLeft }, statusCode: StatusCodes.Status401Unauthorized)
        : Gone;

    /// <summary>The one answer for every link that does not open: the same to the byte, so that it tells nothing.</summary>
    public static IResult Gone { get; } = TypedResults.Json(
        new { title = "This link does not work, or no longer. Ask for a new one.", status = StatusCodes.Status404NotFound }, contentType: "application/problem+json", statusCode: StatusCodes.Status404NotFound);
}
