// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Lantaarn.Bench;

/// <summary>
/// Which spellings of one name come together, and which different names do: raw, folded and by sound key, on names with known
/// spellings. Half of the names took no part when the rules were chosen.
/// </summary>
internal static class NameVariation
{
    private static readonly string[] Languages = ["ru", "uk", "bg", "ka", "hy", "bn", "hi", "ne", "az", "tr", "pl", "ro", "vi"];

    public static int Run(string? folder)
    {
        folder ??= Path.Combine(Environment.GetEnvironmentVariable("LANTAARN_DATA") ?? "../shared", "data", "pprl", "names");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder '{folder}'; give the one with the name lists, or set LANTAARN_DATA.");
            return 2;
        }
        Print(SpeltName.Arabic(folder), SpeltName.Romanised(folder));
        return 0;
    }

    private static void Print(SpeltName[] arabic, ILookup<string, SpeltName> romanised)
    {
        PrintHead("Different Latin spellings of one name");
        var arabicJoined = PrintBothHalves("Arabic, by bearers", arabic, SpellingPairs.OfOneName);
        SpeltName[] variants = [.. romanised.SelectMany(language => language)];
        foreach (var language in Languages) PrintBothHalves(language, [.. romanised[language]], SpellingPairs.OfOneName);
        var variantsJoined = PrintBothHalves("all ICU", variants, SpellingPairs.OfOneName);
        PrintHead("Own script against Latin spelling");
        PrintBothHalves("ar", arabic, SpellingPairs.OwnAndLatin);
        foreach (var language in Languages) PrintBothHalves(language, [.. romanised[language]], SpellingPairs.OwnAndLatin);
        PrintHead("Latin spellings of different names, wrongly joined");
        var arabicWrong = PrintBothHalves("Arabic, by bearers", arabic, SpellingPairs.OfTwoNames);
        foreach (var language in Languages) PrintBothHalves(language, [.. romanised[language]], SpellingPairs.OfTwoNames);
        var variantsWrong = PrintBothHalves("all ICU, every third", [.. variants.Where((_, i) => i % 3 == 0)], SpellingPairs.OfTwoNames);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"names: arabic_joined={arabicJoined:F3} arabic_wrong={arabicWrong:F5} ") + string.Create(CultureInfo.InvariantCulture,
            $"variants_joined={variantsJoined:F3} variants_wrong={variantsWrong:F5}"));
    }

    private static void PrintHead(string title)
    {
        Console.WriteLine();
        Console.WriteLine($"### {title}");
        Console.WriteLine();
        const string Ways = "raw Dice | folded Dice | key equal | key Dice |";
        Console.WriteLine($"| names | pairs | {Ways} held out: {Ways}");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
    }

    // Returns the share by key Dice of the names held out.
    private static double PrintBothHalves(string label, SpeltName[] names, Func<SpeltName[], PairShares> pairs)
    {
        var seen = pairs([.. names.Where(name => !name.HeldOut)]);
        var heldOut = pairs([.. names.Where(name => name.HeldOut)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {label} | {seen.Pairs + heldOut.Pairs} | {seen} | {heldOut} |"));
        return heldOut.KeyDice;
    }
}
