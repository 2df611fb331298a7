// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Globalization;
using Lantaarn.Cli.Lists;
using Lantaarn.Cli.Terminal;
using Lantaarn.Estimation.SingleList;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Estimating;

/// <summary><c>estimate repeats</c>: for one list that says how often each person was seen.</summary>
internal static class EstimateRepeats
{
    public static Command Command(Screen screen)
    {
        var table = new Argument<FileInfo>("table") { Description = "CSV: one row per person." };
        var count = new Option<string>("--count") { Description = "The column that says how often the person was seen.", Required = true };
        var covariates = new Option<string[]>("--by") { Description = "Columns with what else is known of each person, such as sex or origin.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("repeats", "Estimates from one list with repeat counts: four methods side by side, since they rest on different assumptions.") { table, count, covariates };
        command.SetAction(parsed =>
        {
            var counts = Read(parsed.GetRequiredValue(table).FullName, parsed.GetRequiredValue(count), parsed.GetValue(covariates) ?? []);
            return Show(screen, counts);
        });
        return command;
    }

    private static RepeatCounts Read(string path, string countColumn, string[] covariates)
    {
        using var file = ListFile.Open(path);
        var at = file.Find(countColumn, "the number of times seen");
        var columns = covariates.Select(name => (Name: name, At: file.Find(name, "a covariate"), Values: new List<string>())).ToList();
        var counts = new List<int>();
        foreach (var (line, cells) in file.Rows())
        {
            if (cells.Length != file.Columns.Count || !int.TryParse(cells[at], NumberStyles.None, CultureInfo.InvariantCulture, out var times) || times < 1)
                throw new InputException(new InputProblem(path, "The number of times seen is no whole number of 1 or more.", "Correct the row; people who were not seen do not belong in the table.") { Line = line, Column = at + 1 });
            counts.Add(times);
            foreach (var column in columns) column.Values.Add(cells[column.At] is { Length: > 0 } value ? value : "unknown");
        }
        return new RepeatCounts(counts, [.. columns.Select(column => new Category(column.Name, column.Values))]);
    }

    private static int Show(Screen screen, RepeatCounts counts)
    {
        var outcomes = Enum.GetValues<SingleListMethod>().Select(method => (Method: method, Outcome: SingleListEstimator.Estimate(counts, method))).ToList();
        screen.Say($"{counts.Persons} people were seen {counts.Sightings} times.");
        screen.Table(["method", "estimate", "standard error", "95% interval, normal", "95% interval, log-normal", "AIC"], outcomes.Select(row => Row(row.Method, row.Outcome)), 1, 2, 3, 4, 5);
        screen.Say("Chao's figure is a lower bound; the others assume that everybody has the same chance to be seen, or that chances differ in one particular way.");
        screen.Say("Where they differ much, report the range and the lower bound, not one of them.");
        return outcomes.Any(row => row.Outcome is SingleListEstimate) ? ExitCode.Done : screen.Refuse(((NoSingleListEstimate)outcomes[0].Outcome).Message);
    }

    private static string[] Row(SingleListMethod method, SingleListOutcome outcome) => outcome switch
    {
        SingleListEstimate found =>
        [
            method.ToString(), $"{found.Total:N1}", $"{found.StandardError:N1}",
            $"{found.NormalInterval.Lower:N0} - {found.NormalInterval.Upper:N0}", $"{found.LogNormalInterval.Lower:N0} - {found.LogNormalInterval.Upper:N0}", $"{found.Aic:F2}",
        ],
        NoSingleListEstimate none => [method.ToString(), "none", "", none.Message, "", ""],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
