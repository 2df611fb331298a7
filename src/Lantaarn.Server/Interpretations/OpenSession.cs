// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Rounds;

namespace Lantaarn.Server.Interpretations;

/// <summary>Opens the session of a round whose tables are protected, or puts off its end.</summary>
internal static class OpenSession
{
    public static IResult NoSession => Refusal.Of(404, "no-session", "No session was opened for this round.");

    public static IResult Closed => Refusal.Of(409, "session-closed", "The session is closed: what was said is in the files of the round and does not change.");

    public static Task<IResult> Put(string round, OpenedSession body, HttpContext http, RoundDesk desk) => desk.In(round, http, (at, cancel) => In(at, body, cancel));

    public static async Task<IResult> In(RoundAtDesk at, OpenedSession body, CancellationToken cancel)
    {
        if (WhyNot(at) is { } refusal) return refusal;
        var today = DateOnly.FromDateTime(at.Now.UtcDateTime);
        if (body.Until < today || body.Until > today.AddDays(InterpretationSession.LongestDays)) return Refusal.Of(400, "bad-day", $"'until' is today or later, and at most {InterpretationSession.LongestDays} days away.");
        if (await InterpretationSession.Of(at.Store, at.Round.Id, cancel) is { } there)
        {
            if (there.ClosedAt is not null) return Closed;
            if (!there.Indicators.SequenceEqual(body.Indicators)) return Refusal.Of(409, "other-indicators", "A session keeps its indicators: experts may have written about them.");
            there.Until = body.Until;
            return TypedResults.NoContent();
        }
        var known = (await RoundNumbers.Of(at.Store, at.Round, cancel)).Indicators.Select(indicator => indicator.Id).ToList();
        if (body.Indicators.Count is < 1 or > InterpretationSession.MostIndicators || body.Indicators.Distinct().Count() < body.Indicators.Count || !body.Indicators.All(known.Contains))
            return Refusal.Of(400, "bad-indicators", $"'indicators' are 1 to {InterpretationSession.MostIndicators} of those with protected numbers: {string.Join(", ", known)}.");
        at.Store.Add(new InterpretationSession { Round = at.Round.Id, Indicators = [.. body.Indicators], Until = body.Until });
        at.Log(new RoundEvent("session-opened"));
        return TypedResults.NoContent();
    }

    /// <summary>Why the caller may not open, invite or read now; none when so.</summary>
    public static IResult? WhyNot(RoundAtDesk at)
    {
        if (!SessionView.MayInvite(at.Rights)) return Refusal.NoRight;
        return at.Round.Step == RoundStep.Protected ? null : Refusal.NotNow(at.Round.Step, nameof(RoundStep.Protected));
    }
}

/// <summary>What a session is about, and until when.</summary>
internal sealed record OpenedSession
{
    /// <summary>Ids of indicators.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }

    /// <summary>Last day on which experts may write.</summary>
    public required DateOnly Until { get; init; }
}
