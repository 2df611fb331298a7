// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using Lantaarn.Cli.Terminal;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Estimating;

/// <summary>Exactly the log-linear model that somebody asks for, written as 'A:B,B:C'.</summary>
internal static class AskedModel
{
    /// <exception cref="InputException">The text names what the table does not have, or is no dependence.</exception>
    public static LogLinearModel Parse(CaptureTable table, string text) =>
        new(table.Lists.Count, text == "main" ? [] : [.. text.Split(',').Select(term => Interaction(table, term))]);

    public static void Show(Screen screen, CaptureTable table, LogLinearModel model, string text)
    {
        if (table.Lists.Count < 2 || new LogLinearFitter(table.Lists.Count, new ModelExistence()).Fit(table, model) is not { } fit)
        {
            screen.Warn($"The model '{text}' has no finite estimate on this table.");
            return;
        }
        var interval = new ProfileInterval(table.Lists.Count).Around(table, fit);
        screen.Say($"Model {text}: {fit.Total:F4} people, standard error {fit.StandardError:F3}, AIC {fit.Aic:F3}, BIC {fit.Bic:F3},");
        screen.Say($"  95% profile interval {interval.Lower:N0} - {(interval.Upper is { } upper ? $"{upper:N0}" : "unbounded")}.");
    }

    private static int Interaction(CaptureTable table, string term)
    {
        var lists = term.Split(':').Aggregate(0, (bits, list) => bits | Bit(table, list.Trim()));
        if (BitOperations.PopCount((uint)lists) >= 2 && BitOperations.PopCount((uint)lists) < table.Lists.Count) return lists;
        throw new InputException(new InputProblem("--model", $"'{term.Trim()}' is no dependence: it joins at least two lists, but not all of them.", "Write dependences as 'A:B,B:C', or 'main' for none."));
    }

    private static int Bit(CaptureTable table, string list)
    {
        for (var i = 0; i < table.Lists.Count; i++)
            if (string.Equals(table.Lists[i], list, StringComparison.OrdinalIgnoreCase)) return 1 << i;
        throw new InputException(new InputProblem("--model", $"The table has no list '{list}'; it has {string.Join(", ", table.Lists)}.", "Write dependences as 'A:B,B:C' with these names."));
    }
}
