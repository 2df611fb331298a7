// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Demo.City;

/// <summary>A column of an organisation's export.</summary>
/// <param name="Header">Text in the first row of the file.</param>
/// <param name="Meaning">What stands in it.</param>
/// <param name="Words">For coded columns: the organisation's word for each code it writes. Origin is keyed by country, not by coarse
/// code.</param>
internal sealed record ListColumn(string Header, ColumnMeaning Meaning, IReadOnlyDictionary<string, string> Words)
{
    private static readonly Dictionary<string, string> NoWords = [];

    public ListColumn(string header, ColumnMeaning meaning)
        : this(header, meaning, NoWords)
    {
    }

    /// <summary>Organisation's word to indicator code, for the mapping file; empty for columns without codes.</summary>
    public IReadOnlyDictionary<string, string> Values => Words.ToDictionary(
        w => w.Value,
        w => Meaning == ColumnMeaning.Origin ? CodeWords.CoarseOrigin(w.Key) : w.Key);
}
