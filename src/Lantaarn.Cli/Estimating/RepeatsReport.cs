// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;
using Lantaarn.Estimation;
using Lantaarn.Estimation.SingleList;

namespace Lantaarn.Cli.Estimating;

/// <summary>Shows a report on one list: the answer, what it rests on, and then all methods and tests.</summary>
internal sealed class RepeatsReport(Screen screen, SingleListReport report)
{
    private const int MostInfluential = 3;

    public void Show()
    {
        screen.Say($"{report.Persons} people were seen {report.Sightings} times.");
        Answer();
        if (report.Methods.Count == 0) return;
        Assumptions();
        Methods();
        if (report.Diagnostics is { } diagnostics) Diagnostics(diagnostics);
        Groups();
    }

    private void Answer()
    {
        screen.Heading("Answer");
        screen.Say(report.Verdict switch
        {
            Verdict.Usable => $"Usable: {report.Figure!.Total:N0} people, 95% interval {report.Figure.Lower:N0} - {report.Figure.Upper:N0} over all methods that fit ({report.Figure.Method} fits best).",
            Verdict.LowerBoundOnly => $"Lower bound only: at least {report.LowerBound!.Lower:N0} people, more likely at least {report.LowerBound.Total:N0} ({report.LowerBound.Method}).",
            _ => "No estimate.",
        });
        foreach (var reason in report.Reasons) screen.Say($"- {reason}");
        if (report is { Verdict: Verdict.Usable, LowerBound: { } bound }) screen.Say($"- Lower bound beside it: {bound.Total:N0}, at least {bound.Lower:N0} ({bound.Method}).");
    }

    private void Assumptions()
    {
        screen.Heading("What it rests on");
        foreach (var assumption in report.Assumptions)
        {
            screen.Say(assumption.Text);
            foreach (var reason in assumption.For) screen.Say($"  for: {reason}");
            foreach (var reason in assumption.Against) screen.Say($"  against: {reason}");
        }
    }

    private void Methods()
    {
        screen.Heading("All methods");
        screen.Table(["method", "estimate", "standard error", "95% interval, normal", "95% interval, log-normal", "AIC", "test of fit"], report.Methods.Select(Row), 1, 2, 3, 4, 5, 6);
        foreach (var same in report.Methods.Where(row => row.Outcome is NoSingleListEstimate).GroupBy(row => ((NoSingleListEstimate)row.Outcome).Message))
            screen.Say($"No estimate from {string.Join(", ", same.Select(Refused))}: {same.Key}");
        screen.Say("Chao's figures are lower bounds, the one-inflated one also where people were seen once for a reason of their own; the others assume that everybody has the same chance to be seen, or that chances differ in one particular way.");
        screen.Say("AIC compares methods that use all counts; Chao, Zelterman and the zero-one-truncated ones use a part.");
    }

    private static string Refused(MethodResult row) =>
        ((NoSingleListEstimate)row.Outcome).LowerLimit is { } limit ? $"{row.Method} (were it true, at least {limit:N0})" : row.Method.ToString();

    private static string[] Row(MethodResult row) => row.Outcome is SingleListEstimate found
        ?
        [
            row.Method.ToString(), $"{found.Total:N1}", $"{found.StandardError:N1}",
            $"{found.NormalInterval.Lower:N0} - {found.NormalInterval.Upper:N0}", $"{found.LogNormalInterval.Lower:N0} - {found.LogNormalInterval.Upper:N0}",
            $"{found.Aic:F2}", Chance(row.FitPValue),
        ]
        : [row.Method.ToString(), "none", "", "", "", "", ""];

    private void Diagnostics(SingleListDiagnostics diagnostics)
    {
        screen.Heading("Tests");
        Test("Differences between people", diagnostics.Dispersion);
        Test("Extra single sightings (differences allowed for)", diagnostics.ExtraOnes);
        if (report.Best is { } best)
        {
            screen.Say($"Best by AIC: {best}.{(diagnostics.Profile is { } limits ? $" 95% profile interval {limits.Lower:N0} - {(limits.Upper is { } upper ? $"{upper:N0}" : "no limit")}." : "")}");
            Bootstrap();
        }
        if (diagnostics.Frequencies is { } fit)
            screen.Table(["seen", "people", "fitted", "ratio to next", "95% limits"], fit.Classes.Select(item => Class(item, diagnostics.Ratios)), 0, 1, 2, 3, 4);
        screen.Say("A ratio that stays level means equal chances; one that rises means that chances differ.");
        if (diagnostics.Influence is { } influence) Influence(influence);
    }

    private void Test(string name, BoundaryTest? test) =>
        screen.Say(test is null ? $"{name}: cannot be tested." : $"{name}: likelihood ratio {test.Statistic:F2}, p {(test.PValue < 0.0001 ? "< 0.0001" : $"= {test.PValue:F4}")}.");

    private void Bootstrap()
    {
        if (report.Bootstrap is not { } bootstrap) return;
        var drawn = bootstrap.Kind == RedrawKind.Model ? "from the model" : "from the list";
        screen.Say($"{bootstrap.Replicates} repeats drawn {drawn}: 95% of them within {Limit(bootstrap.Lower)} - {Limit(bootstrap.Upper)}, middle {Limit(bootstrap.Median)}; {bootstrap.BoundaryShare:P1} set no limit.");
    }

    private static string[] Class(FrequencyClass item, IReadOnlyList<RatioPoint> ratios)
    {
        var point = ratios.FirstOrDefault(point => point.Count == item.Count);
        return [$"{item.Count}{(item.OrMore ? "+" : "")}", $"{item.Observed:N0}", $"{item.Fitted:N1}",
            point is null ? "" : $"{point.Ratio:F3}", point is null ? "" : $"{point.Lower:F3} - {point.Upper:F3}"];
    }

    private void Influence(Influence influence)
    {
        screen.Say($"Leaving out one person ({(influence.IsExact ? "fitted again" : "one step")}):");
        foreach (var person in influence.Largest.Take(MostInfluential))
            screen.Say($"  seen {person.Count} times, {person.Persons} such: {(person.Change is { } change ? $"{change:+#,##0.0;-#,##0.0;0}" : "no finite estimate is left")}");
    }

    private void Groups()
    {
        if (report.Groups.Count == 0) return;
        screen.Heading($"By group ({report.Best})");
        screen.Table(["group", "seen", "estimate", "standard error", "95% interval"], report.Groups.Select(part => new[]
        {
            part.Name, $"{part.Observed:N0}", $"{part.Total:N0}", $"{part.StandardError:N0}", $"{part.LogNormalInterval.Lower:N0} - {part.LogNormalInterval.Upper:N0}",
        }), 1, 2, 3, 4);
    }

    private static string Limit(double? value) => value is { } limit ? $"{limit:N0}" : "no limit";

    private static string Chance(double? value) => value switch { null => "", < 0.0001 => "<0.0001", _ => $"{value:F4}" };
}
