// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;

namespace Lantaarn.Server.Tests.Rounds;

/// <summary>Every byte of the files in which a server keeps what it knows.</summary>
internal static class StoreFiles
{
    /// <summary>SQLite: the whole folder, its logs and work files too. PostgreSQL: every file of the database.</summary>
    public static async Task<IReadOnlyList<byte[]>> Read(ServerHost host)
    {
        if (host.SameStore["Store:PostgreSql"] == "") return Read(host.Folder);
        var postgres = new RelayHost(host);
        await postgres.Ask<int>("CHECKPOINT");
        var database = (await postgres.Ask<string>("SELECT oid::text FROM pg_database WHERE datname = current_database()")).Single();
        return Read(Path.Combine(await DataFolder(host), "base", database));
    }

    public static async Task<IReadOnlyList<byte[]>> WriteAheadLog(ServerHost host) => Read(Path.Combine(await DataFolder(host), "pg_wal"));

    /// <summary>How many of the samples stand in one of the files.</summary>
    public static int Found(IReadOnlyList<byte[]> files, byte[][] samples) => samples.Count(sample => files.Any(file => file.AsSpan().IndexOf(sample) >= 0));

    private static async Task<string> DataFolder(ServerHost host) => (await new RelayHost(host).Ask<string>("SHOW data_directory")).Single();

    private static IReadOnlyList<byte[]> Read(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(Content)];

    private static byte[] Content(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
