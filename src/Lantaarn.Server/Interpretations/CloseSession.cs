// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Server.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Interpretations;

/// <summary>
/// Closes a session: makes of it the two files that the round goes on with, and deletes all else that was said, the links, and what experts did not want
/// told. What was deleted is wiped from the files of the database too.
/// </summary>
internal static class CloseSession
{
    public static Task<IResult> Post(string round, HttpContext http, WipeRound wipe) => wipe.After(round, http, In);

    public static async Task<IResult> In(RoundAtDesk at, CancellationToken cancel)
    {
        var (session, refusal) = await EditSession.Open(at, cancel);
        if (session is null) return refusal!;
        var texts = await at.Store.Set<ClosingText>().Where(text => text.Round == at.Round.Id).ToListAsync(cancel);
        if (session.Indicators.FirstOrDefault(indicator => !texts.Exists(text => text.Indicator == indicator)) is { } without) return Refusal.Of(409, "text-missing", $"There is no text about {without} yet.");
        var experts = await at.Store.Set<Expert>().Where(expert => expert.Round == at.Round.Id).ToDictionaryAsync(expert => expert.Id, cancel);
        var said = await SessionView.Said(at.Store, at.Round.Id).ToListAsync(cancel);
        if (said.Exists(statement => !statement.IsTranslated)) return Refusal.Of(409, "translation-missing", "Not every statement is there in both languages: the monitor shows both.");
        var told = said.OrderBy(statement => Array.IndexOf(session.Indicators, statement.Indicator)).ThenBy(statement => statement.Id).Select(statement => statement.Told(experts[statement.Expert])).ToList();
        var files = new[]
        {
            Document.Of(JsonSerializer.SerializeToUtf8Bytes(told, ExchangeJson.Readable)).Keep(at, FileKind.Interpretations),
            Document.Of(Encoding.UTF8.GetBytes(Text(session, texts))).Keep(at, FileKind.Interpretation),
        };
        at.Log(new RoundEvent("session-closed") { Out = [.. files.Select(file => file.Logged)] });
        at.Store.RemoveRange(texts);
        // With them go their statements, and the responses to those.
        at.Store.RemoveRange(experts.Values);
        (session.ClosedAt, at.Round.Deletions) = (at.Now, at.Round.Deletions + 1);
        return TypedResults.Ok(files.Select(file => file.Logged));
    }

    private static string Text(InterpretationSession session, IReadOnlyList<ClosingText> texts) => string.Join("\n\n", new[] { "nl", "en" }.SelectMany(language => session.Indicators.Select(indicator =>
    {
        var (label, text) = (IndicatorBook.Shipped.Find(indicator)!.Label, texts.Single(text => text.Indicator == indicator));
        return $"{label.In(language)}\n{(language == "nl" ? text.Dutch : text.English)}";
    }))) + "\n";
}
