// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>
/// Makes sure that what was deleted from a round is gone from the files of the database too, and states it. What was cut off is finished when somebody asks
/// again, or at the next start.
/// </summary>
internal sealed class WipeRound(RoundDesk desk, StoreWriter writer, IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly string[] Tables = ["RoundFileParts", "RoundFiles", "Rounds", .. InterpretationSession.Tables];

    /// <summary>Does the work at the desk, and wipes after it what it deleted.</summary>
    public async Task<IResult> After(string round, HttpContext http, Func<RoundAtDesk, CancellationToken, Task<IResult>> work)
    {
        var result = await desk.In(round, http, work);
        if (result is not IStatusCodeHttpResult { StatusCode: < 300 }) return result;
        // Whoever asked may go away; the wiping goes on.
        return await Finish(round, CancellationToken.None) ? result : Refusal.Of(503, "not-wiped-yet", "It is deleted, but a reader was in the way: a copy may still stand in the database's files. Ask again.");
    }

    /// <summary>Wipes what is left to wipe of one round.</summary>
    /// <returns>Whether nothing is left.</returns>
    public async Task<bool> Finish(string id, CancellationToken cancel)
    {
        while (await Deletions(id, cancel) is { } deletions)
        {
            await using (var scope = scopes.CreateAsyncScope())
                if (!await scope.ServiceProvider.GetRequiredService<LantaarnStore>().Wipe(Tables, time, cancel)) return false;
            await writer.Write((store, stop) => Done(store, id, deletions, stop), cancel);
        }
        return true;
    }

    /// <summary>Rounds in which wiping was cut off.</summary>
    public async Task<IReadOnlyList<string>> Unfinished(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LantaarnStore>().Set<Round>().Where(round => round.Wiped < round.Deletions).Select(round => round.Id).ToListAsync(cancel);
    }

    private async Task<long?> Deletions(string id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var round = await scope.ServiceProvider.GetRequiredService<LantaarnStore>().Set<Round>().AsNoTracking().SingleAsync(round => round.Id == id, cancel);
        return round.IsUnwiped ? round.Deletions : null;
    }

    private async Task<bool> Done(LantaarnStore store, string id, long deletions, CancellationToken cancel)
    {
        var round = (await Round.Take(store, id, cancel))!;
        if (round.Wiped >= deletions) return true;
        round.Wiped = deletions;
        if (round.LogKey is null) return true;
        var now = time.GetUtcNow();
        var statement = State(store, round, await Destroyed(store, id, cancel), now);
        round.Append(store, new RoundEvent("wiped", round.Step.ToString()) { Out = [statement.Logged] }, null, now);
        if (round.Step != RoundStep.Destroyed || round.IsUnwiped) return true;
        // The key of the log is the last to go, and is wiped in its turn.
        (round.LogKey, round.Deletions) = (null, round.Deletions + 1);
        return true;
    }

    private static async Task<IReadOnlyList<DestroyedFile>> Destroyed(LantaarnStore store, string id, CancellationToken cancel)
    {
        var entries = await store.Set<StoredLogEntry>().AsNoTracking().Where(entry => entry.Round == id).OrderBy(entry => entry.Number).ToListAsync(cancel);
        return [.. entries.Select(entry => entry.Read().Document).Where(entry => RoundEvent.IsLoss(entry.Action))
            .SelectMany(entry => entry.Out).Distinct().Select(file => new DestroyedFile(file.Name, file.Sha256))];
    }

    private static RoundFile State(LantaarnStore store, Round round, IReadOnlyList<DestroyedFile> destroyed, DateTimeOffset now)
    {
        var key = JsonSerializer.Deserialize<PrivateKey>(round.LogKey!, ExchangeJson.Canonical)!;
        var signed = SignedDocument.Sign(new DestructionStatement(round.Id, Signatory.Server, null, now, destroyed), key);
        return Document.Of(JsonSerializer.SerializeToUtf8Bytes(signed, ExchangeJson.Readable)).Keep(store, round, (FileKind.Statement, $"server-{round.Entries + 1}"), now);
    }
}

/// <summary>Finishes at the start what was cut off.</summary>
internal sealed class FinishWiping(WipeRound wipe) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var round in await wipe.Unfinished(stoppingToken)) await wipe.Finish(round, stoppingToken);
    }
}
