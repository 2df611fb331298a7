// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.ClosedPopulation;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.Reference;

/// <summary>Reads the published capture tables: one row per pattern, or per person where no count column stands last.</summary>
internal static class ReferenceTables
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["HIV"] = "rcapture_HIV",
        ["Bruno1994_diabetes"] = "classic_bruno1994_diabetes",
        ["HAV_taiwan"] = "classic_chao_HAV_taiwan",
        ["HAV"] = "classic_chao_HAV_taiwan",
        ["Darroch1993_R3"] = "classic_darroch1993_R3",
        ["congenital"] = "classic_wittes_congenital_5lists",
        ["hare"] = "rcapture_hare",
        ["mvole_period3"] = "rcapture_mvole",
        ["duck"] = "rcapture_duck",
        ["bunting"] = "rcapture_bunting",
    };

    /// <summary>Columns of files that hold several periods.</summary>
    private static readonly Dictionary<string, Range> Periods = new() { ["mvole_period3"] = 10..15 };

    public static CaptureTable Read(string dataset)
    {
        var lines = Lines(Files.GetValueOrDefault(dataset, "mse_" + dataset) + ".csv");
        var header = lines[0];
        var counted = header[^1].ToLowerInvariant() is "n" or "count" or "freq" or "frequency";
        var range = Periods.GetValueOrDefault(dataset, counted ? ..^1 : ..);
        var lists = header[range];
        var counts = new double[(1 << lists.Length) - 1];
        foreach (var line in lines.Skip(1))
        {
            var pattern = Enumerable.Range(0, lists.Length).Sum(list => line[range][list] == "1" ? 1 << list : 0);
            if (pattern > 0) counts[pattern - 1] += counted ? double.Parse(line[^1], CultureInfo.InvariantCulture) : 1;
        }
        return new CaptureTable(lists, counts);
    }

    /// <summary>How many were seen how often.</summary>
    public static CaptureFrequencies Frequencies(string dataset, int? occasions) => new([.. Lines($"rcapture_{dataset}.csv").Skip(1)
        .Select(line => double.Parse(line[1], CultureInfo.InvariantCulture))], occasions);

    /// <summary>Cells of a comma separated file, quotes removed; no reference file has a comma inside quotes.</summary>
    public static string[][] Lines(string file) =>
        [.. File.ReadLines(ReferenceData.Require(Path.Combine("mse", file))).Where(line => line.Length > 0)
            .Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray())];

    /// <summary>Bracket notation or pairs, such as [12,3] or "12 13", as interactions.</summary>
    public static LogLinearModel Model(int lists, string text) =>
        new(lists, text.Trim('[', ']').Split([',', ' ', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Where(term => term.Length > 1).Select(term => term.Sum(digit => 1 << (digit - '1'))));
}
