// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;
using Lantaarn.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Lantaarn.Server.Tests.Store;

[Collection(ServerHosts.Name)]
public sealed class BackupTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_backup_made_beside_writers_restores_everything_acknowledged_before_it_in_its_order(Database database)
    {
        using var folder = new TemporaryFolder();
        await using var host = await hosts.Start(database);
        using var anna = await Member.Found(host);
        var phone = await Ready(anna);
        for (var i = 0; i < 20; i++) await phone.Send(phone.Make());
        using var enough = new CancellationTokenSource();
        var writing = WriteUntil(phone, enough.Token);

        var made = await ServerProgram.Run(host.SameStore, "backup", folder["backup"]);
        await enough.CancelAsync();
        await writing;
        await using var other = await hosts.Start(database);
        var restored = await ServerProgram.Run(other.SameStore, "restore", folder["backup"]);
        var before = await phone.ReadAll();
        await Move(phone, anna, other);
        var after = await phone.ReadAll();

        Assert.Equal((0, 0), (made.ExitCode, restored.ExitCode));
        Assert.InRange(after.Count, 20, before.Count);
        Assert.Equal(before.Take(after.Count), after);
        Assert.Equal(["backup"], folder.Files);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["backup"]));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task After_a_restore_nobody_is_signed_in_and_no_number_is_given_again(Database database)
    {
        using var folder = new TemporaryFolder();
        await using var host = await hosts.Start(database);
        using var anna = await Member.Found(host);
        var phone = await Ready(anna);
        await phone.Send(phone.Make());
        await ServerProgram.Run(host.SameStore, "backup", folder["backup"]);
        var lost = phone.Make();
        var position = (await phone.Send(lost)).Answers.Single().Position!.Value;
        var cursor = (await phone.Read()).Next;
        await Stop(host);

        var (exitCode, _) = await ServerProgram.Run(host.SameStore, "restore", "--replace", folder["backup"]);
        await using var restored = await hosts.Start(database, host.SameStore);
        using var oldCookie = restored.Nobody();
        oldCookie.DefaultRequestHeaders.Add("Cookie", anna.Client.DefaultRequestHeaders.GetValues("Cookie"));
        using var signedIn = await oldCookie.GetAsync("/api/me");
        await Move(phone, anna, restored);
        var again = (await phone.Send(lost)).Answers.Single();

        Assert.Equal(0, exitCode);
        Assert.Equal(HttpStatusCode.Unauthorized, signedIn.StatusCode);
        Assert.Equal("stored", again.Outcome);
        Assert.InRange(again.Position!.Value, position + 1, long.MaxValue);
        Assert.Equal(lost.Signed, Assert.Single((await phone.Read(cursor)).Events).Signed);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_would_destroy_something_or_is_no_backup_is_refused_and_changes_nothing(Database database)
    {
        using var folder = new TemporaryFolder();
        await using var host = await hosts.Start(database);
        using var anna = await Member.Found(host);
        await ServerProgram.Run(host.SameStore, "backup", folder["backup"]);
        var bytes = await File.ReadAllBytesAsync(folder["backup"]);
        await File.WriteAllBytesAsync(folder["cut"], bytes[..(bytes.Length / 2)]);
        await File.WriteAllTextAsync(folder["text"], "no backup");

        (int ExitCode, string Said)[] refused =
        [
            await ServerProgram.Run(host.SameStore, "backup", folder["backup"]),
            await ServerProgram.Run(host.SameStore, "restore", folder["backup"]),
            await ServerProgram.Run(host.SameStore, "restore", "--replace", folder["backup"]),
            await ServerProgram.Run(host.SameStore, "restore", "--replace", folder["cut"]),
            await ServerProgram.Run(host.SameStore, "restore", "--replace", folder["text"]),
            await ServerProgram.Run(host.SameStore, "restore", "--replace", folder["none"]),
            await ServerProgram.Run(host.SameStore, "restore"),
        ];

        Assert.All(refused, answer => Assert.Equal(1, answer.ExitCode));
        Assert.All(refused, answer => Assert.DoesNotContain("Unhandled", answer.Said, StringComparison.Ordinal));
        Assert.Contains("There is a store already.", refused[1].Said, StringComparison.Ordinal);
        Assert.Contains("Stop", refused[2].Said, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(folder["backup"]));
        Assert.Equal("Anna", (await Member.Json(await anna.Client.GetAsync("/api/me"))).GetProperty("name").GetString());
    }

    private static async Task<Phone> Ready(Member member)
    {
        var phone = await Phone.Of(member);
        (await phone.Rotate("contact", 1, phone)).EnsureSuccessStatusCode();
        return phone;
    }

    private static async Task WriteUntil(Phone phone, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested) await phone.Send(phone.Make());
    }

    /// <summary>The same telephone signs in at the server with the restored store.</summary>
    private static async Task Move(Phone phone, Member member, ServerHost to)
    {
        phone.Http = to.Nobody();
        using var answer = await member.SignIn(phone.Http, phone.Device);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    internal static async Task Stop(ServerHost host)
    {
        await host.Stop(CancellationToken.None);
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }
}
