// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Auditing;

namespace Lantaarn.Monitor.Publishing;

/// <summary>How often the linkage was wrong, for everyone and for kinds of people: by twins where there were any, else by the similarities.</summary>
internal static class LinkageErrorsTable
{
    public static Html Render(PublishedRound published, Words words)
    {
        var errors = published.Estimate.LinkageErrors;
        var rows = errors.Where(line => line.MeasuredMissed is not null || !errors.Any(other => other.By == line.By && other.MeasuredMissed is not null))
            .Where(LinkageErrorRates.IsTold).ToList();
        return rows.Count == 0 ? default : Html.Of($"""
            <details>
            <summary><h3>{words["errors.heading"]}</h3></summary>
            <p>{words["errors.text"]}</p>
            <div class="scroll" tabindex="0" role="region" aria-label="{words["errors.heading"]}"><table><caption>{words["errors.caption"]}</caption>
            <thead><tr><th scope="col">{words["figures.group"]}</th><th scope="col" class="n">{words["errors.missed"]}</th><th scope="col" class="n">{words["errors.false"]}</th></tr></thead>
            <tbody>{Html.Join(rows.Select(line => Row(line, published, words)))}</tbody></table></div>
            </details>
            """);
    }

    private static Html Row(LinkageErrors line, PublishedRound published, Words words) => Html.Of($"""
        <tr><th scope="row">{Name(line, published, words)}</th><td class="n">{Rate(line.MeasuredMissed, line.ExpectedMissed, words)}</td><td class="n">{Rate(line.MeasuredFalse, line.ExpectedFalse, words)}</td></tr>
        """);

    private static string Name(LinkageErrors line, PublishedRound published, Words words) => line.By switch
    {
        "" => words["figures.everyone"],
        "date" => words[$"errors.date.{line.Code}"],
        _ => published.Round.Codebook.Find("herkomst")?.Codes.FirstOrDefault(code => code.Code == line.Code)?.Label.In(words.Language) ?? line.Code,
    };

    private static Html Rate(ErrorRate? measured, ErrorRate? expected, Words words) => (measured ?? expected) is { } rate
        ? Html.Of($"{words["errors.rate", words.Percent(rate.Value), words.Percent(rate.Lower), words.Percent(rate.Upper)]}{(measured is null ? words["errors.expected"] : "")}")
        : default;
}
