// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using Lantaarn.Bench.Servers;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Bench.Faults;

/// <summary>
/// Twenty clients in two organisations write and read while the server is killed again and again, connections are cut, requests are replayed and re-ordered, and
/// PostgreSQL is cut off. Then everything that was acknowledged must be there once, and every client must have the same log.
/// </summary>
/// <param name="kills">How often the server is killed.</param>
/// <param name="careless">
/// Break something on purpose, and expect the verdict to say so: an old copy of the SQLite file comes back once, PostgreSQL answers before a commit is on the disk, and
/// clients lose their cursor.
/// </param>
internal sealed class FaultBench(int kills, bool careless)
{
    private const int Seed = 20_261_123;
    private const int Organisations = 2;
    private const int ClientsEach = 10;
    private const int RestartEvery = 10;

    private readonly Random _random = new(Seed);

    /// <param name="args">How many kills; then <c>careless</c> to see that the bench notices.</param>
    public static Task<int> Run(string[] args) => Run(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200, args.Contains("careless"));

    private static Task<int> Run(int kills, bool careless) => StoreOfRun.OnBoth(store => new FaultBench(kills, careless).On(store), careless);

    private async Task<int> On(StoreOfRun store)
    {
        var watch = Stopwatch.StartNew();
        await using var between = new FaultProxy(new Random(Seed));
        using var server = new ServerProcess(store, new Uri($"http://localhost:{between.Port}"));
        between.Server = server.Port;
        await server.Start();
        var teams = new List<IReadOnlyList<SyncingClient>>();
        for (var i = 0; i < Organisations; i++) teams.Add(await Found(server));

        between.Cutting = true;
        var restarts = await Disturb(store, server, [.. teams.SelectMany(team => team)]);
        between.Cutting = false;

        var verdict = new Verdict(0, 0, 0, 0);
        foreach (var team in teams)
        {
            foreach (var client in team) await client.Finish();
            foreach (var client in team) await client.Finish();
            verdict += Verdict.Of(team, await team[0].ReadAnew());
        }
        Tell(teams, server, Line($"{between.Cuts} connections cut, {restarts} restarts of the database, {watch.Elapsed.TotalMinutes:F1} minutes"));
        Console.WriteLine(Line($"faults: kills={kills} acknowledged={verdict.Acknowledged} lost={verdict.Lost} doubled={verdict.Doubled} unequal={verdict.Unequal} database={store.Name}"));
        foreach (var client in teams.SelectMany(team => team)) client.Dispose();
        var harm = (verdict.Lost > 0, verdict.Doubled > 0, verdict.Unequal > 0);
        return harm == (careless, careless, careless) && verdict.Acknowledged > 0 ? 0 : 1;
    }

    private async Task<IReadOnlyList<SyncingClient>> Found(ServerProcess server)
    {
        // Many short-lived connections meet more faults than a few long ones.
        var enrolment = new Enrolment(server.Address, () => new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromSeconds(10) }) { Timeout = TimeSpan.FromSeconds(60) });
        var devices = await enrolment.Found(await server.InviteOrganisation(), ClientsEach, CancellationToken.None);
        return [.. devices.Select((device, number) => new SyncingClient(device, new Random(_random.Next()), forgets: careless && number == 1))];
    }

    private async Task<int> Disturb(StoreOfRun store, ServerProcess server, IReadOnlyList<SyncingClient> clients)
    {
        using var stop = new CancellationTokenSource();
        var work = clients.Select(client => client.Work(stop.Token)).ToList();
        var restarts = 0;
        for (var kill = 1; kill <= kills; kill++)
        {
            await Progress(clients, work);
            if (store.IsApart && kill % RestartEvery == 0)
            {
                // Now the server lives on without its database, and must find it again.
                await store.Restart();
                restarts++;
                await Progress(clients, work);
            }
            await server.Kill();
            if (store.IsApart && kill % RestartEvery == RestartEvery / 2)
            {
                await store.Restart();
                restarts++;
            }
            if (careless) Age(store, kill);
            await server.Start();
            if (kill % 20 == 0) Console.WriteLine(Line($"  {store.Name}: {kill} kills, {clients.Sum(client => client.Acknowledged.Count)} events acknowledged"));
        }
        await Progress(clients, work);
        await stop.CancelAsync();
        await Task.WhenAll(work);
        return restarts;
    }

    // A kill is only worth something while work is under way.
    private async Task Progress(IReadOnlyList<SyncingClient> clients, IReadOnlyList<Task> work)
    {
        var before = clients.Sum(client => client.Acknowledged.Count);
        var watch = Stopwatch.StartNew();
        while (clients.Sum(client => client.Acknowledged.Count) < before + clients.Count && watch.Elapsed < TimeSpan.FromSeconds(20))
        {
            if (work.FirstOrDefault(task => task.IsFaulted) is { } bug) await bug;
            await Task.Delay(20);
        }
        await Task.Delay(_random.Next(300));
    }

    /// <summary>A disk that lied: at the second kill the file is as it was at the first.</summary>
    private static void Age(StoreOfRun store, int kill)
    {
        if (store.IsApart || kill > 2) return;
        var aside = Path.Combine(store.Folder, "aside");
        var (from, to) = kill == 1 ? (store.Folder, aside) : (aside, store.Folder);
        Directory.CreateDirectory(aside);
        if (kill == 2)
            foreach (var file in Directory.EnumerateFiles(store.Folder)) File.Delete(file);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    private static void Tell(IReadOnlyList<IReadOnlyList<SyncingClient>> teams, ServerProcess server, string what)
    {
        var clients = teams.SelectMany(team => team).ToList();
        var refused = clients.SelectMany(client => client.Refused).GroupBy(refusal => refusal.Key).Select(code => $"{code.Key} {code.Sum(refusal => refusal.Value)}");
        Console.WriteLine(Line($"{what}; {clients.Sum(client => client.Broken)} requests without an answer; {clients.Sum(client => client.Waiting)} events never acknowledged; refused: {string.Join(", ", refused.DefaultIfEmpty("none"))}"));
        foreach (var error in server.Errors.Take(3)) Console.Error.WriteLine(error);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
