// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text;
using System.Text.Json;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;
using Lantaarn.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Tests.Rounds;

/// <summary>What becomes of a job that is stopped, fails, or loses its server.</summary>
[Collection(ServerHosts.Name)]
public sealed class JobTests(ServerHosts hosts, OfflineRound offline) : IClassFixture<OfflineRound>
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_job_that_is_stopped_leaves_nothing_and_can_be_started_again(Database database)
    {
        using var gate = new Gate();
        await using var host = await Start(database, gate);
        var round = new Players(host, offline);
        await round.Begin();
        gate.Close();

        var started = await round.StartJob(round.LinkageUnit, "Link", "linkage-unit.key");
        var running = (await round.Jobs()).Single();
        var step = await round.TryStep(round.Lead, "Destroyed");
        var foreign = await round.StopJob(round.Analyst);
        var stopped = await round.StopJob(round.LinkageUnit);
        gate.Open();
        var ended = await round.Ended(running.GetProperty("id").GetGuid());
        var left = await host.InStore(store => store.Set<RoundFile>().CountAsync(file => file.Kind == FileKind.Groups || file.Kind == FileKind.LinkageReport));
        var (again, why) = await round.Job(round.LinkageUnit, "Link", "linkage-unit.key");

        Assert.Equal(
            (HttpStatusCode.Accepted, HttpStatusCode.Conflict, HttpStatusCode.Forbidden, HttpStatusCode.NoContent),
            (started.StatusCode, step.StatusCode, foreign.StatusCode, stopped.StatusCode));
        Assert.Equal(("Running", 0.0), (running.GetProperty("state").GetString(), running.GetProperty("progress").GetDouble()));
        Assert.Equal(("Cancelled", 0), (ended.GetProperty("state").GetString(), left));
        Assert.Equal(("Done", "", 1.0), (again, why, (await round.Jobs())[^1].GetProperty("progress").GetDouble()));
        Assert.Empty(Directory.GetDirectories(WorkFolder(host)));
        Assert.Equal(HttpStatusCode.NotFound, (await round.StopJob(round.LinkageUnit)).StatusCode);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_server_that_is_stopped_says_that_its_job_failed_and_the_next_one_does_it(Database database)
    {
        using var gate = new Gate();
        await using var host = await Start(database, gate);
        var round = new Players(host, offline);
        await round.Begin();
        gate.Close();
        await round.StartJob(round.LinkageUnit, "Link", "linkage-unit.key");

        var stopping = host.Stop(CancellationToken.None);
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.WaitHandle.WaitOne();
        gate.Open();
        await stopping;
        await using var next = Next(host);
        round = round.At(next);
        var first = (await round.Jobs()).Single();
        var (second, why) = await round.Job(round.LinkageUnit, "Link", "linkage-unit.key");

        Assert.Equal(("Failed", RoundJob.Interrupted), (first.GetProperty("state").GetString(), first.GetProperty("why").GetString()));
        Assert.Equal(("Done", ""), (second, why));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_job_whose_server_fell_silent_holds_the_round_until_its_lease_ends_and_then_has_failed(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.At(host, RoundStep.Closed);
        await round.HandIn(RoundStep.Linked);
        var now = TimeProvider.System.GetUtcNow();
        await host.InStore(async store =>
        {
            store.Add(new RoundJob { Id = Guid.CreateVersion7(now), Round = round.Definition.Document.Id, Kind = JobKind.Link, StartedAt = now, LeasedUntil = now.AddHours(1) });
            return await store.SaveChangesAsync();
        });

        var held = (await round.Step(round.LinkageUnit, RoundStep.Linked), await StartLink(round));
        await host.InStore(store => store.Set<RoundJob>().ExecuteUpdateAsync(job => job.SetProperty(one => one.LeasedUntil, now)));
        var lapsed = (await Jobs(round)).Single();
        await round.Go(round.LinkageUnit, RoundStep.Linked);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (held.Item1.StatusCode, held.Item2.StatusCode));
        Assert.Equal(("Failed", RoundJob.Interrupted), (lapsed.GetProperty("state").GetString(), lapsed.GetProperty("why").GetString()));
    }

    [Fact]
    public async Task A_start_on_SQLite_fails_what_was_running_and_clears_its_files_and_no_others()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes/mine.txt", "not a job's");
        folder.Write($"{Guid.CreateVersion7():N}/opvang.encodings.sealed", "a job's");
        await using var host = await hosts.StartRounds(Database.Sqlite);
        var round = await CountingRound.At(host, RoundStep.Closed);
        var now = TimeProvider.System.GetUtcNow();
        await host.InStore(async store =>
        {
            store.Add(new RoundJob { Id = Guid.CreateVersion7(now), Round = round.Definition.Document.Id, Kind = JobKind.Link, StartedAt = now, LeasedUntil = now.AddHours(1) });
            return await store.SaveChangesAsync();
        });

        await using var next = Next(host, ("Rounds:WorkFolder", folder.Path));
        using var client = next.Nobody();
        var state = await next.InStore(store => store.Set<RoundJob>().Select(job => job.State).SingleAsync());

        Assert.Equal(JobState.Failed, state);
        Assert.Equal(["notes/mine.txt"], Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.Path, path)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_job_that_fails_says_why_and_leaves_its_key_nowhere(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.At(host, RoundStep.Closed);
        byte[][] secrets = [Secret(round.LinkageKeys.Sealing), Secret(round.LinkageKeys.Signing)];

        var started = await Member.Json(await StartLink(round));
        JsonElement ended;
        while ((ended = (await Jobs(round)).Single()).GetProperty("state").GetString() == "Running") await Task.Delay(50);

        Assert.Equal((started.GetProperty("id").GetGuid(), "Failed"), (ended.GetProperty("id").GetGuid(), ended.GetProperty("state").GetString()));
        // What is sealed in this round is chance, and no encodings.
        Assert.StartsWith("opvang.encodings.sealed", ended.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(WorkFolder(host)));
        Assert.Equal(0, StoreFiles.Found(await StoreFiles.Read(host), secrets));
        Assert.DoesNotContain(host.Log.Lines, line => secrets.Any(secret => line.Contains(Encoding.ASCII.GetString(secret), StringComparison.Ordinal)));
    }

    private static Task<HttpResponseMessage> StartLink(CountingRound round) =>
        round.LinkageUnit.PostAsync($"{round.Address}/jobs", new ByteArrayContent(CountingRound.Json(new { Kind = JobKind.Link, Keys = round.LinkageKeys })));

    private static async Task<List<JsonElement>> Jobs(CountingRound round) => [.. (await Member.Json(await round.Lead.GetAsync($"{round.Address}/jobs"))).EnumerateArray()];

    private static byte[] Secret(object key) => Encoding.ASCII.GetBytes(JsonSerializer.SerializeToElement(key, Lantaarn.Exchange.ExchangeJson.Readable).GetProperty("d").GetString()!);

    private static string WorkFolder(ServerHost host) => Path.Combine(host.Folder, "work");

    private static ServerHost Next(ServerHost host, params (string Key, string? Value)[] settings) =>
        new(host.SameStore["Store:PostgreSql"]!, host.SameStore.Concat(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).ToDictionary(), RelayHost.SignInByHeader);

    private Task<ServerHost> Start(Database database, Gate gate) => hosts.Start(database, null, services =>
    {
        RelayHost.SignInByHeader(services);
        services.AddSingleton<IOptions<RoundOptions>>(provider => gate.Before(provider.GetRequiredService<IConfiguration>().GetSection("Rounds").Get<RoundOptions>()!));
    });

    /// <summary>Holds a job up at its very beginning, where it asks for its folder.</summary>
    private sealed class Gate : IDisposable
    {
        private readonly ManualResetEventSlim _open = new(true);

        public IOptions<RoundOptions> Before(RoundOptions options) => new Held(_open, options);

        public void Close() => _open.Reset();

        public void Open() => _open.Set();

        public void Dispose() => _open.Dispose();

        private sealed class Held(ManualResetEventSlim open, RoundOptions options) : IOptions<RoundOptions>
        {
            public RoundOptions Value
            {
                get
                {
                    open.Wait();
                    return options;
                }
            }
        }
    }
}
