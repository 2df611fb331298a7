// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Terminal;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.Covariates;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Estimating;

/// <summary><c>estimate covariates</c>: for lists together with characteristics of people.</summary>
internal static class EstimateCovariates
{
    public static Command Command(Screen screen)
    {
        var table = new Argument<FileInfo>("table") { Description = "CSV: a column per list with 0 or 1 (or un and obs), one per characteristic, and one with the number of people." };
        var by = new Option<string[]>("--by") { Description = "Columns with a category, such as origin.", AllowMultipleArgumentsPerToken = true };
        var year = new Option<string[]>("--year") { Description = "Columns with a number, and the degree of its curve: 'year:2'.", AllowMultipleArgumentsPerToken = true };
        var count = new Option<string>("--count") { Description = "The column with the number of people, if not the last." };
        var model = new Option<string>("--model") { Description = "Fit exactly this model: 'A:B,A:origin', or 'main' for no dependence. Without it a model is searched step by step." };
        var criterion = new Option<Criterion>("--criterion") { Description = "What the search goes by.", DefaultValueFactory = _ => Criterion.Bic };
        var bootstrap = new Option<int>("--bootstrap") { Description = $"Draw the people again so many times ({CovariateBootstrap.FewestReplicates} or more)." };
        var output = Options.Output("Where the estimate goes.", "estimate.json");
        var seed = Options.Seed();
        var command = new Command("covariates", "Estimates from lists and characteristics of people together: in all, and by each level.") { table, by, year, count, model, criterion, bootstrap, output, seed };
        bootstrap.Validators.Add(result =>
        {
            if (result.GetValue(bootstrap) is not (0 or >= CovariateBootstrap.FewestReplicates)) result.AddError($"--bootstrap needs {CovariateBootstrap.FewestReplicates} repeats or more.");
        });
        command.SetAction((parsed, cancel) =>
        {
            var file = new CovariateTableFile(parsed.GetRequiredValue(table).FullName, parsed.GetValue(by) ?? [], [.. (parsed.GetValue(year) ?? []).Select(Quantity)], parsed.GetValue(count));
            var captures = file.Read();
            var models = screen.Progress("Estimating", _ => Fit(captures, parsed.GetValue(model), parsed.GetValue(criterion), cancel));
            var again = parsed.GetValue(bootstrap) is var times and > 0 && models.Fits.Count > 0
                ? screen.Progress("Drawing again", _ => CovariateBootstrap.Run(captures, models.Fits[0], times, new Random(parsed.GetValue(seed)), cancel))
                : null;
            return Task.FromResult(Show(screen, captures, models, again, parsed.GetRequiredValue(output).FullName));
        });
        return command;
    }

    private static (IReadOnlyList<CovariateEstimate> Fits, string? WhyNot) Fit(CovariateTable table, string? model, Criterion criterion, CancellationToken cancel)
    {
        var start = new CovariateModel(table, model is null or "main" ? [] : model.Split(',').Select(term => Term(table, term)));
        if (CovariateEstimator.Estimate(table, start) is NoCovariateEstimate none) return ([], none.Message);
        return model is null
            ? (CovariateSearch.Stepwise(table, start, criterion, cancel: cancel).Fits, null)
            : ([(CovariateEstimate)CovariateEstimator.Estimate(table, start)], null);
    }

    private static int Show(Screen screen, CovariateTable table, (IReadOnlyList<CovariateEstimate> Fits, string? WhyNot) models, CovariateIntervals? again, string path)
    {
        var document = CovariateDocument.Of(table, models.Fits, again, models.WhyNot);
        CovariateView.Show(screen, document);
        AtomicFile.WriteAll(path, JsonSerializer.SerializeToUtf8Bytes(document, ExchangeJson.Readable));
        screen.Wrote(path);
        return document.WhyNot is { } why ? screen.Refuse(why) : ExitCode.Done;
    }

    private static CovariateTerm Term(CovariateTable table, string text)
    {
        string[] names = [.. table.Lists, .. table.Characteristics.Select(item => item.Name)];
        var bits = text.Split(':').Aggregate(0, (sum, name) => sum | 1 << Place(names, name.Trim()));
        var term = new CovariateTerm(bits & ((1 << table.Lists.Length) - 1), bits >> table.Lists.Length);
        return int.PopCount(bits) >= 2 && term.Lists != (1 << table.Lists.Length) - 1 ? term
            : throw new InputException(new InputProblem("--model", $"'{text.Trim()}' is no dependence: it joins at least two lists or characteristics, but not all lists.", "Write 'A:B,A:origin', or 'main' for none."));
    }

    private static int Place(string[] names, string name) => Array.FindIndex(names, other => other.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place ? place
        : throw new InputException(new InputProblem("--model", $"The table has no '{name}'; it has {string.Join(", ", names)}.", "Write 'A:B,A:origin' with these names."));

    private static (string, int) Quantity(string text)
    {
        var parts = text.Split(':');
        if (parts.Length == 1) return (text, 1);
        return parts.Length == 2 && int.TryParse(parts[1], out var degree) && degree is >= 1 and <= 5 ? (parts[0], degree)
            : throw new InputException(new InputProblem("--year", $"'{text}' is no column with a degree of 1 to 5.", "Write 'year:1' for a line, 'year:2' for a bend."));
    }
}
