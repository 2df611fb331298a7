// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Releases;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Interpretations;

/// <summary>All that was said in a session, as its editor reads it.</summary>
/// <param name="Indicators">What is talked about.</param>
/// <param name="Until">Last day on which experts may write.</param>
/// <param name="Closed">Whether it is closed; the rest is empty then, and what was said is in the files of the round.</param>
/// <param name="Experts">Who was invited.</param>
/// <param name="Statements">Oldest first.</param>
/// <param name="Texts">What the editor wrote.</param>
public sealed record SessionView(
    IReadOnlyList<string> Indicators, DateOnly Until, bool Closed, IReadOnlyList<ExpertView> Experts, IReadOnlyList<StatementView> Statements, IReadOnlyList<TextView> Texts)
{
    internal static async Task<IResult> Get(string round, HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        var rights = await RoundRights.Of(Access.Caller.Of(http.User), round, store, cancel);
        if (!rights.SeeIt) return Refusal.NoRound;
        if (!MayInvite(rights)) return Refusal.NoRight;
        return await Of(store, round, cancel) is { } view ? TypedResults.Ok(view) : OpenSession.NoSession;
    }

    /// <summary>Whether somebody may open a session, invite to it and read it.</summary>
    internal static bool MayInvite(RoundRights rights) => rights.May(Party.Interpreter) || rights.May(Party.Lead);

    internal static async Task<SessionView?> Of(LantaarnStore store, string round, CancellationToken cancel)
    {
        if (await InterpretationSession.Of(store, round, cancel) is not { } session) return null;
        var experts = await store.Set<Expert>().AsNoTracking().Where(expert => expert.Round == round).OrderBy(expert => expert.Id).ToListAsync(cancel);
        var statements = await Said(store, round).AsNoTracking().OrderBy(statement => statement.Id).ToListAsync(cancel);
        var responses = await store.Set<Response>().AsNoTracking().Where(response => Said(store, round).Any(statement => statement.Id == response.Statement)).ToListAsync(cancel);
        var texts = await store.Set<ClosingText>().AsNoTracking().Where(text => text.Round == round).ToListAsync(cancel);
        return new(session.Indicators, session.Until, session.ClosedAt is not null,
            [.. experts.Select(expert => new ExpertView(expert.Id, expert.Role, expert.TellsRole, expert.City, expert.WithdrawnAt is not null))],
            [.. statements.Select(statement => StatementView.Of(statement, experts.Single(expert => expert.Id == statement.Expert), responses))],
            [.. texts.Select(text => new TextView(text.Indicator, text.Dutch, text.English))]);
    }

    /// <summary>The statements of a session.</summary>
    internal static IQueryable<Statement> Said(LantaarnStore store, string round) =>
        store.Set<Statement>().Where(statement => store.Set<Expert>().Any(expert => expert.Id == statement.Expert && expert.Round == round));

    /// <summary>What was said of one indicator.</summary>
    public IEnumerable<StatementView> About(string indicator) => Statements.Where(statement => statement.Indicator == indicator);

    /// <summary>What the editor wrote about an indicator; empty texts while nothing.</summary>
    public TextView TextOf(string indicator) => Texts.FirstOrDefault(text => text.Indicator == indicator) ?? new(indicator, "", "");
}

/// <summary>Somebody who was invited.</summary>
public sealed record ExpertView(Guid Id, ExpertRole Role, bool TellsRole, string City, bool Withdrawn);

/// <summary>What the editor wrote about an indicator.</summary>
public sealed record TextView(string Indicator, string Dutch, string English);

/// <summary>What another expert thinks of a statement.</summary>
public sealed record ResponseView(Guid Expert, bool Agrees, string Reason);

/// <summary>A statement, with no more of its expert than that expert wants to be told.</summary>
public sealed record StatementView(
    Guid Id, Guid Expert, string Indicator, string Language, string Text, Agreement Agreement, string Reasons, ExpertConfidence Confidence, ExpertRole? Role, string City, DateOnly On,
    string? OtherText, string? OtherReasons, IReadOnlyList<ResponseView> Responses)
{
    internal static StatementView Of(Statement said, Expert by, IEnumerable<Response> responses) => new(
        said.Id, said.Expert, said.Indicator, said.Language, said.Text, said.Agreement, said.Reasons, said.Confidence, by.ToldRole, by.City, said.On, said.OtherText, said.OtherReasons,
        [.. responses.Where(response => response.Statement == said.Id).Select(response => new ResponseView(response.Expert, response.Agrees, response.Reason))]);
}
