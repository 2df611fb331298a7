// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Relay;

/// <summary>Tidies up now and then: uploads that nobody finishes give their room back, and PostgreSQL may use the room of deleted blobs again.</summary>
internal sealed partial class Sweep(StoreWriter writer, IServiceScopeFactory scopes, IOptions<RelayOptions> options, TimeProvider time, ILogger<Sweep> log) : BackgroundService
{
    /// <summary>One round.</summary>
    public async Task Once(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<LantaarnStore>();
        // A version before this one did not note when the last part came.
        var now = time.GetUtcNow();
        await store.Set<Blob>().Where(blob => blob.Received < blob.Size && blob.UnfinishedSince == null).ExecuteUpdateAsync(row => row.SetProperty(blob => blob.UnfinishedSince, now), cancel);
        var before = now.AddDays(-options.Value.DaysUnfinished);
        var stale = await Stale(store, before).Select(blob => blob.Organisation).Distinct().ToListAsync(cancel);
        foreach (var organisation in stale) await writer.Write((inside, stop) => Remove(inside, organisation, before, stop), cancel);
        // SQLite has overwritten what was deleted. PostgreSQL keeps it in free space, which this lets it use again.
        if (store is PostgreSqlStore) await store.Database.ExecuteSqlRawAsync("VACUUM \"RelayBlobParts\"", cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(options.Value.HoursBetweenSweeps), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Once(stoppingToken);
            }
            catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
            {
                CannotSweep(e.GetType().Name);
            }
        }
    }

    private static IQueryable<Blob> Stale(LantaarnStore store, DateTimeOffset before) => store.Set<Blob>().Where(blob => blob.UnfinishedSince <= before);

    private static async Task<int> Remove(LantaarnStore store, Guid organisation, DateTimeOffset before, CancellationToken cancel)
    {
        var order = await OrganisationOrder.Take(store, organisation, cancel);
        var stale = Stale(store, before).Where(blob => blob.Organisation == organisation);
        order.BlobBytes -= await stale.SumAsync(blob => blob.Size, cancel);
        return await stale.ExecuteDeleteAsync(cancel);
    }

    [LoggerMessage(EventId = 21, Level = LogLevel.Warning, Message = "The relay could not tidy up: {Kind}. It tries again later.")]
    private partial void CannotSweep(string kind);
}
