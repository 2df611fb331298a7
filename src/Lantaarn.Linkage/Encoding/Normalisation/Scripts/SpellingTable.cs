// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Frozen;
using System.Text;

namespace Lantaarn.Linkage.Encoding.Normalisation.Scripts;

/// <summary>
/// Writes a word anew, spelling by spelling, the longest first. A spelling may begin with ^ or end with $ to stand for the
/// beginning or end of a word only; what stands after a + must follow, but is written on its own. Letters that are in no spelling stay.
/// </summary>
internal sealed class SpellingTable
{
    private const char Start = '^';
    private const char End = '$';
    private const char Follows = '+';

    private readonly FrozenDictionary<char, (string Spelling, int Length, string Sound)[]> _byFirst;

    /// <param name="rows">What is written for which spellings, parted by blanks; the first of equals counts.</param>
    public SpellingTable(params IEnumerable<(string Sound, string Spellings)> rows) =>
        _byFirst = rows
            .SelectMany(row => row.Spellings.Split(' ').Select(spelling => Row(spelling, row.Sound)))
            .GroupBy(row => row.Spelling[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.Spelling.Length).ToArray());

    private static (string Spelling, int Length, string Sound) Row(string spelling, string sound)
    {
        var plus = spelling.IndexOf(Follows, StringComparison.Ordinal);
        return plus < 0 ? (spelling, spelling.Length, sound) : (spelling.Remove(plus, 1), plus, sound);
    }

    public string Apply(string word)
    {
        var rest = string.Concat([Start], word, [End]).AsSpan();
        var written = new StringBuilder(word.Length + 4);
        while (!rest.IsEmpty) rest = rest[Append(rest, written)..];
        return written.ToString();
    }

    // Returns how many letters were written.
    private int Append(ReadOnlySpan<char> rest, StringBuilder written)
    {
        if (_byFirst.TryGetValue(rest[0], out var spellings))
            foreach (var (spelling, length, sound) in spellings)
                if (rest.StartsWith(spelling, StringComparison.Ordinal))
                {
                    written.Append(sound);
                    return length;
                }
        if (rest[0] is not (Start or End)) written.Append(rest[0]);
        return 1;
    }
}
