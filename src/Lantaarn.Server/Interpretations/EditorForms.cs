// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Monitor.Releases;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Rounds;
using Microsoft.Extensions.Options;
using Refusal = Lantaarn.Server.Rounds.Refusal;

namespace Lantaarn.Server.Interpretations;

/// <summary>What the editor sends from the page; each does what the API does too.</summary>
internal sealed class EditorForms(RoundDesk desk, WipeRound wipe, IOptions<AccountsOptions> options)
{
    /// <summary>Does what the last part of the address says.</summary>
    public static async Task<IResult> Post(string language, string round, string what, IFormCollection form, HttpContext http, EditorForms forms, InterpretationPages pages, CancellationToken cancel)
    {
        var result = await forms.Do(round, what, form, http);
        if (result is IValueHttpResult { Value: MadeLink made }) return await pages.ForEditor(language, round, http, new(Made: made.Link), cancel);
        return result is IStatusCodeHttpResult { StatusCode: < 300 }
            ? InterpretationPages.Back(InterpretationPages.AddressOfRound(language, round), form["indicator"])
            : await pages.ForEditor(language, round, http, new(Refused: result), cancel);
    }

    private Task<IResult> Do(string round, string what, IFormCollection form, HttpContext http) => what switch
    {
        "open" => desk.In(round, http, (at, cancel) => OpenSession.In(at, new() { Indicators = [.. form["indicators"].OfType<string>()], Until = Day(form["until"]) }, cancel)),
        "invite" => desk.In(round, http, (at, cancel) => Enum.TryParse<ExpertRole>(form["role"], out var role) ? InviteExpert.In(at, new() { Role = role }, options.Value, cancel) : Task.FromResult(NoChoice)),
        "withdraw" => desk.In(round, http, (at, cancel) => InviteExpert.Withdraw(at, Id(form["expert"]), cancel)),
        "text" => desk.In(round, http, (at, cancel) => EditSession.Text(at, form["indicator"].ToString(), new() { Dutch = form["dutch"].ToString(), English = form["english"].ToString() }, cancel)),
        "translation" => desk.In(round, http, (at, cancel) => EditSession.Translate(at, Id(form["statement"]), new() { Text = form["text"].ToString(), Reasons = form["reasons"].ToString() }, cancel)),
        "remove" => desk.In(round, http, (at, cancel) => EditSession.Remove(at, Id(form["statement"]), cancel)),
        "close" when form["sure"] == "yes" => wipe.After(round, http, CloseSession.In),
        _ => Task.FromResult(NoChoice),
    };

    private static IResult NoChoice => Refusal.Of(400, "bad-choice", "The page does not send this.");

    private static Guid Id(string? typed) => Guid.TryParse(typed, out var id) ? id : Guid.Empty;

    private static DateOnly Day(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default;
}
