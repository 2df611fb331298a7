// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Bench.Attacks;

/// <summary>Which of the frequent tokens of the public schema each person on a list has; invented people have no telephone or address.</summary>
internal sealed class TokenTable
{
    private TokenTable(bool[][] has, int[] viewOf, int[] bitsOf) => (Has, ViewOf, BitsOf) = (has, viewOf, bitsOf);

    /// <summary>Per token, who has it.</summary>
    public bool[][] Has { get; }

    /// <summary>Per token the view it belongs to, 0 or 1.</summary>
    public int[] ViewOf { get; }

    /// <summary>Per token how many bits the schema gives it.</summary>
    public int[] BitsOf { get; }

    /// <param name="people">The list.</param>
    /// <param name="schema">The schema of the round.</param>
    /// <param name="rarest">Tokens of a smaller share of the people, or a larger one than its complement, are left out.</param>
    public static TokenTable Of(IReadOnlyList<Identifiers> people, EncodingSchema schema, double rarest)
    {
        var tokens = people.Select(person => Tokens(new NormalisedPerson(person, schema.Normalisation)).ToHashSet()).ToArray();
        var frequent = tokens.SelectMany(own => own).CountBy(token => token)
            .Where(token => token.Value >= rarest * people.Count && token.Value <= (1 - rarest) * people.Count)
            .Select(token => token.Key).OrderBy(token => token.Text, StringComparer.Ordinal).ThenBy(token => token.View).ToArray();
        using var document = JsonDocument.Parse(schema.ToJson());
        var bits = new[] { "asGiven", "bySound" }.SelectMany((name, view) => document.RootElement.GetProperty(name).EnumerateArray().Select(column =>
            (Column: (view, column.GetProperty("identifier").GetString()!),
             Bits: column.GetProperty("hashing").GetProperty("strategy").GetProperty("bitsPerToken").GetInt32())))
            .ToDictionary(column => column.Column, column => column.Bits);
        return new(
            [.. frequent.Select(token => Array.ConvertAll(tokens, own => own.Contains(token)))],
            Array.ConvertAll(frequent, token => token.View),
            Array.ConvertAll(frequent, token => bits[(token.View, token.Column)]));
    }

    private static IEnumerable<(int View, string Column, string Text)> Tokens(NormalisedPerson person)
    {
        foreach (var gram in Bigrams(person, "names")) yield return (0, "names", gram);
        foreach (var gram in Bigrams(person, "names by sound")) yield return (1, "names by sound", gram);
        foreach (var sign in NormalisedPerson.Cells["name keys"](person).EnumerateRunes()) yield return (1, "name keys", sign.ToString());
        foreach (var (view, cell) in new[] { (0, "sex"), (0, "origin"), (1, "birth year"), (1, "birth month"), (1, "birth day") })
            if (NormalisedPerson.Cells[cell](person) is { Length: > 0 } value) yield return (view, cell, $"{cell}: {value}");
        if (int.TryParse(NormalisedPerson.Cells["birth year"](person), CultureInfo.InvariantCulture, out var year))
            for (var near = (2 * year) - 2; near <= (2 * year) + 2; near++) yield return (0, "birth year", $"near {near}");
    }

    private static IEnumerable<string> Bigrams(NormalisedPerson person, string cell)
    {
        var text = $" {NormalisedPerson.Cells[cell](person)} ";
        return Enumerable.Range(0, text.Length - 1).Select(at => $"{cell}: {text.Substring(at, 2)}");
    }
}
