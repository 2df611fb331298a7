// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Releases;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Refusal = Lantaarn.Server.Rounds.Refusal;

namespace Lantaarn.Server.Interpretations;

/// <summary>Makes the link of an expert, which is told once, and ends it.</summary>
internal static class InviteExpert
{
    public static Task<IResult> Post(string round, InvitedExpert body, HttpContext http, RoundDesk desk, IOptions<AccountsOptions> options) =>
        desk.In(round, http, (at, cancel) => In(at, body, options.Value, cancel));

    public static async Task<IResult> In(RoundAtDesk at, InvitedExpert body, AccountsOptions options, CancellationToken cancel)
    {
        if (await WhyNot(at, cancel) is { } refusal) return refusal;
        if (!Enum.IsDefined(body.Role)) return Refusal.Of(400, "bad-role", $"'role' is {string.Join(", ", Enum.GetNames<ExpertRole>())}.");
        if (await at.Store.Set<Expert>().CountAsync(expert => expert.Round == at.Round.Id, cancel) >= Expert.Most) return Refusal.Of(409, "too-many", $"A session has {Expert.Most} experts at most.");
        var secret = Secret.New();
        var expert = new Expert { Id = Guid.CreateVersion7(at.Now), Round = at.Round.Id, AddressHash = Secret.HashOf(secret), Role = body.Role };
        at.Store.Add(expert);
        return TypedResults.Ok(new MadeLink(expert.Id, new Uri(options.Address, InterpretationPages.AddressOf("nl", secret))));
    }

    public static Task<IResult> Delete(string round, Guid expert, HttpContext http, RoundDesk desk) => desk.In(round, http, (at, cancel) => Withdraw(at, expert, cancel));

    /// <summary>Ends a link. What was said with it stays, until the editor removes it.</summary>
    public static async Task<IResult> Withdraw(RoundAtDesk at, Guid id, CancellationToken cancel)
    {
        if (await WhyNot(at, cancel) is { } refusal) return refusal;
        if (await at.Store.Set<Expert>().SingleOrDefaultAsync(expert => expert.Id == id && expert.Round == at.Round.Id, cancel) is not { } found) return Refusal.Of(404, "no-expert", "There is no such expert in this session.");
        found.WithdrawnAt ??= at.Now;
        return TypedResults.NoContent();
    }

    private static async Task<IResult?> WhyNot(RoundAtDesk at, CancellationToken cancel)
    {
        if (OpenSession.WhyNot(at) is { } refusal) return refusal;
        return await InterpretationSession.Of(at.Store, at.Round.Id, cancel) switch
        {
            null => OpenSession.NoSession,
            { ClosedAt: not null } => OpenSession.Closed,
            _ => null,
        };
    }
}

/// <summary>Somebody to invite.</summary>
internal sealed record InvitedExpert
{
    /// <summary>From where they know it.</summary>
    public required ExpertRole Role { get; init; }
}

/// <summary>A link, told once.</summary>
internal sealed record MadeLink(Guid Expert, Uri Link);
