// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Accounts;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Links;

/// <summary>Removes what has ended: files at the end of their link, the link with its views and replies some days later.</summary>
internal sealed partial class SweepLinks(StoreWriter writer, IOptions<LinksOptions> options, TimeProvider time, ILogger<SweepLinks> log) : BackgroundService
{
    /// <summary>Sweeps once.</summary>
    /// <returns>How many links are gone.</returns>
    public Task<int> Sweep(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var oldest = now.AddDays(-options.Value.DaysKept);
        return writer.Write(async (store, stop) =>
        {
            var links = store.Set<SealedLink>();
            // Nobody is there to read the replies: only a record is not its maker's.
            var left = links.Where(link => link.Purpose != LinkPurpose.Record && store.Set<Account>().Any(account => account.Id == link.Maker && account.LeftAt != null));
            await store.Set<LinkFile>().Where(file => links.Any(link => link.Id == file.Link && (link.RevokedAt != null || link.ExpiresAt <= now || link.TriesLeft == 0))).ExecuteDeleteAsync(stop);
            return await left.ExecuteDeleteAsync(stop) + await links.Where(link => link.ExpiresAt <= oldest || link.RevokedAt <= oldest).ExecuteDeleteAsync(stop);
        }, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(options.Value.MinutesBetweenSweeps), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
            {
                // The database is away for a moment: what has ended opens for nobody meanwhile.
                NotSwept(e.GetType().Name);
            }
        }
    }

    [LoggerMessage(EventId = 30, Level = LogLevel.Warning, Message = "Links that have ended were not swept: {Kind}. The next sweep takes them too.")]
    private partial void NotSwept(string kind);
}
