// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Registrations.Care;

namespace Lantaarn.Cli.Registrations;

/// <summary><c>protect registration</c>: a figure from the counts of organisations, for a release.</summary>
internal static class ProtectRegistrationCommand
{
    public static Command Command(Screen screen)
    {
        var files = new Argument<FileInfo[]>("counts") { Description = "What 'lantaarn count' sealed: one file, or those of several organisations on care.", Arity = ArgumentArity.OneOrMore };
        var round = Options.Round();
        var key = Options.Key("analyst");
        var output = Options.Output("Where the safe tables go.", "safe-registration.json");
        var command = new Command("registration", """
            Opens what organisations counted in their own registrations, hides what is too small and whatever would give it away, and signs the tables for a release.

            With the counts of several organisations on care no number rests on one of them alone.
            """) { files, round, key, output };
        command.SetAction((parsed, cancel) =>
        {
            var signed = SignedRound.Read(parsed.GetRequiredValue(round).FullName);
            var analyst = KeyFile.Read(parsed.GetRequiredValue(key).FullName, RoundRole.Analyst, signed.Document);
            List<CountedRegistration> counted = [.. parsed.GetRequiredValue(files).Select(file => CountedRegistration.Read(file.FullName, signed, analyst.Sealing))];
            return Task.FromResult(Write(screen, Protect(signed.Document, counted, cancel), analyst, parsed.GetRequiredValue(output).FullName));
        });
        return command;
    }

    /// <summary>Makes the counts of one figure safe.</summary>
    /// <exception cref="InputException">They are not of one figure, or two are of one organisation.</exception>
    public static RegistrationOutcome Protect(RoundDefinition round, IReadOnlyList<CountedRegistration> counted, CancellationToken cancel)
    {
        if (counted.DistinctBy(one => one.Organisation).Count() < counted.Count) throw Wrong("Two files are of one organisation.", "Give one file for each organisation.");
        List<MonitorIndicator> figures = [.. counted.SelectMany(one => one.People).Select(people => people.Figure).Distinct().Select(IndicatorBook.Shipped.Find).OfType<MonitorIndicator>()];
        if (figures.TrueForAll(figure => figure.IsOfCare)) return ProtectCare.Run(round, counted, cancel);
        return (figures, counted) is ([var only], [var registration]) ? ProtectRegistration.Run(round, only, registration, cancel)
            : throw Wrong("The files hold more than one figure, or visits to several organisations.", "Give one file with one figure, or files on care only.");
    }

    /// <summary>Signs and writes the tables; or says why there are none.</summary>
    public static int Write(Screen screen, RegistrationOutcome outcome, RoleKeys analyst, string path)
    {
        if (outcome is not RegistrationOutcome.Made made) return screen.Refuse(((RegistrationOutcome.Refused)outcome).Why);
        AtomicFile.WriteAll(path, JsonSerializer.SerializeToUtf8Bytes(SignedDocument.Sign(made.Tables, analyst.Signing), ExchangeJson.Readable));
        screen.Say($"{made.Tables.Audit.Cells} numbers, {made.Tables.Audit.Hidden} hidden.");
        screen.Wrote(path);
        return ExitCode.Done;
    }

    private static InputException Wrong(string what, string whatToDo) => new(new InputProblem("counts", what, whatToDo));
}
