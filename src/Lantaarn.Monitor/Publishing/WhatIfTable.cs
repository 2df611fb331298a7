// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Publishing;

/// <summary>What the total would be if a list were left out, if two lists depended strongly on one another, if people differed in other ways, or if some can never be compared.</summary>
internal static class WhatIfTable
{
    public static Html Render(PublishedRound published, Words words)
    {
        var total = published.Estimate.Total;
        if (FiguresSection.Usable(total) is null || total.Sensitivity.Count == 0) return default;
        return Html.Of($"""
            <details>
            <summary><h3>{words["whatif.heading"]}</h3></summary>
            <p>{words["whatif.intro"]}</p>
            <div class="scroll" tabindex="0" role="region" aria-label="{words["whatif.heading"]}">
            <table>
            <caption>{words["whatif.heading"]}</caption>
            <thead><tr><th scope="col">{words["whatif.what"]}</th><th scope="col" class="n">{words["figures.total"]}</th></tr></thead>
            <tbody>
            {Html.Join(total.Sensitivity.Select(line => Row(line, words)))}</tbody>
            </table>
            </div>
            </details>
            """);
    }

    private static Html Row(WhatIf line, Words words) => Html.Of($"""
        <tr><th scope="row">{Text(line, words)}</th><td class="n">{(line.Estimate is { } people ? words.Estimate(people) : words["figures.noFigure"])}</td></tr>
        """);

    private static string Text(WhatIf line, Words words)
    {
        object[] lists = [.. line.Lists.Select(words.Kind)];
        return line switch
        {
            { Code: "LeftOut" } => words["whatif.LeftOut", lists],
            { Code: "NotEncodable" } => words["whatif.NotEncodable"],
            { OddsRatio: > 1 } => words["whatif.Attract", lists],
            { OddsRatio: not null } => words["whatif.Repel", lists],
            _ => words["whatif.Differing", line.Shape],
        };
    }
}
