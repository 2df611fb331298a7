// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Relay;

/// <summary>Wakes who follows an organisation when something was committed or who may follow changed: one signal per organisation, however many follow.</summary>
internal sealed class RelaySignal
{
    private readonly ConcurrentDictionary<Guid, Followed> _followed = new();

    public RelaySignal(AccessChanges changes) => changes.After += organisation =>
    {
        if (_followed.TryGetValue(organisation, out var followed)) followed.Wake();
    };

    /// <summary>The organisations that somebody follows here.</summary>
    public IReadOnlyCollection<Guid> Organisations => [.. _followed.Where(entry => entry.Value.Followers > 0).Select(entry => entry.Key)];

    /// <summary>Everything up to the position is committed.</summary>
    public void Stored(Guid organisation, long position)
    {
        if (_followed.TryGetValue(organisation, out var followed)) followed.Reach(position);
    }

    public Followed Follow(Guid organisation)
    {
        var followed = _followed.GetOrAdd(organisation, _ => new Followed());
        followed.Enter();
        return followed;
    }

    /// <summary>The newest position that was heard of, and the wait for news.</summary>
    internal sealed class Followed
    {
        private readonly Lock _lock = new();
        private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _followers;
        private long _position;

        public int Followers => Volatile.Read(ref _followers);

        public void Enter() => Interlocked.Increment(ref _followers);

        public void Leave() => Interlocked.Decrement(ref _followers);

        /// <summary>Ends with the next news. Taken before the store is read, nothing is missed: what came before it is in the store.</summary>
        public Task News
        {
            get
            {
                lock (_lock) return _next.Task;
            }
        }

        public void Reach(long position)
        {
            lock (_lock)
            {
                if (position <= _position) return;
                _position = position;
                Tell();
            }
        }

        public void Wake()
        {
            lock (_lock) Tell();
        }

        private void Tell()
        {
            _next.SetResult();
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}

/// <summary>
/// With several servers, hears what the others committed: one question per server and second for all that is followed there, none when nobody follows. SQLite
/// has one server, which hears itself.
/// </summary>
internal sealed partial class OtherServers(RelaySignal signal, IServiceScopeFactory scopes, IOptions<StoreOptions> store, IOptions<RelayOptions> options, TimeProvider time, ILogger<OtherServers> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrEmpty(store.Value.PostgreSql)) return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.LookSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
    }

    private async Task Look(CancellationToken cancel)
    {
        var followed = signal.Organisations;
        if (followed.Count == 0) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var orders = scope.ServiceProvider.GetRequiredService<LantaarnStore>().Set<OrganisationOrder>().AsNoTracking();
            foreach (var order in await orders.Where(order => followed.Contains(order.Organisation)).ToListAsync(cancel)) signal.Stored(order.Organisation, order.Position);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            // The database is away for a moment: who follows keeps waiting.
            CannotLook(e.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Warning, Message = "The relay could not hear of the other servers: {Kind}. It asks again.")]
    private partial void CannotLook(string kind);
}
