// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Terminal;
using Lantaarn.Estimation;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.PartialCoverage;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Estimating;

namespace Lantaarn.Cli.Estimating;

/// <summary><c>estimate histories</c>: for a table of capture histories from elsewhere, such as a published one.</summary>
internal static class EstimateHistories
{
    private const int FewestReplicates = 100;

    public static Command Command(Screen screen)
    {
        var table = new Argument<FileInfo>("table") { Description = "CSV: a column per list with 0 or 1, and a last column with the number of people; or a row per person without that column." };
        var stratum = new Option<string>("--stratum") { Description = "The column that divides people, such as place. NA in the column of a list says that it does not work there." };
        var known = new Option<string[]>("--known") { Description = "A number known from elsewhere: 'place=LVV:120', ':120~10' with a standard error, ':>=100' for a least number.", AllowMultipleArgumentsPerToken = true };
        var model = new Option<string>("--model") { Description = "Also fit exactly this model and give its own figure: dependences as 'A:B,B:C', or 'main' for none." };
        var methods = new Option<bool>("--methods") { Description = "Also show what other published methods make of the table, and what the figure hangs on." };
        var occasions = new Option<bool>("--occasions") { Description = "The lists are occasions in the order of time: with --methods, also try models in which a sighting changes the chance of the next." };
        var replicates = new Option<int>("--replicates") { Description = "How often the bootstraps of --methods draw the people again.", DefaultValueFactory = _ => 1000 };
        var output = Options.Output("Where the estimate goes.", "estimate.json");
        var seed = Options.Seed();
        var command = new Command("histories", "Estimates from a table of capture histories.") { table, stratum, known, model, methods, occasions, replicates, output, seed };
        replicates.Validators.Add(result =>
        {
            if (result.GetValue(replicates) < FewestReplicates) result.AddError($"--replicates needs {FewestReplicates} or more.");
        });
        command.SetAction((parsed, cancel) =>
        {
            var path = parsed.GetRequiredValue(output).FullName;
            var strata = CaptureTableFile.Strata(parsed.GetRequiredValue(table).FullName, parsed.GetValue(stratum));
            Introduce(screen, strata);
            if (parsed.GetValue(stratum) is { } column)
            {
                RequireOneTable(parsed.GetValue(model) is null ? null : model.Name);
                RequireOneTable(parsed.GetValue(methods) ? methods.Name : null);
                var totals = KnownTotalOption.Parse(column, parsed.GetValue(known) ?? [], strata);
                return Task.FromResult(new EstimateStrata(screen, strata, totals).Run(new Random(parsed.GetValue(seed)), path, cancel));
            }
            if (parsed.GetValue(known) is { Length: > 0 })
                throw new InputException(new InputProblem(known.Name, "It is not said which column the known number is about.", "Name the column with --stratum."));
            var asked = parsed.GetValue(model) is { } text ? (AskedModel.Parse(strata[0].Table, text), text) : default((LogLinearModel, string)?);
            var others = parsed.GetValue(methods) ? new OtherMethods(Filled(strata[0].Table)) { Replicates = parsed.GetValue(replicates), Occasions = parsed.GetValue(occasions) } : null;
            return Task.FromResult(Run(screen, strata[0].Table, asked, others, parsed.GetValue(seed), path, cancel));
        });
        return command;
    }

    private static int Run(Screen screen, CaptureTable table, (LogLinearModel Model, string Text)? asked, OtherMethods? others, int seed, string path, CancellationToken cancel)
    {
        var sample = new CaptureSample([new Stratum("table", table)]) { LinkedExactly = true };
        var outcome = screen.Progress("Estimating", progress => PopulationEstimator.Estimate(sample, new EstimationSettings(), new Random(seed), progress, cancel));
        var estimate = new RoundEstimate("", EstimateTranslation.Describe("", outcome.Total), [], false, 0, []);
        var methods = others is null ? null : screen.Progress("Other methods", progress => others.Run(new Random(seed), progress, cancel));
        Estimate.Show(screen, estimate);
        if (estimate.Total.Models.Count > 0)
            screen.Table(["model", "AIC", "weight", "estimate"], estimate.Total.Models.Take(10).Select(Row), 1, 2, 3);
        if (asked is { } exactly) AskedModel.Show(screen, table, exactly.Model, exactly.Text);
        if (methods is not null) MethodsView.Show(screen, methods);
        AtomicFile.WriteAll(path, JsonSerializer.SerializeToUtf8Bytes(Document(estimate, methods), ExchangeJson.Readable));
        screen.Wrote(path);
        return estimate.Total.Figure is null ? screen.Refuse(estimate.Total.WhyNot!.Text) : ExitCode.Done;
    }

    // The estimate as every command writes it, with the other methods beside it.
    private static JsonNode Document(RoundEstimate estimate, MethodsDocument? methods)
    {
        var document = JsonSerializer.SerializeToNode(estimate, ExchangeJson.Readable)!;
        if (methods is not null) document["methods"] = JsonSerializer.SerializeToNode(methods, ExchangeJson.Readable);
        return document;
    }

    private static void Introduce(Screen screen, IReadOnlyList<CoveredStratum> strata) =>
        screen.Say($"{strata.Sum(stratum => stratum.Table.Observed):N0} people on {strata[0].Table.Lists.Count} lists: {string.Join(", ", strata[0].Table.Lists)}.");

    private static void RequireOneTable(string? option)
    {
        if (option is not null) throw new InputException(new InputProblem(option, $"{option} looks at one table without strata.", "Leave out --stratum and its column, or make a table of one stratum."));
    }

    // What the headline leaves out, the other methods leave out too.
    private static CaptureTable Filled(CaptureTable table)
    {
        for (var list = table.Lists.Count - 1; list >= 0 && table.Lists.Count > 1; list--)
            if (table.SeenByAll(1 << list) <= 0) table = table.Without(list);
        return table;
    }

    private static string[] Row(ModelLine model) => [model.Terms == "" ? "main effects" : model.Terms, $"{model.Aic:F2}", $"{model.Weight:P1}", $"{model.Estimate:N1}"];
}
