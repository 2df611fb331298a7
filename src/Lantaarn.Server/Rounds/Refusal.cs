// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;

namespace Lantaarn.Server.Rounds;

/// <summary>Why something was not done, as problem+json: a code for programs, and what to do about it.</summary>
internal static class Refusal
{
    public static IResult NoRound => Of(404, "no-round", "There is no such round, or your organisation was not invited to it.");

    public static IResult NoFile => Of(404, "no-file", "It is not here: not yet, or no longer.");

    public static IResult NoRight => Of(403, "no-right", "In this round that is for another party, or your organisation did not accept its seat yet.");

    public static IResult NotNow(RoundStep step, string when) => Of(409, "not-now", $"The round is {step}; this is done while it is {when}.");

    public static IResult Of(int status, string code, string whatToDo) => TypedResults.Problem(whatToDo, statusCode: status, title: code, extensions: [new("code", code)]);

    /// <summary>A file that cannot be used.</summary>
    public static IResult Of(InputProblem problem) => Of(400, "bad-file", problem.ToString());
}
