// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>Gives each party its files, as they were put there.</summary>
internal static class FetchFile
{
    /// <summary>What the caller may fetch now.</summary>
    public static async Task<IResult> All(string round, HttpContext http, LantaarnStore store, CancellationToken cancel) =>
        await Fetchable(round, http, store, cancel) is { } files ? TypedResults.Ok(files.Select(file => file.Logged)) : Refusal.NoRound;

    public static async Task<IResult> Get(string round, string name, HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        if (await Fetchable(round, http, store, cancel) is not { } files) return Refusal.NoRound;
        if (files.FirstOrDefault(file => file.Name == name) is not { } file) return Refusal.NoFile;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(output => Write(file, store, output, http.RequestAborted), "application/octet-stream");
    }

    /// <summary>Writes a file as it was sent.</summary>
    public static async Task Write(RoundFile file, LantaarnStore store, Stream output, CancellationToken cancel)
    {
        await foreach (var part in file.Content(store).WithCancellation(cancel))
        {
            await output.WriteAsync(part, cancel);
            if (file.IsSealed) await output.WriteAsync("\n"u8.ToArray(), cancel);
        }
    }

    private static async Task<IReadOnlyList<RoundFile>?> Fetchable(string round, HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        var rights = await RoundRights.Of(Caller.Of(http.User), round, store, cancel);
        if (!rights.SeeIt) return null;
        var step = await store.Set<Round>().Where(one => one.Id == round).Select(one => one.Step).SingleAsync(cancel);
        return [.. (await RoundFile.All(store, round, cancel)).Where(file => FileRule.MayFetch(file, rights, step))];
    }
}
