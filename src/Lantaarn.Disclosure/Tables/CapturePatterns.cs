// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>
/// The table of capture patterns: how many people exactly these lists saw. It is a table of counts like any other, with one thing known besides: the
/// size of each list, at least to its organisation and often to everybody. So the lists are tables of the same release.
/// </summary>
public static class CapturePatterns
{
    /// <summary>Name of the table and the classification of patterns. A pattern is the names of its lists in ordinal order, with a plus between them.</summary>
    public const string Name = "pattern";

    /// <summary>More lists than this make too many patterns to show any.</summary>
    public const int MostLists = 6;

    /// <summary>The release of patterns and list sizes. Who reported whom is what the table shows, so it names no organisations as insiders.</summary>
    /// <param name="lists">Names of the lists; 2 to <see cref="MostLists"/>, without a plus.</param>
    /// <param name="seenBy">Per person the lists that saw that person; at least one.</param>
    /// <exception cref="ArgumentException">Too few or too many lists, a name is unusable or double, or a person is on no list or an unknown one.</exception>
    public static TableRelease Release(IReadOnlyList<string> lists, IReadOnlyList<IReadOnlyList<string>> seenBy)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(seenBy);
        if (lists.Count < 2 || lists.Count > MostLists || lists.Distinct().Count() < lists.Count || lists.Any(list => string.IsNullOrWhiteSpace(list) || list.Contains('+')))
            throw new ArgumentException($"Patterns need 2 to {MostLists} lists with different names without a plus; join lists of one kind.", nameof(lists));
        if (seenBy.Any(seen => seen.Count == 0 || !seen.All(lists.Contains)))
            throw new ArgumentException("A person is on no list, or on one that is not named.", nameof(seenBy));
        string[] ordered = [.. lists.Order(StringComparer.Ordinal)];
        string[][] patterns = [.. Enumerable.Range(1, (1 << ordered.Length) - 1).Select(bits => ordered.Where((_, i) => (bits >> i & 1) == 1).ToArray())];
        var pattern = new Classification(Name, [.. patterns.Select(CodeOf).Order(StringComparer.Ordinal).Select(code => new Category(code))]);
        Classification[] sizes = [.. ordered.Select(list => new Classification(list, [new(On), new(Off)]))];
        var people = seenBy.Select(seen => new CountedPerson([CodeOf([.. ordered.Where(seen.Contains)]), .. ordered.Select(list => seen.Contains(list) ? On : Off)], []));
        return new TableRelease([pattern, .. sizes], [new CountTable(Name, new TableAxis(pattern)), .. sizes.Select(size => new CountTable(size.Name, new TableAxis(size)))], [.. people])
        {
            Impossible = [.. from codes in patterns from list in ordered select new CodeCombination(new Dictionary<string, string> { [Name] = CodeOf(codes), [list] = codes.Contains(list) ? Off : On })],
        };
    }

    private const string On = "on";
    private const string Off = "off";

    private static string CodeOf(string[] lists) => string.Join('+', lists);
}
