// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Json;
using Lantaarn.Cli.Estimating;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Registrations;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Disclosure.Releases;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Counting;
using Lantaarn.Monitor.Protecting;

namespace Lantaarn.Cli.Protecting;

/// <summary><c>protect</c>: tables of the people seen, from which nobody can be recognised.</summary>
internal sealed class Protect(Screen screen, RoundDefinition round, RoleKeys analyst, PublishedLedger? ledger)
{
    public static Command Command(Screen screen, TimeProvider clock)
    {
        var indicators = new Argument<FileInfo[]>("indicators") { Description = "The indicators parts, one per list (*.indicators.sealed).", Arity = ArgumentArity.OneOrMore };
        var round = Options.Round();
        var key = Options.Key("analyst");
        var groups = Options.Groups();
        var output = Options.Output("Where the safe tables go.", "safe-tables.json");
        var ledger = Options.Ledger();
        var command = new Command("protect", """
            Makes tables of the people seen, hides what is too small and whatever would give it away, and checks that nobody can work it out.

            What cannot be made safe is refused with the reason; then nothing is written. With --ledger the tables are also safe together with all that the
            ledger says was published of the round. 'protect tables' does the same for tables of your own, without a round.
            """) { ProtectTables.Command(screen, clock), ProtectRegistrationCommand.Command(screen), indicators, round, key, groups, ledger, output };
        command.SetAction((parsed, cancel) =>
        {
            var signed = SignedRound.Read(parsed.GetRequiredValue(round).FullName);
            var keyPath = parsed.GetRequiredValue(key).FullName;
            var analyst = KeyFile.Read(keyPath, RoundRole.Analyst, signed.Document);
            var count = CountedRound.Read(screen, signed, keyPath, parsed.GetRequiredValue(groups).FullName, parsed.GetRequiredValue(indicators));
            var published = parsed.GetValue(ledger) is { } file ? new PublishedLedger(file.FullName, signed.Document.Id, signed.Document.Population, clock) : null;
            return Task.FromResult(new Protect(screen, signed.Document, analyst, published).Run(count, parsed.GetRequiredValue(output).FullName, cancel));
        });
        return command;
    }

    /// <summary>Makes the tables of a round safe, signs and writes them; or says why there are none.</summary>
    public int Run(RoundCount count, string path, CancellationToken cancel)
    {
        var outcome = screen.Progress("Protecting tables", progress => ProtectRound.Run(round, count, ledger?.Earlier ?? EarlierReleases.None, progress, cancel));
        if (outcome is not SafeTablesOutcome.Made made) return screen.Refuse(((SafeTablesOutcome.Refused)outcome).Why);
        // Written down first: what is in the ledger and was never published does no harm, the other way round does.
        ledger?.Add(made.Parts);
        var tables = made.Tables;
        AtomicFile.WriteAll(path, JsonSerializer.SerializeToUtf8Bytes(SignedDocument.Sign(tables, analyst.Signing), ExchangeJson.Readable));
        var audit = tables.Audit;
        screen.Say($"{tables.Tables.Count} tables, {audit.Cells} numbers, {audit.Hidden} hidden. A small hidden number can always have at least {audit.NarrowestInterval + 1} values.");
        screen.Wrote(path);
        return ExitCode.Done;
    }
}
