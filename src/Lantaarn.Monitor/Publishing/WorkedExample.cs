// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Monitor.Publishing;

/// <summary>Capture-recapture with round numbers: two lists of 100 and 80 people, 40 on both, so about 200 people (Petersen, 1896).</summary>
internal static class WorkedExample
{
    private const int First = 100, Second = 80, Both = 40;
    private const int Everyone = First * Second / Both, Unseen = Everyone - (First + Second - Both);

    public static Html Draw(Words words) => Html.Of($"""
        <div class="box">
        <h3>{words["example.heading"]}</h3>
        <div class="beside">
        {Circles(words)}
        <ol>
        <li>{words["example.1", First, Second, Both]}</li>
        <li>{words["example.2", Second, Both]}</li>
        <li>{words["example.3", First, Everyone]}</li>
        <li>{words["example.4", First + Second - Both, Unseen]}</li>
        </ol>
        </div>
        <p>{words["example.real"]}</p>
        </div>
        """);

    private static Html Circles(Words words) => Html.Of($"""
        <svg class="circles" role="img" aria-label="{words["example.picture", First - Both, Both, Second - Both, Unseen]}" viewBox="0 0 280 196">
        <rect class="frame" x="1" y="1" width="278" height="194" rx="8"/>
        <circle class="a" cx="108" cy="92" r="66"/><circle class="b" cx="172" cy="92" r="60"/>
        <text x="76" y="98">{First - Both}</text><text x="139" y="98">{Both}</text><text x="204" y="98">{Second - Both}</text>
        <text class="small" x="58" y="22">{words["example.a"]}</text><text class="small" x="226" y="22">{words["example.b"]}</text>
        <text class="small" x="140" y="184">{words["example.outside", Unseen]}</text>
        </svg>
        """);
}
