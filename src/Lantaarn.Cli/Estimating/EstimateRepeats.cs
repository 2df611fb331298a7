// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Terminal;
using Lantaarn.Estimation;
using Lantaarn.Estimation.SingleList;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Estimating;

/// <summary><c>estimate repeats</c>: for one list that says how often each person was seen.</summary>
internal static class EstimateRepeats
{
    private const string HowToCount = "Name the column with --count, or use --frequencies for a table of how many people were seen once, twice, and so on.";

    public static Command Command(Screen screen)
    {
        var table = new Argument<FileInfo>("table") { Description = "CSV: one row per person, or with --frequencies one row per number of times." };
        var frequencies = new Option<bool>("--frequencies") { Description = "The table has two columns: how often (the last may be open, such as 6+), and how many people." };
        var count = new Option<string>("--count") { Description = "The column that says how often the person was seen; the highest may be open, such as 6+." };
        var by = Columns("--by", "Columns with what else is known of each person, such as sex or origin.");
        var quantity = Columns("--quantity", "Columns with a number per person, such as age.");
        var onesBy = Columns("--ones-by", "Columns that go with being seen just once for a reason of its own; for the one-inflated methods.");
        var exposure = new Option<string>("--exposure") { Description = "The column with how long each person could have been seen, such as months." };
        var group = new Option<string>("--group") { Description = "The column to divide the best estimate by." };
        var bootstrap = new Option<int>("--bootstrap") { Description = "Draw the count again so many times (100 or more) for the best method." };
        var redraw = new Option<RedrawKind>("--redraw") { Description = "Draw from the model or from the list.", DefaultValueFactory = _ => RedrawKind.Model };
        var seed = Options.Seed();
        var output = new Option<FileInfo>("--out", "-o") { Description = "Where the report goes as JSON." };
        var command = new Command("repeats", "Estimates from one list with repeat counts: all methods side by side, what speaks for and against them, and a verdict.")
            { table, frequencies, count, by, quantity, onesBy, exposure, group, bootstrap, redraw, seed, output };
        bootstrap.Validators.Add(result =>
        {
            if (result.GetValue(bootstrap) is not (0 or >= 100)) result.AddError("--bootstrap needs 100 repeats or more.");
        });
        command.SetAction((parsed, cancel) =>
        {
            var path = parsed.GetRequiredValue(table).FullName;
            var columns = new RepeatsFile.Columns(parsed.GetValue(count) ?? "")
            {
                Categories = parsed.GetValue(by) ?? [],
                Quantities = parsed.GetValue(quantity) ?? [],
                OnesBy = parsed.GetValue(onesBy) ?? [],
                Exposure = parsed.GetValue(exposure),
                Group = parsed.GetValue(group),
            };
            var (counts, divided) = Read(path, parsed.GetValue(frequencies), columns);
            var settings = new SingleListSettings { GroupBy = divided, Replicates = parsed.GetValue(bootstrap), Kind = parsed.GetValue(redraw) };
            return Task.FromResult(Run(screen, progress => SingleListAnalysis.Run(counts, settings, new Random(parsed.GetValue(seed)), progress, cancel), parsed.GetValue(output)?.FullName));
        });
        return command;
    }

    private static Option<string[]> Columns(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    private static (RepeatCounts Counts, Category? Group) Read(string path, bool frequencies, RepeatsFile.Columns columns)
    {
        if (!frequencies && columns.Count == "") throw new InputException(new InputProblem("--count", "It is not said which column holds the number of times seen.", HowToCount));
        if (!frequencies) return RepeatsFile.Persons(path, columns);
        if (!columns.IsEmpty)
            throw new InputException(new InputProblem("--frequencies", "A table of frequencies says nothing of single persons, so no columns can be named.", HowToCount));
        return (RepeatsFile.Frequencies(path), null);
    }

    private static int Run(Screen screen, Func<IProgress<double>, SingleListReport> analysis, string? path)
    {
        var report = screen.Progress("Estimating", analysis);
        new RepeatsReport(screen, report).Show();
        if (path is not null)
        {
            AtomicFile.WriteAll(path, JsonSerializer.SerializeToUtf8Bytes(RepeatsDocument.Of(report), ExchangeJson.Readable));
            screen.Wrote(path);
        }
        return report.Verdict == Verdict.NoEstimate ? screen.Refuse(string.Join(' ', report.Reasons)) : ExitCode.Done;
    }
}
