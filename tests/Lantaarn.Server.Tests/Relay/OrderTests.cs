// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Server.Access;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Relay;

[Collection(ServerHosts.Name)]
public sealed class OrderTests(ServerHosts hosts)
{
    private static readonly string[] Compartments = ["contact", "health"];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_acknowledged_event_is_read_once_by_everybody_who_may_in_one_order(Database database)
    {
        await using var host = await hosts.StartRelay(database);

        Check(seed => Interleave(host, new Random(seed)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Twenty_who_write_at_once_leave_no_gap_and_a_reader_beside_them_misses_nothing(Database database)
    {
        await using var host = await hosts.StartRelay(database);
        var admin = await new Phone(host, Guid.CreateVersion7(), Role.Admin).Ready();
        var phones = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => new Phone(host, admin.Organisation, Role.Worker).Ready()));
        await admin.Rotate("contact", 1, [admin, .. phones]);
        using var done = new CancellationTokenSource();
        var reading = ReadUntil(admin, done.Token);

        var answers = await Task.WhenAll(phones.Select(async phone =>
        {
            var own = new List<EventAnswer>();
            for (var batch = 0; batch < 5; batch++) own.AddRange((await phone.Send([.. Enumerable.Range(0, 10).Select(_ => phone.Make())])).Answers);
            return own;
        }));
        await done.CancelAsync();
        var read = await reading;

        Assert.All(answers.SelectMany(own => own), answer => Assert.Equal("stored", answer.Outcome));
        Assert.Equal(Enumerable.Range(1, 1_000).Select(position => (long)position), read.Select(stored => stored.Position));
        Assert.Equal(Enumerable.Range(1, 1_000).Select(position => (long)position), answers.SelectMany(own => own).Select(answer => answer.Position!.Value).Order());
    }

    // Follows with a cursor while the others write, then reads what is left: a position that appeared late would be missing.
    private static async Task<List<PlacedEvent>> ReadUntil(Phone reader, CancellationToken done)
    {
        var read = new List<PlacedEvent>();
        for (var (after, last) = (0L, false); ;)
        {
            last = done.IsCancellationRequested;
            var page = await reader.Read(after);
            read.AddRange(page.Events);
            after = page.Next;
            if (last && !page.More) return read;
        }
    }

    /// <summary>Three to five devices with steps in a random order: parts of their log, sent twice, turned round or cut off before the answer.</summary>
    private static async Task Interleave(RelayHost host, Random random)
    {
        var team = await Team.Start(host);
        var members = new List<Member> { new(team.Admin), new(team.Worker), new(team.Volunteer) };
        var more = random.Next(3);
        for (var i = 0; i < more; i++) members.Add(new Member(await new Phone(host, team.Admin.Organisation, Role.Worker).Ready()));
        foreach (var compartment in more > 0 ? Compartments : []) (await team.Admin.Rotate(compartment, 1, [.. members.Skip(3).Select(member => member.Phone)])).EnsureSuccessStatusCode();

        var steps = random.Next(5, 30);
        for (var step = 0; step < steps; step++) await members[random.Next(members.Count)].Step(random);
        foreach (var member in members) await member.Finish();
        foreach (var member in members) await member.ReadOn();

        var acknowledged = members.SelectMany(member => member.Acknowledged).ToDictionary();
        var full = members[0].Read;
        Assert.Equal(Enumerable.Range(1, acknowledged.Count).Select(position => (long)position), full.Select(stored => stored.Position));
        Assert.All(full, stored => Assert.Equal(acknowledged[stored.Signed], stored.Position));
        foreach (var member in members.Where(member => member.Phone.Roles is [Role.Worker])) Assert.Equal(full, member.Read);
        var contacts = members.SelectMany(member => member.Log).Where(made => made.Compartment == "contact").Select(made => made.Event.Signed).ToHashSet();
        Assert.Equal(full.Where(stored => contacts.Contains(stored.Signed)), members[2].Read);
    }

    private static void Check(Func<int, Task> property) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => property(seed).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(2026, 1));

    /// <summary>A device with its log, what it was told and what it read.</summary>
    private sealed class Member(Phone phone)
    {
        private long _cursor;

        public Phone Phone => phone;
        public List<(string Compartment, SentEvent Event)> Log { get; } = [];
        public Dictionary<string, long> Acknowledged { get; } = [];
        public List<PlacedEvent> Read { get; } = [];

        public Task Step(Random random) => random.Next(5) switch
        {
            0 => ReadOn(),
            1 => Send(random, shuffled: true),
            2 => Cut(random),
            _ => Send(random, shuffled: false),
        };

        public async Task Finish()
        {
            if (Log.Count > 0) Hear(await phone.Send([.. Log.Select(made => made.Event)]));
            Assert.Equal(Log.Count, Acknowledged.Count);
        }

        public async Task ReadOn()
        {
            for (var more = true; more;)
            {
                var page = await phone.Read(_cursor);
                Read.AddRange(page.Events);
                (_cursor, more) = (page.Next, page.More);
            }
        }

        private async Task Send(Random random, bool shuffled) => Hear(await phone.Send(Batch(random, shuffled)));

        // The request goes out and its answer is never seen: it may have been stored or not.
        private async Task Cut(Random random)
        {
            var batch = Batch(random, false);
            using var cut = new CancellationTokenSource();
            var sent = System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(phone.Http, "/api/relay/events", new EventBatch(batch), cut.Token);
            for (var i = random.Next(50); i > 0; i--) await Task.Yield();
            await cut.CancelAsync();
            await sent.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        private SentEvent[] Batch(Random random, bool shuffled)
        {
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var compartment = phone.Roles is [Role.Volunteer] ? "contact" : Compartments[random.Next(2)];
                Log.Add((compartment, phone.Make(compartment)));
            }
            var from = random.Next(Log.Count);
            var part = Log.Skip(from).Take(random.Next(1, Log.Count - from + 1)).Select(made => made.Event).ToArray();
            if (shuffled) random.Shuffle(part);
            return part;
        }

        private void Hear(BatchAnswer answer)
        {
            var bySigned = Log.ToDictionary(made => Id(made.Event), made => made.Event.Signed!);
            foreach (var item in answer.Answers)
            {
                if (item.Position is not { } position) continue;
                Assert.Equal(position, Acknowledged.GetValueOrDefault(bySigned[item.Id!.Value], position));
                Acknowledged[bySigned[item.Id.Value]] = position;
            }
        }

        private static Guid Id(SentEvent made) => SignedEvent.Read(made).Event!.Id;
    }
}
