// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations.Care;

namespace Lantaarn.Cli.Registrations;

/// <summary><c>protect care</c>: who got the care that was needed, from what organisations wrote down of their attempts, for a release.</summary>
internal static class ProtectCareCommand
{
    public static Command Command(Screen screen)
    {
        var lists = new Argument<FileInfo[]>("lists") { Description = $"CSV of each organisation with the columns {CareList.Columns}; an attempt on each row.", Arity = ArgumentArity.OneOrMore };
        var organisations = new Option<string[]>("--organisation") { Description = "What each organisation is called in the release, in the order of the lists.", Required = true, AllowMultipleArgumentsPerToken = true };
        var years = new Option<string[]>("--year") { Description = "The years to count, for instance 2024 2025.", Required = true, AllowMultipleArgumentsPerToken = true };
        var round = Options.Round();
        var key = Options.Key("analyst");
        var output = Options.Output("Where the safe tables go.", "safe-care.json");
        var command = new Command("care", """
            Counts who got the care that was needed, who was refused and how long it took, for each kind of care; hides what is too small and whatever would give it away, and signs the tables for a release.

            However often care was tried for somebody, it counts once in a year. Nobody is linked: whom two organisations helped counts at both.
            """) { lists, organisations, years, round, key, output };
        command.SetAction((parsed, cancel) =>
        {
            var signed = SignedRound.Read(parsed.GetRequiredValue(round).FullName);
            var asked = Registrations(parsed.GetRequiredValue(lists), parsed.GetRequiredValue(organisations));
            var outcome = ProtectCare.Run(signed.Document, asked, ProtectRegistrationCommand.Periods("--year", parsed.GetRequiredValue(years), IndicatorPeriod.CalendarYear), cancel);
            var analyst = KeyFile.Read(parsed.GetRequiredValue(key).FullName, RoundRole.Analyst, signed.Document);
            return Task.FromResult(SafeRegistrations.Write(screen, outcome, analyst, parsed.GetRequiredValue(output).FullName));
        });
        return command;
    }

    private static List<CareRegistration> Registrations(FileInfo[] lists, string[] organisations) => lists.Length == organisations.Length && organisations.Distinct().Count() == organisations.Length
        ? [.. lists.Zip(organisations, (list, organisation) => new CareRegistration(organisation, CareList.Read(list.FullName)))]
        : throw new InputException(new InputProblem("--organisation", $"There are {lists.Length} lists and {organisations.Distinct().Count()} different organisations.", "Name one organisation for each list, in the same order."));
}
