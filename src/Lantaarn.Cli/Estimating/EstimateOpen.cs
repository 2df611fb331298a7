// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Terminal;
using Lantaarn.Estimation;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.OpenPopulations;

namespace Lantaarn.Cli.Estimating;

/// <summary><c>estimate open</c>: who is there in each month, who comes and who stays, from people linked across months.</summary>
internal static class EstimateOpen
{
    public static Command Command(Screen screen)
    {
        var table = new Argument<FileInfo>("table") { Description = "CSV: a column per month (3 to 8, in order) with 0 or 1 for seen, and a last column with the number of people." };
        var equal = new Option<bool>("--equal-chances") { Description = "Everybody present is as likely to be seen in every month: then the first and last month can be told too." };
        var command = new Command("open", "Estimates a population that people join and leave: present in each month, stayed, arrived, and ever present.") { table, equal };
        command.SetAction(parsed => Run(screen, CaptureTableFile.Read(parsed.GetRequiredValue(table).FullName), parsed.GetValue(equal)));
        return command;
    }

    private static int Run(Screen screen, CaptureTable histories, bool equalChances)
    {
        var outcome = OpenPopulation.Estimate(histories, equalChances);
        if (outcome is not OpenEstimated found) return screen.Refuse(((NoEstimate)outcome).Message);
        screen.Say($"Ever present: {Text(found.EverPresent)}. Test of fit: deviance {found.Deviance:F1} on {found.DegreesOfFreedom} degrees of freedom{(found.FitsPoorly ? ", which does not fit: use the figures as an order of size only" : "")}.");
        screen.Table(["month", "seen", "present", "stayed until the next", "arrived for the next"], found.Periods.Select(period => new[]
        {
            period.Name, $"{period.Seen:N0}", Text(period.Present), period.Stay is { } stay ? $"{stay.Value:P0} (se {stay.StandardError:P0})" : "cannot be told", Text(period.Arrivals),
        }), 1, 2, 3, 4);
        foreach (var held in found.Held) screen.Warn(held);
        return ExitCode.Done;
    }

    private static string Text(UncertainNumber? number) => number is null ? "cannot be told" : $"{number.Value:N0} (se {number.StandardError:N0})";
}
