// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>Puts a file in a round, under the name that the command gave it: what is readable is read, what is sealed is looked at from outside.</summary>
internal static class PutFile
{
    private static readonly FilePlace Share = new(KeyShares.WhyNot, TakeIn);
    private static readonly FilePlace Groups = new(WhyNotGroups, TakeIn);
    private static readonly FilePlace Contribution = new(Contributions.WhyNot, Contributions.TakeIn);

    public static Task<IResult> Put(string round, string name, HttpContext http, RoundDesk desk, ReceiveSealed receive) => FileRule.Of(name) switch
    {
        null => Task.FromResult(Refusal.Of(404, "no-such-kind", "No file of a round has such a name.")),
        { Rule.Kind: FileKind.Share } => receive.Receive(round, name, http, Share),
        { Rule.Kind: FileKind.Groups } => receive.Receive(round, name, http, Groups),
        { Rule.Kind: FileKind.Encodings or FileKind.Indicators } => receive.Receive(round, name, http, Contribution),
        var (rule, list) => PutDocument(round, (name, rule, list), http, desk),
    };

    private static async Task<IResult> PutDocument(string round, (string Name, FileRule Rule, string List) what, HttpContext http, RoundDesk desk)
    {
        var document = await Document.Read(http.Request, what.Name, http.RequestAborted);
        return await desk.In(round, http, async (at, cancel) =>
        {
            var (_, rule, list) = what;
            if (at.WhyNot(rule.From, list, rule.During) is { } refusal) return refusal;
            if (rule.From == Party.Interpreter && await InterpretationSession.Of(at.Store, round, cancel) is not null) return Refusal.Of(409, "in-session", "There is a session for this round: closing that makes this file.");
            document.RequireGood(rule.Kind, at.Signed, list);
            if (await Older(at, rule.Kind, list, "", cancel) is { } older)
            {
                if (older.Sha256 == document.Sha256) return TypedResults.Ok(older.Logged);
                if (rule.Kind == FileKind.Commitment) return KeyShares.Committed;
                at.Drop([older], RoundEvent.Replaced, list);
            }
            var file = document.Keep(at, rule.Kind, list);
            at.Log(new RoundEvent("received", list) { In = [file.Logged] });
            return TypedResults.Ok(file.Logged);
        });
    }

    private static async Task<IResult?> WhyNotGroups(RoundAtDesk at, RoundFile file, CancellationToken cancel)
    {
        var rule = FileRule.Of(FileKind.Groups);
        if (at.WhyNot(rule.From, "", rule.During) is { } refusal) return refusal;
        var keys = await at.Store.Set<RoundFile>().Where(other => other.Round == at.Round.Id && other.Kind == FileKind.Encodings).Select(other => other.KeyCheck).Distinct().ToListAsync(cancel);
        return keys is [var key] && key == file.KeyCheck ? null : Refusal.Of(409, "other-key", "The groups were not made from the contributions that are here: link again.");
    }

    private static async Task<IResult> TakeIn(RoundAtDesk at, RoundFile file, CancellationToken cancel)
    {
        if (await Older(at, file.Kind, file.List, file.To, cancel) is { } older) at.Drop([older], RoundEvent.Replaced, file.List);
        at.Log(new RoundEvent("received", file.List) { In = [file.Logged] });
        return TypedResults.Ok(file.Logged);
    }

    private static Task<RoundFile?> Older(RoundAtDesk at, FileKind kind, string list, string to, CancellationToken cancel) => at.Store.Set<RoundFile>()
        .SingleOrDefaultAsync(file => file.Round == at.Round.Id && file.IsWhole && file.Kind == kind && file.List == list && file.To == to, cancel);
}
