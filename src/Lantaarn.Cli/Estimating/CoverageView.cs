// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;
using Lantaarn.Estimation;

namespace Lantaarn.Cli.Estimating;

/// <summary>Shows an estimate in which a list does not work everywhere, or a number is known.</summary>
internal static class CoverageView
{
    public static void Show(Screen screen, CoverageDocument document)
    {
        if (document.Total is { } total)
        {
            screen.Say(document.Verdict == Verdict.Usable
                ? $"Usable: {total.Estimate:N0} people, 95% interval {Interval(total)}."
                : $"Lower bound only: at least {Math.Floor(total.Lower):N0} people.");
            screen.Table(["group", "lists that work there", "seen", "estimated in all", "95% interval", ""], document.Strata.Append(total).Select(Row), 2, 3, 4);
        }
        foreach (var check in document.Known) Known(screen, check);
        if (document.WithoutKnown is { } without) screen.Say($"Without the known numbers: {without.Estimate:N0} people, 95% interval {Interval(without)}.");
        foreach (var pair in document.Dependences.Where(pair => !pair.Told)) screen.Warn($"How {pair.First} and {pair.Second} depend on one another the lists cannot tell.");
        if (document.Assumptions.Count > 0) screen.Say("The figure is right only if this is true:");
        foreach (var assumption in document.Assumptions)
        {
            screen.Say($"  {assumption.Text}");
            foreach (var sentence in assumption.For) screen.Say($"    + {sentence}");
            foreach (var sentence in assumption.Against) screen.Say($"    - {sentence}");
        }
    }

    private static string[] Row(CoverageDocument.Line line) =>
        [line.Name, string.Join(", ", line.Lists), $"{line.Seen:N0}", $"{line.Estimate:N0}", Interval(line), line.LeansOnOthers ? "follows from other groups" : ""];

    private static void Known(Screen screen, CoverageDocument.Check check) => screen.Say(
        $"Known of {string.Join(", ", check.Strata)}: {(check.IsLowerBound ? "at least " : "")}{check.Persons:N0}{(check.StandardError > 0 ? $" (standard error {check.StandardError:N0})" : "")}; "
        + $"the lists saw {check.Seen:N0} and say {(check.Estimate is { } estimate ? $"{estimate:N0}" : "nothing")} by themselves.");

    private static string Interval(CoverageDocument.Line line) => $"{line.Lower:N0} - {(line.Upper is { } upper ? $"{upper:N0}" : "no limit")}";
}
