// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Globalization;
using Lantaarn.Cli.Lists;
using Lantaarn.Cli.Terminal;
using Lantaarn.Estimation.OpenPopulations;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Estimating;

/// <summary><c>estimate trend</c>: whether the number rises or falls over rounds, each with its own interval.</summary>
internal static class EstimateTrend
{
    public static Command Command(Screen screen)
    {
        var table = new Argument<FileInfo>("table") { Description = "CSV: day (2026-03-31), estimate, lower, upper; and a column 'break' with 'yes' where lists or definitions changed since the round before." };
        var command = new Command("trend", "Draws a line through the estimates of rounds: growth per year with an interval, and the change from each round to the next.") { table };
        command.SetAction(parsed => Show(screen, Trend(parsed.GetRequiredValue(table).FullName)));
        return command;
    }

    private static int Show(Screen screen, RoundTrend trend)
    {
        foreach (var segment in trend.Segments)
        {
            var span = $"{segment.Rounds[0].Day:yyyy-MM-dd} to {segment.Rounds[^1].Day:yyyy-MM-dd}";
            screen.Say(segment.Growth is { } growth
                ? $"{span}: {Percent(growth)} a year; the number rose with probability {growth.ChanceOfRise:P0}."
                : $"{segment.Rounds[0].Day:yyyy-MM-dd}: a single round has no trend.");
        }
        screen.Table(["from", "to", "change", "chance of such a difference between equal sizes"], trend.Changes.Select(change => new[]
        {
            $"{change.From.Day:yyyy-MM-dd}", $"{change.To.Day:yyyy-MM-dd}",
            change.Change is { } by ? Percent(by) : "not compared: lists or definitions changed", change.Significance is { } chance ? $"{chance:P1}" : "",
        }), 2, 3);
        return ExitCode.Done;
    }

    private static string Percent(Growth growth) => $"{Signed(growth.Factor)} ({Signed(growth.Lower)} to {Signed(growth.Upper)})";

    private static string Signed(double factor) => (100 * (factor - 1)).ToString("+0;-0;0", CultureInfo.InvariantCulture) + "%";

    private static RoundTrend Trend(string path)
    {
        using var file = ListFile.Open(path);
        var columns = new TrendColumns(file.Find("day", "the day of a round"), file.Find("estimate", "the estimate"), file.Find("lower", "the lower limit"),
            file.Find("upper", "the upper limit"), file.Columns.Contains("break", StringComparer.OrdinalIgnoreCase) ? file.Find("break", "a break") : -1);
        var rounds = file.Rows().Select(row => Round(path, row.Line, row.Cells, columns)).ToList();
        if (rounds.Count < 2) throw new InputException(new InputProblem(path, "A trend needs two rounds or more.", "Add a row for every round."));
        if (rounds.GroupBy(round => round.Day).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InputException(new InputProblem(path, $"Two rounds are about {twice.Key:yyyy-MM-dd}.", "Give every round its own day."));
        return RoundTrend.Of(rounds);
    }

    private static RoundFigure Round(string path, long line, string[] cells, TrendColumns at)
    {
        double Number(int column) => double.TryParse(cells[column], CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
        if (cells.Length <= at.Last || !DateOnly.TryParseExact(cells[at.Day], "yyyy-MM-dd", out var day))
            throw new InputException(new InputProblem(path, "The day is no date such as 2026-03-31.", "Write year, month and day.") { Line = line, Column = at.Day + 1 });
        var (estimate, lower, upper) = (Number(at.Estimate), Number(at.Lower), Number(at.Upper));
        if (!(lower > 0 && lower <= estimate && estimate <= upper && lower < upper && double.IsFinite(upper)))
            throw new InputException(new InputProblem(path, "An estimate lies between its lower and upper limit, all of them numbers above 0.", "Correct the row.") { Line = line });
        return new RoundFigure(day, estimate, lower, upper) { AfterBreak = at.Break >= 0 && cells[at.Break].Equals("yes", StringComparison.OrdinalIgnoreCase) };
    }

    private sealed record TrendColumns(int Day, int Estimate, int Lower, int Upper, int Break)
    {
        public int Last => Math.Max(Math.Max(Math.Max(Day, Estimate), Math.Max(Lower, Upper)), Break);
    }
}
