// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Interpretations;

/// <summary>What the editor does: write a text about each indicator and each statement in its other language, and remove a statement that names somebody. Nobody's own words change.</summary>
internal static class EditSession
{
    public static Task<IResult> PutText(string round, string indicator, TwoLanguages body, HttpContext http, RoundDesk desk) => desk.In(round, http, (at, cancel) => Text(at, indicator, body, cancel));

    public static Task<IResult> PutTranslation(string round, Guid statement, Translation body, HttpContext http, RoundDesk desk) => desk.In(round, http, (at, cancel) => Translate(at, statement, body, cancel));

    public static async Task<IResult> Text(RoundAtDesk at, string indicator, TwoLanguages body, CancellationToken cancel)
    {
        var (session, refusal) = await Open(at, cancel);
        if (session is null) return refusal!;
        if (!session.Indicators.Contains(indicator)) return Refusal.Of(404, "no-indicator", "This session is not about that indicator.");
        if (Words.Clean(body.Dutch, ClosingText.Longest) is not { } dutch || Words.Clean(body.English, ClosingText.Longest) is not { } english) return Words.Refused(ClosingText.Longest);
        if (await at.Store.Set<ClosingText>().SingleOrDefaultAsync(text => text.Round == at.Round.Id && text.Indicator == indicator, cancel) is { } there) (there.Dutch, there.English) = (dutch, english);
        else at.Store.Add(new ClosingText { Round = at.Round.Id, Indicator = indicator, Dutch = dutch, English = english });
        return TypedResults.NoContent();
    }

    public static async Task<IResult> Translate(RoundAtDesk at, Guid id, Translation body, CancellationToken cancel)
    {
        var (session, refusal) = await Open(at, cancel);
        if (session is null) return refusal!;
        if (await SessionView.Said(at.Store, at.Round.Id).SingleOrDefaultAsync(statement => statement.Id == id, cancel) is not { } said) return NoStatement;
        if (Words.Clean(body.Text, Statement.Longest) is not { } text || Words.Clean(body.Reasons, Statement.Longest) is not { } reasons) return Words.Refused(Statement.Longest);
        (said.OtherText, said.OtherReasons) = (text, reasons);
        return TypedResults.NoContent();
    }

    public static Task<IResult> Delete(string round, Guid statement, HttpContext http, RoundDesk desk) => desk.In(round, http, (at, cancel) => Remove(at, statement, cancel));

    /// <summary>Removes a statement by which somebody can be recognised.</summary>
    public static async Task<IResult> Remove(RoundAtDesk at, Guid id, CancellationToken cancel)
    {
        var (session, refusal) = await Open(at, cancel);
        if (session is null) return refusal!;
        if (await SessionView.Said(at.Store, at.Round.Id).Where(statement => statement.Id == id).ExecuteDeleteAsync(cancel) == 0) return NoStatement;
        at.Round.Deletions++;
        return TypedResults.NoContent();
    }

    private static IResult NoStatement => Refusal.Of(404, "no-statement", "There is no such statement in this session: it was changed or taken back.");

    /// <summary>The session, when the caller is its editor and it is open; else why not.</summary>
    public static async Task<(InterpretationSession? Session, IResult? Refusal)> Open(RoundAtDesk at, CancellationToken cancel)
    {
        if (at.WhyNot(Party.Interpreter, "", RoundStep.Protected) is { } refusal) return (null, refusal);
        return await InterpretationSession.Of(at.Store, at.Round.Id, cancel) switch
        {
            null => (null, OpenSession.NoSession),
            { ClosedAt: not null } => (null, OpenSession.Closed),
            var session => (session, null),
        };
    }
}

/// <summary>A text about an indicator.</summary>
internal sealed record TwoLanguages
{
    public required string Dutch { get; init; }
    public required string English { get; init; }
}

/// <summary>A statement in its other language.</summary>
internal sealed record Translation
{
    public required string Text { get; init; }
    public required string Reasons { get; init; }
}
