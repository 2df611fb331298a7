// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Lists;

/// <summary>Which character separates the columns: the one that the first line has most of, outside quotes.</summary>
internal static class Delimiter
{
    private static readonly char[] Candidates = [';', ',', '\t', '|'];

    public static char Detect(string headerLine)
    {
        var quoted = false;
        var counts = new int[Candidates.Length];
        foreach (var c in headerLine)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && Array.IndexOf(Candidates, c) is >= 0 and var i) counts[i]++;
        }
        var most = counts.Max();
        return most == 0 ? ',' : Candidates[Array.IndexOf(counts, most)];
    }
}
