// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Publishing;

/// <summary>What must be true for the total to be right, with what these data say for and against it.</summary>
internal static class AssumptionsTable
{
    public static Html Render(PublishedRound published, Words words)
    {
        var assumptions = published.Estimate.Total.Assumptions;
        return assumptions.Count == 0 ? default : Html.Of($"""
            <h3>{words["assume.heading"]}</h3>
            <p>{words["assume.intro"]}</p>
            <div class="scroll" tabindex="0" role="region" aria-label="{words["assume.heading"]}">
            <table class="wide">
            <caption>{words["assume.heading"]}</caption>
            <thead><tr><th scope="col">{words["assume.what"]}</th><th scope="col">{words["assume.for"]}</th><th scope="col">{words["assume.against"]}</th></tr></thead>
            <tbody>
            {Html.Join(assumptions.Select(assumption => Row(assumption, words)))}</tbody>
            </table>
            </div>
            """);
    }

    private static Html Row(FigureAssumption assumption, Words words) => Html.Of($"""
        <tr><th scope="row">{words.OfAssumption(assumption, "text")}</th><td>{Side(assumption, "for", assumption.For, words)}</td><td>{Side(assumption, "against", assumption.Against, words)}</td></tr>
        """);

    private static string Side(FigureAssumption assumption, string side, IReadOnlyList<string> sentences, Words words) =>
        sentences.Count == 0 ? "" : words.OfAssumption(assumption, side);
}
