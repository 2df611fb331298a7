// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Lantaarn.Cli.Terminal;
using Lantaarn.Guide;
using Lantaarn.Guide.Rules;
using Lantaarn.Guide.Texts;

namespace Lantaarn.Cli.Rights;

/// <summary>What the guide answers, for a reader or for another program.</summary>
internal sealed class GuideView(GuideContent guide, string language)
{
    public static readonly JsonSerializerOptions JsonForm = new(JsonSerializerOptions.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Show(Screen screen, Evaluation evaluation)
    {
        foreach (var result in evaluation.Results)
        {
            foreach (var applied in result.Applied) Show(screen, result.Decision, applied);
            if (!result.IsSettled) screen.Say($"{Word("Nog mogelijk", "Still possible")} ({result.Decision.Title[language]}): {string.Join(", ", result.Possible.Select(rule => result.Decision[rule.Then.Outcome].Text[language]).Distinct())}");
        }
        if (evaluation.Next is not { } next) return;
        screen.Heading(next.Ask[language]);
        screen.Say($"--answer {next.Id}=...  ({next.Accepts})");
    }

    public string Json(Evaluation evaluation) => JsonSerializer.Serialize(
        new
        {
            Results = evaluation.Results.Select(result => new
            {
                Decision = result.Decision.Id,
                Settled = result.IsSettled,
                Applied = result.Applied.Select(applied => Plain(result.Decision, applied)),
                Possible = result.Possible.Select(rule => rule.Id),
            }),
            Next = evaluation.Next is { } next ? new { next.Id, Ask = next.Ask[language], next.Accepts } : null,
        },
        JsonForm);

    private object Plain(Decision decision, AppliedRule applied) => new
    {
        Rule = applied.Rule.Id,
        applied.Rule.Then.Outcome,
        decision[applied.Rule.Then.Outcome].Code,
        Text = decision[applied.Rule.Then.Outcome].Text[language],
        Because = applied.Because.Select(reason => new { reason.Id, reason.Value, Text = reason.Show(guide.Rules, language) }),
        Explain = applied.Rule.Explain[language],
        Bring = applied.Rule.Bring[language],
        Say = applied.Rule.Say?[language],
        applied.Rule.Letters,
        Cents = applied.Claim,
        applied.Until,
        Sources = applied.Rule.Provenance.Sources.Select(id => new { guide.Sources[id].Title, guide.Sources[id].Address, guide.Sources[id].Date }),
        Confidence = JsonNamingPolicy.SnakeCaseLower.ConvertName(applied.Rule.Provenance.Confidence.ToString()),
        applied.Rule.Provenance.CheckedBy,
        applied.Rule.Provenance.CheckedOn,
    };

    private void Show(Screen screen, Decision decision, AppliedRule applied)
    {
        var rule = applied.Rule;
        screen.Heading($"{decision.Title[language]}: {decision[rule.Then.Outcome].Text[language]}");
        screen.Say(rule.Explain[language]);
        if (applied.Claim is { } claim) screen.Say($"{Word("Te declareren", "To claim")}: EUR {Euros(claim.Claimed)} ({Word("onbetaald", "unpaid")} {Euros(claim.Unpaid)}, {Word("eigen betaling", "own payment")} {Euros(claim.OwnPayment)})");
        if (applied.Until is { } until) screen.Say(string.Create(CultureInfo.InvariantCulture, $"{Word("Tot", "Until")}: {until:yyyy-MM-dd}"));
        if (rule.Bring[language] is { Count: > 0 } bring) screen.Say($"{Word("Neem mee", "Bring")}: {string.Join(", ", bring)}");
        if (rule.Say is { } say) screen.Say($"{Word("Zeg", "Say")}: \"{say[language]}\"");
        screen.Say($"{Word("Omdat", "Because")}: {string.Join("; ", applied.Because.Select(reason => reason.Show(guide.Rules, language)))}");
        screen.Say($"{Word("Bron", "Source")}: {string.Join("; ", rule.Provenance.Sources.Select(Written))}. {Checked(rule.Provenance)}");
    }

    private string Written(string id) => guide.Sources[id] is { Date.Length: > 0 } source ? $"{source.Title} ({source.Date})" : guide.Sources[id].Title;

    private string Checked(Provenance provenance) => provenance.CheckedOn is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{Word("Nagekeken op", "Checked on")} {day:yyyy-MM-dd}.")
        : Word("Nog door niemand nagekeken.", "Not checked by anyone yet.");

    private static string Euros(long cents) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100}.{cents % 100:00}");

    private string Word(string dutch, string english) => language == "nl" ? dutch : english;
}
