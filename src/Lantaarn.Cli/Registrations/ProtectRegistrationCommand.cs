// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;

namespace Lantaarn.Cli.Registrations;

/// <summary><c>protect registration</c>: a figure from the registration of one organisation, for a release.</summary>
internal static class ProtectRegistrationCommand
{
    private static string Figures => string.Join(", ", IndicatorBook.Shipped.Indicators.Where(indicator => indicator.IsOfVisits).Select(indicator => indicator.Id));

    public static Command Command(Screen screen)
    {
        var list = new Argument<FileInfo>("list") { Description = $"CSV with the columns {RegistrationList.Columns}; a visit or stay on each row." };
        var figure = new Option<string>("--indicator", "-i") { Description = $"The figure: {Figures}.", Required = true };
        var periods = new Option<string[]>("--period", "-p") { Description = "Years (2024), half years (2024-S1) or days (2024-01-15), as the figure needs.", Required = true, AllowMultipleArgumentsPerToken = true };
        var organisation = new Option<string>("--organisation") { Description = "What the organisation is called in the release.", Required = true };
        var round = Options.Round();
        var key = Options.Key("analyst");
        var output = Options.Output("Where the safe table goes.", "safe-registration.json");
        var command = new Command("registration", """
            Counts people in the registration of one organisation, hides what is too small and whatever would give it away, and signs the table for a release.

            Nothing is linked: people whom several organisations see are in the figures of each.
            """) { list, organisation, figure, periods, round, key, output };
        command.SetAction((parsed, cancel) =>
        {
            var signed = SignedRound.Read(parsed.GetRequiredValue(round).FullName);
            var asked = new AskedFigure(parsed.GetRequiredValue(figure), parsed.GetRequiredValue(periods));
            var registration = new VisitRegistration(parsed.GetRequiredValue(organisation), RegistrationList.Read(parsed.GetRequiredValue(list).FullName));
            var outcome = Protect(signed.Document, registration, asked, cancel);
            var analyst = KeyFile.Read(parsed.GetRequiredValue(key).FullName, RoundRole.Analyst, signed.Document);
            return Task.FromResult(SafeRegistrations.Write(screen, outcome, analyst, parsed.GetRequiredValue(output).FullName));
        });
        return command;
    }

    /// <summary>Counts a figure and makes it safe.</summary>
    /// <exception cref="InputException">There is no such figure, or a period is not one for it.</exception>
    public static RegistrationOutcome Protect(RoundDefinition round, VisitRegistration registration, AskedFigure asked, CancellationToken cancel)
    {
        var indicator = Find(asked.Indicator);
        return ProtectRegistration.Run(round, indicator, registration, Periods("--period", asked.Periods, indicator.Period), cancel);
    }

    private static MonitorIndicator Find(string id) => IndicatorBook.Shipped.Find(id) is { IsOfVisits: true } indicator ? indicator
        : throw new InputException(new InputProblem("--indicator", $"'{id}' is no figure from a registration.", $"Use one of: {Figures}."));

    /// <summary>Reads periods of one kind.</summary>
    /// <exception cref="InputException">One is none, or is of another kind.</exception>
    public static List<RegistrationPeriod> Periods(string option, IReadOnlyList<string> codes, IndicatorPeriod kind) => [.. codes.Distinct().Select(code => RegistrationPeriod.Parse(code) is { } period && period.Kind == kind
        ? period : throw new InputException(new InputProblem(option, $"'{code}' is no period for this figure.", "Write a year as 2024, a half year as 2024-S1, a day as 2024-01-15.")))];
}

/// <summary>A figure of a registration.</summary>
/// <param name="Indicator">What it says.</param>
/// <param name="Periods">The days, half years or years.</param>
internal sealed record AskedFigure(string Indicator, IReadOnlyList<string> Periods);
