// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Numerics;
using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Terminal;
using Lantaarn.Estimation;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Estimating;

namespace Lantaarn.Cli.Estimating;

/// <summary><c>estimate histories</c>: for a table of capture histories from elsewhere, such as a published one.</summary>
internal static class EstimateHistories
{
    public static Command Command(Screen screen)
    {
        var table = new Argument<FileInfo>("table") { Description = "CSV: a column per list with 0 or 1, and a last column with the number of people." };
        var model = new Option<string>("--model") { Description = "Also fit exactly this model and give its own figure: dependences as 'A:B,B:C', or 'main' for none." };
        var output = Options.Output("Where the estimate goes.", "estimate.json");
        var seed = Options.Seed();
        var command = new Command("histories", "Estimates from a table of capture histories.") { table, model, output, seed };
        command.SetAction((parsed, cancel) =>
        {
            var captures = CaptureTableFile.Read(parsed.GetRequiredValue(table).FullName);
            return Task.FromResult(Run(screen, captures, parsed.GetValue(model), parsed.GetRequiredValue(output).FullName, parsed.GetValue(seed), cancel));
        });
        return command;
    }

    private static int Run(Screen screen, CaptureTable table, string? model, string path, int seed, CancellationToken cancel)
    {
        var asked = model is null ? null : Model(table, model);
        var sample = new CaptureSample([new Stratum("table", table)]) { LinkedExactly = true };
        var outcome = screen.Progress("Estimating", progress => PopulationEstimator.Estimate(sample, new EstimationSettings(), new Random(seed), progress, cancel));
        var estimate = new RoundEstimate("", EstimateTranslation.Describe("", outcome.Total), [], false, 0, []);
        Estimate.Show(screen, estimate);
        if (estimate.Total.Models.Count > 0)
            screen.Table(["model", "AIC", "weight", "estimate"], estimate.Total.Models.Take(10).Select(Row), 1, 2, 3);
        if (asked is not null) ShowModel(screen, table, asked, model!);
        AtomicFile.WriteAll(path, JsonSerializer.SerializeToUtf8Bytes(estimate, ExchangeJson.Readable));
        screen.Wrote(path);
        return estimate.Total.Figure is null ? screen.Refuse(estimate.Total.WhyNot!.Text) : ExitCode.Done;
    }

    private static string[] Row(ModelLine model) => [model.Terms == "" ? "main effects" : model.Terms, $"{model.Aic:F2}", $"{model.Weight:P1}", $"{model.Estimate:N1}"];

    private static LogLinearModel Model(CaptureTable table, string text) =>
        new(table.Lists.Count, text == "main" ? [] : [.. text.Split(',').Select(term => Interaction(table, term))]);

    private static void ShowModel(Screen screen, CaptureTable table, LogLinearModel model, string text)
    {
        if (new LogLinearFitter(table.Lists.Count, new ModelExistence()).Fit(table, model) is not { } fit)
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
