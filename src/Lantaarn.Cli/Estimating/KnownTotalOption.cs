// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Estimation.KnownTotals;
using Lantaarn.Estimation.PartialCoverage;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Estimating;

/// <summary>Reads <c>--known</c>: 'place=LVV:120', 'place=LVV:120~10' or 'place=LVV:>=100'.</summary>
internal static class KnownTotalOption
{
    private const string Shape = "Write 'place=LVV:120', 'place=LVV:120~10' with a standard error, or 'place=LVV:>=100' for a least number.";

    /// <exception cref="InputException">A text is of another shape, or about what the table does not have.</exception>
    public static IReadOnlyList<KnownTotal> Parse(string column, IReadOnlyList<string> texts, IReadOnlyList<CoveredStratum> strata)
    {
        KnownTotal[] totals = [.. texts.Select(text => Parse(column, text))];
        var names = strata.Select(stratum => stratum.Name).ToArray();
        if (totals.SelectMany(total => total.Strata).FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            throw Wrong($"The column '{column}' has no value '{unknown}'; it has {string.Join(", ", names)}.");
        if (totals.SelectMany(total => total.Strata).GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Wrong($"'{twice.Key}' is given a known number twice.");
        return totals;
    }

    private static KnownTotal Parse(string column, string text)
    {
        var (start, end) = (text.IndexOf('=', StringComparison.Ordinal), text.LastIndexOf(':'));
        if (start < 1 || end <= start + 1) throw Wrong($"'{text}' is no known number.");
        if (!text[..start].Equals(column, StringComparison.OrdinalIgnoreCase)) throw Wrong($"'{text}' is not about the column '{column}' of --stratum.");
        var (stratum, number) = (text[(start + 1)..end].Trim(), text[(end + 1)..].Trim());
        if (number.StartsWith(">=", StringComparison.Ordinal)) return KnownTotal.AtLeast(Number(text, number[2..]), stratum);
        var parts = number.Split('~');
        return parts.Length switch
        {
            1 => KnownTotal.Exactly(Number(text, parts[0]), stratum),
            2 => KnownTotal.About(Number(text, parts[0]), Number(text, parts[1]), stratum),
            _ => throw Wrong($"'{text}' is no known number."),
        };
    }

    private static double Number(string text, string number) =>
        double.TryParse(number.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value
            : throw Wrong($"'{text}' has no number of 0 or more where one belongs.");

    private static InputException Wrong(string what) => new(new InputProblem("--known", what, Shape));
}
