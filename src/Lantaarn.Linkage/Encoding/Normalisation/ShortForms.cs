// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Frozen;

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// Short forms of given names and the name that each most often comes from. A small list of our own (short-forms.tsv), of forms
/// that belong to one name only: no word that is a name in its own right elsewhere.
/// </summary>
internal static class ShortForms
{
    private static readonly FrozenDictionary<string, string> Names = Read();

    /// <summary>The name that a short form comes from; any other word is itself.</summary>
    public static string Full(string part) => Names.GetValueOrDefault(part, part);

    private static FrozenDictionary<string, string> Read()
    {
        using var file = typeof(ShortForms).Assembly.GetManifestResourceStream("short-forms.tsv")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'))
            .SelectMany(cells => cells[1].Split(' ').Select(form => KeyValuePair.Create(form, cells[0])))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
