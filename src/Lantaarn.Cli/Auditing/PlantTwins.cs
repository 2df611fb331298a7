// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.InventedPeople;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Cli.Auditing;

/// <summary><c>round plant-twins</c>: the audit party invents people and says for each list how it would write them down.</summary>
internal static class PlantTwins
{
    public static Command Command(Screen screen)
    {
        var round = Options.Round();
        var count = new Option<int>("--count", "-n") { Description = "How many people to invent; 300 to 1,000 is usual.", DefaultValueFactory = _ => 500 };
        var seed = Options.Seed();
        var folder = new Option<DirectoryInfo>("--out", "-o") { Description = "Where the files go, one per list.", DefaultValueFactory = _ => new("twins") };
        var command = new Command("plant-twins", """
            Invents people ("twins") that organisations mix into their lists with 'encode --twins'. The linkage unit cannot tell them from
            real people; the analyst can, takes them out, and learns from them how often the linkage errs.

            Twins measure only the kind of errors that they imitate.
            """) { round, count, seed, folder };
        command.SetAction(parsed => Run(screen, SignedRound.Read(parsed.GetRequiredValue(round).FullName).Document,
            parsed.GetValue(count), parsed.GetValue(seed), parsed.GetRequiredValue(folder).FullName));
        return command;
    }

    public static int Run(Screen screen, RoundDefinition round, int count, int seed, string folder)
    {
        TwinList[] lists = [.. round.Lists.Select(list => new TwinList(list.Id, round.Region, list.Kind))];
        if (count < TwinSampler.FewestFor(lists))
            throw new InputException(new InputProblem("--count", $"{count} twins are too few: every combination of kinds of list needs one.", $"Give at least {TwinSampler.FewestFor(lists)}; 300 to 1,000 is usual."));
        // Another stream than the demo city's with the same seed: the twins would be copies of its people.
        var random = new Random(seed + 1_000_003);
        var sample = new TwinSampler(random, new PersonInventor(random, round.Period.Until), new NoiseProfile()).Draw(count, lists);
        var byList = sample.Records.ToLookup(record => record.List, record => new PlantedTwin(record.TwinId, PlantedTwin.ToIdentifiers(record.Written)));
        foreach (var list in round.Lists) Write(PathOf(folder, list.Id), byList[list.Id]);
        screen.Say($"{sample.Twins.Count} invented people, {sample.Records.Count} records in {round.Lists.Count} lists.");
        screen.Wrote($"{folder}  -> each organisation gets its own file");
        return ExitCode.Done;
    }

    public static string PathOf(string folder, string list) => Path.Combine(folder, $"{list}.twins.csv");

    private static void Write(string path, IEnumerable<PlantedTwin> twins)
    {
        using var file = AtomicFile.Create(path);
        using (var writer = new StreamWriter(file.Stream, new UTF8Encoding(false), leaveOpen: true)) PlantedTwin.WriteAll(writer, twins);
        file.Commit();
    }
}
