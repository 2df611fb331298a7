// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;

namespace Lantaarn.Cli.Lists;

/// <summary>The words that organisations use for columns and values, as data (words.json), so that a mapping can be proposed.</summary>
/// <param name="Headers">For each meaning, the column names in use.</param>
/// <param name="Values">For each coded meaning, for each code, the words in use.</param>
internal sealed record FieldWords(
    IReadOnlyDictionary<string, string[]> Headers,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string[]>> Values)
{
    public static FieldWords Read()
    {
        using var stream = typeof(FieldWords).Assembly.GetManifestResourceStream("Lantaarn.Cli.Lists.words.json")!;
        return JsonSerializer.Deserialize<FieldWords>(stream, JsonSerializerOptions.Web)!;
    }

    /// <summary>Columns whose name has this meaning, in the order of the file.</summary>
    public IEnumerable<string> Columns(string meaning, IEnumerable<string> columns) =>
        columns.Where(column => Headers[meaning].Contains(column.Trim().ToLowerInvariant()));

    /// <summary>The code that a word stands for, or null.</summary>
    public string? Code(string meaning, string word)
    {
        if (!Values.TryGetValue(meaning, out var codes)) return null;
        var lower = word.Trim().ToLowerInvariant();
        return codes.FirstOrDefault(code => code.Value.Contains(lower)).Key;
    }
}
