// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

internal static class TypingErrors
{
    private static readonly string[] KeyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>
    /// One slip of the finger after the first letter: a letter left out, doubled, swapped with the next, or its neighbour on the
    /// keyboard.
    /// </summary>
    public static string Add(string name, Random random)
    {
        const int Shortest = 3;
        if (name.Length < Shortest) return name;
        var at = random.Next(1, name.Length - 1);
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            _ => name[..at] + Neighbour(name[at], random) + name[(at + 1)..]
        };
    }

    private static char Neighbour(char letter, Random random)
    {
        var row = KeyRows.FirstOrDefault(r => r.Contains(letter, StringComparison.Ordinal));
        if (row is null) return letter;
        var at = row.IndexOf(letter, StringComparison.Ordinal);
        return at == 0 ? row[1] : at == row.Length - 1 ? row[at - 1] : row[at + (random.Chance(0.5) ? 1 : -1)];
    }
}
