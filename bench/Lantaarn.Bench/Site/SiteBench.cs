// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Tests.Monitor;

namespace Lantaarn.Bench.Site;

/// <summary>What bench/site needs: releases to show, and the comparison of every page with the open data.</summary>
internal static class SiteBench
{
    /// <summary>Writes invented releases.</summary>
    /// <param name="folder">Where.</param>
    public static int Write(string folder)
    {
        InventedReleases.Write(folder);
        return 0;
    }

    /// <summary>Prints how many numbers of all pages differ from the open data; each of them goes to the standard error.</summary>
    /// <param name="args">Address of the server.</param>
    public static async Task<int> Compare(string[] args)
    {
        using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
        var open = new OpenNumbers(http);
        var differing = new List<string>();
        foreach (var page in (await http.GetStringAsync("/monitor/sitemap.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries)) differing.AddRange(await open.Differing(new Uri(page).AbsolutePath));
        foreach (var line in differing) await Console.Error.WriteLineAsync(line);
        await Console.Error.WriteLineAsync($"{open.Compared} numbers were compared.");
        Console.WriteLine(differing.Count);
        return open.Compared > 0 ? 0 : 1;
    }
}
