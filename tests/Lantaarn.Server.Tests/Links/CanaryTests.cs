// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Net.Http.Json;
using System.Text;
using Lantaarn.Server.Store;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Lantaarn.Server.Tests.Links;

/// <summary>Words that nobody else would write go through every part of links; then every byte that the server kept is searched for them.</summary>
[Collection(ServerHosts.Name)]
public sealed class CanaryTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nothing_of_content_key_address_passcode_reader_or_reply_is_kept(Database database)
    {
        await using var host = await hosts.Start(database);
        var maker = await Maker.Of(host);
        using var link = new DrawnLink("kanarieinhoud Marek Kowalski").With("passcode", "kanariecode-73").With("longTerm", true);
        using var elsewhere = host.CreateClient();

        await maker.Make(link);
        await new StandardReader(elsewhere).Open(link.Link(), "kanarielezer Jansen", "kanariecode-73");
        await new StandardReader(elsewhere).Open(link.Link(), "kanarielezer Jansen", "kanariecode-73", embeddedLengthMax: 0);
        await new StandardReader(elsewhere).Ask(link.Url, "kanarielezer Jansen", "kanariefout-11");
        await elsewhere.PostAsJsonAsync($"{link.Url}/replies", new { id = Guid.CreateVersion7(), @sealed = link.SealReply("kanarieantwoord"), passcode = "kanariecode-73" });
        await elsewhere.GetAsync(new Uri(link.Url + "?recipient=kanarielezer"));
        await maker.Http.PutAsJsonAsync($"/api/links/{link.Id}/files", new { files = link.Files("kanarieinhoud, later") });
        var kept = await Kept(host);

        Assert.True(Holds(kept, Encoding.ASCII.GetBytes(DrawnLink.FhirType)), "The search finds nothing at all.");
        foreach (var canary in (string[])["kanarieinhoud", "Marek Kowalski", "kanariecode-73", "kanariefout-11", "kanarielezer", "kanarieantwoord", link.Secret, link.Key])
            foreach (var bytes in Forms(Encoding.UTF8.GetBytes(canary))) Assert.False(Holds(kept, bytes), $"{canary} was kept.");
        foreach (var bytes in Forms(Base64Url.DecodeFromChars(link.Key))) Assert.False(Holds(kept, bytes), "The key was kept.");
    }

    /// <summary>What the server keeps and says: the files of the database with its log, and the lines that it logged.</summary>
    private static async Task<List<byte[]>> Kept(ServerHost host)
    {
        var folder = host.Folder;
        if (host.Services.GetRequiredService<IOptions<StoreOptions>>().Value.PostgreSql is { Length: > 0 } postgres)
        {
            await using var connection = new NpgsqlConnection(postgres);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("CHECKPOINT", connection);
            await command.ExecuteNonQueryAsync();
            folder = new NpgsqlConnectionStringBuilder(postgres).Host!;
        }
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(Content), Encoding.UTF8.GetBytes(string.Join('\n', host.Log.Lines))];
    }

    private static bool Holds(List<byte[]> kept, byte[] bytes) => kept.Exists(content => content.AsSpan().IndexOf(bytes) >= 0);

    private static IEnumerable<byte[]> Forms(byte[] bytes)
    {
        yield return bytes;
        yield return Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(bytes));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes));
        // In base64 a text looks different by where it begins; the letters at its ends depend on what stands beside it.
        for (var before = 0; before < 3; before++)
        {
            var letters = Convert.ToBase64String([.. new byte[before], .. bytes])[(before == 0 ? 0 : before + 1)..].TrimEnd('=')[..^1];
            yield return Encoding.ASCII.GetBytes(letters);
            yield return Encoding.ASCII.GetBytes(letters.Replace('+', '-').Replace('/', '_'));
        }
    }

    private static byte[] Content(string path)
    {
        // The database may drop a file of its log meanwhile, and has sockets in its folder.
        if (path.Contains(".s.PGSQL", StringComparison.Ordinal) || !File.Exists(path)) return [];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
