// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;

namespace Lantaarn.Cli.Estimating;

/// <summary>Shows what other methods make of a table, and what the figure hangs on.</summary>
internal static class MethodsView
{
    public static void Show(Screen screen, MethodsDocument methods)
    {
        screen.Heading("Other methods");
        screen.Table(["method", "estimate", "95% interval", "note"], methods.Figures.Where(figure => figure.Estimate is not null).Select(Row), 1, 2);
        foreach (var figure in methods.Figures)
            foreach (var warning in figure.Warnings) screen.Warn($"{figure.Method}: {warning}");
        foreach (var same in methods.Figures.Where(figure => figure.Estimate is null).GroupBy(figure => figure.Note))
            screen.Say($"No estimate from {string.Join("; ", same.Select(figure => figure.Method))}: {same.Key}");
        if (methods.WithoutList.Any(line => line.Estimate is not null)) WithoutList(screen, methods.WithoutList);
        if (methods.Dependence.Count > 0) Dependence(screen, methods.Dependence);
    }

    private static void WithoutList(Screen screen, IReadOnlyList<WithoutListLine> lines)
    {
        screen.Heading("Without one list");
        screen.Say("The best model by BIC, chosen again.");
        screen.Table(["without", "estimate"], lines.Select(line => new[] { line.List, Number(line.Estimate) }), 1);
    }

    private static void Dependence(Screen screen, IReadOnlyList<DependenceLine> lines)
    {
        double[] ratios = [.. lines.Select(line => line.OddsRatio).Distinct()];
        screen.Heading("If two lists depended on one another");
        screen.Say("The best model by BIC, but being on the one list makes the odds of being on the other so many times as large.");
        screen.Table(["lists", .. ratios.Select(Ratio)], lines.GroupBy(line => string.Join(" + ", line.Lists)).Select(pair => (string[])[pair.Key, .. pair.Select(line => Number(line.Estimate))]),
            [.. Enumerable.Range(1, ratios.Length)]);
    }

    private static string[] Row(MethodFigure figure) => [figure.Method, Number(figure.Estimate), Interval(figure), figure.Note];

    private static string Interval(MethodFigure figure) => figure switch
    {
        { Lower: { } lower, Upper: { } upper } => $"{lower:N0} - {upper:N0}",
        { Lower: { } lower } => $"{lower:N0} - no limit",
        _ => "",
    };

    private static string Ratio(double ratio) => ratio < 1 ? $"1/{1 / ratio:N0}" : $"{ratio:N0}";

    private static string Number(double? value) => value is { } people ? $"{people:N0}" : "none";
}
