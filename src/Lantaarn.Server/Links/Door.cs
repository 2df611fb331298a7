// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Links;

/// <summary>Lets in who has a link's address and, where it takes one, its passcode.</summary>
internal sealed class Door(LantaarnStore store, StoreWriter writer, PasscodeLine line, TimeProvider time)
{
    /// <param name="secret">From the address.</param>
    /// <param name="passcode">None where the reader gave none; that is no try.</param>
    /// <param name="cancel">Ends the waiting, not a try that has begun.</param>
    public async Task<Knock> Knock(string secret, string? passcode, CancellationToken cancel)
    {
        if (await Find(secret, cancel) is not { } link) return new Knock.Closed();
        if (link.Passcode is null) return new Knock.In(link);
        if (passcode is null) return new Knock.Wrong(link.TriesLeft);
        return await line.InTurn(() => Try(secret, passcode), cancel);
    }

    // Looked up again: meanwhile, others may have used up the tries. Hanging up does not stop it, else a wrong try could be free.
    private async Task<Knock> Try(string secret, string passcode)
    {
        if (await Find(secret, CancellationToken.None) is not { Passcode: { } stored } link) return new Knock.Closed();
        if (passcode.Length <= Passcode.Longest && Passcode.Fits(passcode, stored)) return new Knock.In(link);
        return await Count(link) is { } left ? new Knock.Wrong(left) : new Knock.Closed();
    }

    // One statement takes a try, where there is one: of many at once, no more are taken than there are. Whoever has the right passcode after the last
    // try was taken is not let in either, because entering asks for an open link too.
    private Task<int?> Count(SealedLink link)
    {
        var now = time.GetUtcNow();
        return writer.Write(
            async (inside, stop) => await SealedLink.Open(inside, now).Where(row => row.Id == link.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.TriesLeft, one => one.TriesLeft - 1), stop) == 0
                ? (int?)null
                : await inside.Set<SealedLink>().Where(row => row.Id == link.Id).Select(row => row.TriesLeft).SingleAsync(stop),
            CancellationToken.None);
    }

    private Task<SealedLink?> Find(string secret, CancellationToken cancel)
    {
        var hash = SealedLink.HashOf(secret);
        return SealedLink.Open(store, time.GetUtcNow()).AsNoTracking().SingleOrDefaultAsync(link => link.AddressHash == hash, cancel);
    }
}

/// <summary>Lets no more passcodes be checked at once than there are cores: each is slow on purpose, and whoever waits may find the link closed.</summary>
internal sealed class PasscodeLine : IDisposable
{
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);

    public async Task<T> InTurn<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        await _turns.WaitAsync(cancel);
        try
        {
            return await work();
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
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
