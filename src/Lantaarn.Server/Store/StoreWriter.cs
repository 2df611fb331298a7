// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Store;

/// <summary>
/// Writes in one transaction. SQLite has one writer at a time: whoever waits here waits in line, instead of asking again and again.
/// </summary>
internal sealed class StoreWriter(IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim _line = new(1);

    /// <summary>Does the work and commits it; nothing stays when it throws or is cancelled.</summary>
    /// <param name="work">Gets a store of its own; saves are its own business, the commit is not.</param>
    /// <param name="cancel">Ends the waiting and the work.</param>
    public async Task<T> Write<T>(Func<LantaarnStore, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<LantaarnStore>();
        if (store is not SqliteStore) return await InTransaction(store, work, cancel);
        await _line.WaitAsync(cancel);
        try
        {
            return await InTransaction(store, work, cancel);
        }
        finally
        {
            _line.Release();
        }
    }

    public void Dispose() => _line.Dispose();

    private static async Task<T> InTransaction<T>(LantaarnStore store, Func<LantaarnStore, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        var result = await work(store, cancel);
        await store.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return result;
    }
}
