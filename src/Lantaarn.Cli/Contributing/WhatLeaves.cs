// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Lists;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Cli.Contributing;

/// <summary>Shows, column by column, what becomes of a list before anything is written.</summary>
internal static class WhatLeaves
{
    public static void Show(Screen screen, ListFile file, ListMapping mapping, RoundDefinition round)
    {
        var uses = mapping.Columns().ToLookup(use => use.Column, use => use.Use, StringComparer.OrdinalIgnoreCase);
        screen.Heading($"What leaves from {mapping.List}");
        screen.Table(["column", "what becomes of it"], file.Columns.Select(column => new[] { column, Fate(uses[column].ToList(), round) }));
        foreach (var (name, source) in mapping.Indicators.Where(indicator => indicator.Value.FromBirth))
            screen.Say($"The indicator {name} is worked out from the birth date: a class, never the date.");
        foreach (var indicator in round.Codebook.Indicators.Where(indicator => !mapping.Indicators.ContainsKey(indicator.Name)))
            screen.Say($"The indicator {indicator.Name} is not in this list: it leaves as '{Indicator.Unknown}'.");
    }

    private static string Fate(List<string> uses, RoundDefinition round)
    {
        if (uses.Count == 0) return "stays here";
        var indicators = uses.Where(use => round.Codebook.Find(use) is not null).ToList();
        var client = uses.Contains(ListMapping.ClientUse);
        var identifiers = uses.Count > indicators.Count + (client ? 1 : 0);
        var parts = new List<string>();
        if (client) parts.Add("stays here; only which of your rows are one person leaves, for the linkage unit");
        if (identifiers) parts.Add("goes into the encoding (cannot be read back without the round key)");
        if (indicators.Count > 0) parts.Add($"leaves as a code, for the analyst: {string.Join(", ", indicators)}");
        return string.Join("; ", parts);
    }
}
