// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Registrations.Care;

namespace Lantaarn.Cli.Registrations;

/// <summary><c>count</c>: an organisation counts its own registration; numbers leave it, sealed for the analyst, and nothing else.</summary>
internal static class CountRegistrationCommands
{
    private static string Figures => string.Join(", ", IndicatorBook.Shipped.Indicators.Where(indicator => indicator.IsOfVisits).Select(indicator => indicator.Id));

    public static Command Command(Screen screen) => new("count", """
        Counts an organisation's own registration for a figure of the monitor. Only numbers of people leave, sealed for the analyst: no row, no client number, no day.

        The analyst makes them safe with 'protect registration'. Nobody is linked: people whom several organisations see are in the figures of each.
        """) { Visits(screen), Care(screen) };

    private static Command Visits(Screen screen)
    {
        var figure = new Option<string>("--indicator", "-i") { Description = $"The figure: {Figures}.", Required = true };
        var periods = new Option<string[]>("--period", "-p") { Description = "Years (2024), half years (2024-S1) or days (2024-01-15), as the figure needs.", Required = true, AllowMultipleArgumentsPerToken = true };
        return Make(screen, new("visits", $"Counts visits and stays: a CSV with the columns {RegistrationList.Columns}.") { figure, periods }, "visits.counts.sealed", (list, parsed) =>
            Count(RegistrationList.Read(list), new(parsed.GetRequiredValue(figure), parsed.GetRequiredValue(periods))));
    }

    private static Command Care(Screen screen)
    {
        var years = new Option<string[]>("--year") { Description = "The years to count, for instance 2024 2025.", Required = true, AllowMultipleArgumentsPerToken = true };
        return Make(screen, new("care", $"""
            Counts who got the care that was needed, from attempts to get it: a CSV with the columns {CareList.Columns}.

            However often care was tried for somebody, it counts once in a year.
            """) { years }, "care.counts.sealed", (list, parsed) => CountCare.Of(CareList.Read(list), Periods("--year", parsed.GetRequiredValue(years), IndicatorPeriod.CalendarYear)));
    }

    /// <summary>Counts a figure of visits or stays.</summary>
    /// <exception cref="InputException">There is no such figure, or a period is not one for it.</exception>
    public static IReadOnlyList<RegisteredPeople> Count(IReadOnlyList<RegistrationRow> rows, AskedFigure asked)
    {
        var indicator = IndicatorBook.Shipped.Find(asked.Indicator) is { IsOfVisits: true } found ? found
            : throw new InputException(new InputProblem("--indicator", $"'{asked.Indicator}' is no figure from visits or stays.", $"Use one of: {Figures}."));
        return CountVisits.Of(rows, indicator, Periods("--period", asked.Periods, indicator.Period));
    }

    private static Command Make(Screen screen, Command command, string file, Func<string, ParseResult, IReadOnlyList<RegisteredPeople>> count)
    {
        var list = new Argument<FileInfo>("list") { Description = "The registration, as CSV." };
        var organisation = new Option<string>("--organisation") { Description = "What the organisation is called in the release.", Required = true };
        var round = Options.Round();
        var output = Options.Output("Where the sealed counts go.", file);
        command.Arguments.Add(list);
        foreach (var option in new Option[] { organisation, round, output }) command.Options.Add(option);
        command.SetAction((parsed, cancel) =>
        {
            var signed = SignedRound.Read(parsed.GetRequiredValue(round).FullName);
            var people = count(parsed.GetRequiredValue(list).FullName, parsed);
            return Task.FromResult(Write(screen, new(parsed.GetRequiredValue(organisation), people), signed, parsed.GetRequiredValue(output).FullName, cancel));
        });
        return command;
    }

    /// <summary>Seals and writes the counts; or says why there are none.</summary>
    public static int Write(Screen screen, CountedRegistration counted, SignedDocument<RoundDefinition> round, string path, CancellationToken cancel)
    {
        if (counted.People.Count == 0) return screen.Refuse("Nobody in this registration is counted in these periods.");
        using var file = AtomicFile.Create(path);
        counted.Write(file.Stream, round, cancel);
        file.Commit();
        foreach (var period in counted.People.GroupBy(people => (people.Figure, people.Period))) screen.Say($"{period.Key.Figure}, {period.Key.Period}: {period.Sum(people => people.People)} in {period.Count()} numbers.");
        screen.Say("Only these numbers leave, and only the analyst can open them.");
        screen.Wrote(path);
        return ExitCode.Done;
    }

    private static List<RegistrationPeriod> Periods(string option, IReadOnlyList<string> codes, IndicatorPeriod kind) => [.. codes.Distinct().Select(code => RegistrationPeriod.Parse(code) is { } period && period.Kind == kind
        ? period : throw new InputException(new InputProblem(option, $"'{code}' is no period for this figure.", "Write a year as 2024, a half year as 2024-S1, a day as 2024-01-15.")))];
}

/// <summary>A figure of a registration.</summary>
/// <param name="Indicator">What it says.</param>
/// <param name="Periods">The days, half years or years.</param>
internal sealed record AskedFigure(string Indicator, IReadOnlyList<string> Periods);
