// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lantaarn.Server.Tests.Canary;

/// <summary>A run through every feature with names and secrets that stand out; then every byte that is left is searched for them, in every form.</summary>
public sealed partial class CanaryTests
{
    private static readonly string[] Names = ["Kanarie-Vogelaar van Geelveer", "Żółty Kanárek-Brânză", "كناري أصفر الطائر"];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task No_name_and_no_secret_is_left_in_database_log_backup_or_traffic(Database database)
    {
        await using var run = await CanaryRun.Start(database);

        foreach (var name in Names)
        {
            run.Hides(name);
            foreach (var feature in Features.All) await feature(run, name);
        }
        var remains = await run.Remains();

        Assert.All(remains, place => Assert.NotEmpty(place.Value));
        var escaped = run.Escaped(remains).ToList();
        Assert.True(escaped.Count == 0, string.Join('\n', escaped));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_name_that_is_left_somewhere_is_found_in_every_form(Database database)
    {
        await using var run = await CanaryRun.Start(database);
        using var nobody = run.Host.Nobody();
        var traces = Names.SelectMany(name => Trace.Of(name).Select(trace => (Name: name, Trace: trace))).ToList();

        foreach (var (_, trace) in traces) await Plant(run, nobody, trace);
        var remains = await run.Remains();

        var missed = from planted in traces
                     from place in remains
                     where planted.Trace.IsText || place.Key != "log"
                     where !Trace.Of(planted.Name).Any(trace => (trace.Form == planted.Trace.Form || trace.Form == planted.Trace.Form + " in lower-case hex") && trace.IsIn(place.Value))
                     select $"{planted.Name} in the {place.Key}: {planted.Trace.Form}";
        Assert.Empty(missed);
    }

    // Where a text can stand it is planted as text, else as bytes, which a dump of PostgreSQL shows in hex.
    private static async Task Plant(CanaryRun run, HttpClient nobody, Trace trace)
    {
        var text = trace.IsText ? Encoding.UTF8.GetString(trace.Bytes) : "bytes";
        await run.Host.InStore(async store =>
        {
            store.Add(new Ceremony { Id = Guid.CreateVersion7(), State = $"|{text}|", ExpiresAt = TimeProvider.System.GetUtcNow() });
            if (!trace.IsText) store.Add(new DeviceChain { Device = Guid.CreateVersion7(), Organisation = Guid.CreateVersion7(), Account = Guid.CreateVersion7(), PublicKey = trace.Bytes });
            return await store.SaveChangesAsync();
        });
        Write(run.Host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("planted"), text);
        using (await nobody.PostAsync("/api/sign-in", new ByteArrayContent(trace.Bytes))) { }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Text}")]
    private static partial void Write(ILogger log, string text);
}
