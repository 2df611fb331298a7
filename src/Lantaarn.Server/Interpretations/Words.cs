// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Rounds;

namespace Lantaarn.Server.Interpretations;

/// <summary>What somebody typed.</summary>
internal static class Words
{
    /// <summary>The text with one kind of line end and nothing around it; none when it is empty, too long, or holds what no keyboard types.</summary>
    public static string? Clean(string? typed, int longest)
    {
        var text = (typed ?? "").ReplaceLineEndings("\n").Trim();
        return text.Length is > 0 && text.Length <= longest && !text.Any(letter => char.IsControl(letter) && letter != '\n') ? text : null;
    }

    public static IResult Refused(int longest) => Refusal.Of(400, "bad-text", $"A text has 1 to {longest} characters.");
}
