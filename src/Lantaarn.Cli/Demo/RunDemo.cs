// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lantaarn.Cli.Auditing;
using Lantaarn.Cli.Contributing;
using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.Destroying;
using Lantaarn.Cli.Estimating;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.InventedPeople;
using Lantaarn.Cli.Linking;
using Lantaarn.Cli.Protecting;
using Lantaarn.Cli.Publishing;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Monitor.Publishing;

namespace Lantaarn.Cli.Demo;

/// <summary><c>demo</c>: a whole count of a city that does not exist, every party on one machine.</summary>
internal static class RunDemo
{
    private const int Twins = 900;

    public static Command Command(Screen screen, TimeProvider clock)
    {
        var seed = Options.Seed();
        var folder = new Option<DirectoryInfo>("--out", "-o") { Description = "Where everything goes; an earlier demo there is replaced.", DefaultValueFactory = _ => new("demo-out") };
        var command = new Command("demo", """
            Runs a whole count on invented people: four cities, twelve organisations, about 9,000 people of whom some 60% are seen by anyone.

            Because the truth is known here, the report shows the estimate beside it. All steps are the commands that a real count uses;
            what each of them wrote is in the folder 'steps'.
            """) { seed, folder };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(screen, clock, parsed.GetValue(seed), parsed.GetRequiredValue(folder).FullName, cancel)));
        return command;
    }

    public static int Run(Screen screen, TimeProvider clock, int seed, string root, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var folder = new DemoFolder(root);
        Clear(folder);
        screen.Heading("1. The count lead defines the round; the audit party plants twins");
        var city = screen.Progress("Inventing four cities", _ => DemoCity.Build(seed));
        Prepare(screen.Quietly(), folder, city, seed);
        var round = SignedRound.Read(folder.Round);

        screen.Heading("2. Twelve organisations encode their own lists");
        Contribute(screen, folder, city, round, cancel);

        screen.Heading("3. The linkage unit finds who is the same person, then key and encodings are destroyed");
        var linked = Link.Run(screen, round, Path.Combine(folder.Lead, RoundFolder.LinkageUnitKey),
            [.. city.Organisations.Select(folder.Encodings)], [.. city.Organisations.Select(folder.RecordTruth)], folder.LinkageUnit, cancel);
        if (linked != ExitCode.Done) return linked;
        DestroyEncodings(screen, clock, folder, city, round.Document);

        screen.Heading("4. The analyst estimates those whom nobody saw, and makes the tables safe");
        return Analyse(screen, folder, city, round, seed, cancel) is var code and not ExitCode.Done ? code : Publish(screen, folder, round.Document, watch);
    }

    // Only what an earlier demo made: never a folder that somebody pointed at by mistake.
    private static void Clear(DemoFolder folder)
    {
        var isDemo = Directory.Exists(Path.Combine(folder.Root, "steps"));
        if (Directory.Exists(folder.Root) && !isDemo && Directory.EnumerateFileSystemEntries(folder.Root).Any())
            throw new InputException(new InputProblem(folder.Root, "There is something in this folder that the demo did not make.", "Choose another folder with --out."));
        if (isDemo) Directory.Delete(folder.Root, recursive: true);
    }

    private static void Prepare(Screen screen, DemoFolder folder, DemoCity city, int seed)
    {
        var plan = DemoPlan.Of(city);
        using var key = RoundKey.FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes($"demo {seed}")));
        NewRound.Run(screen, plan, "demo", folder.Lead, $"{seed:x16}", key);
        PlantTwins.Run(screen, SignedRound.Read(folder.Round).Document, Twins, seed, folder.Twins);
        var truth = new KnownTruth(city.Truth.Total, city.Truth.ByGroup.ToDictionary(group => CodeWords.CodeOf(group.Key), group => (long)group.Value));
        AtomicFile.WriteAll(folder.Truth, JsonSerializer.SerializeToUtf8Bytes(truth, ExchangeJson.Readable));
        foreach (var organisation in city.Organisations)
        {
            AtomicFile.WriteAll(folder.List(organisation), city.FileOf(organisation).Span);
            AtomicFile.WriteAll(folder.Mapping(organisation), JsonSerializer.SerializeToUtf8Bytes(DemoMapping.Of(organisation), ExchangeJson.Readable));
        }
    }

    private static void Contribute(Screen screen, DemoFolder folder, DemoCity city, SignedDocument<RoundDefinition> round, CancellationToken cancel)
    {
        foreach (var organisation in city.Organisations)
        {
            var request = new EncodeRequest(folder.List(organisation), folder.RoundKey, folder.Mapping(organisation), folder.Contributions)
            {
                TwinsPath = PlantTwins.PathOf(folder.Twins, organisation.Code),
                TruthColumn = DemoCity.TruthColumn,
            };
            // What leaves is shown in full for the first list; the others work the same way.
            var shown = organisation == city.Organisations[0] ? screen : screen.Quietly();
            Encode.Run(shown, round, request, cancel);
            if (shown != screen) screen.Say($"  {organisation.Code}: {organisation.Name}");
        }
    }

    private static void DestroyEncodings(Screen screen, TimeProvider clock, DemoFolder folder, DemoCity city, RoundDefinition round)
    {
        var linkageUnit = KeyFile.Read(Path.Combine(folder.Lead, RoundFolder.LinkageUnitKey), RoundRole.LinkageUnit, round);
        var lead = KeyFile.Read(Path.Combine(folder.Lead, RoundFolder.LeadKey), RoundRole.Lead, round);
        Destroy.Run(screen.Quietly(), clock, round, linkageUnit, [.. city.Organisations.Select(folder.Encodings)], Path.Combine(folder.LinkageUnit, "destroyed.json"));
        Destroy.Run(screen, clock, round, lead, [folder.RoundKey], Path.Combine(folder.Lead, "destroyed.json"));
    }

    private static int Analyse(Screen screen, DemoFolder folder, DemoCity city, SignedDocument<RoundDefinition> round, int seed, CancellationToken cancel)
    {
        var indicators = city.Organisations.Select(organisation => new FileInfo(folder.Indicators(organisation))).ToList();
        var count = CountedRound.Read(screen, round, Path.Combine(folder.Lead, RoundFolder.AnalystKey), folder.Groups, indicators);
        var estimated = Estimate.Run(screen, round.Document, count, folder.Estimate, seed, cancel);
        return estimated == ExitCode.Done ? Protect.Run(screen, round.Document, count, folder.Tables, cancel) : estimated;
    }

    private static int Publish(Screen screen, DemoFolder folder, RoundDefinition round, Stopwatch watch)
    {
        screen.Heading("5. The report and the open data");
        var truth = ExchangeJson.ReadFile<KnownTruth>(folder.Truth);
        var estimate = ExchangeJson.ReadFile<RoundEstimate>(folder.Estimate);
        var published = new PublishedRound(round, estimate, ExchangeJson.ReadFile<SafeTables>(folder.Tables), ExchangeJson.ReadFile<LinkageReport>(folder.LinkageReport)) { Truth = truth };
        var code = Report.Run(screen, published, folder.Root);
        var figure = estimate.Total.Figure!;
        screen.Heading($"Seen: {estimate.Total.Seen:N0}. Estimated: {figure.Estimate:N0} ({figure.Lower:N0} - {figure.Upper:N0}). In truth: {truth.People:N0}.");
        screen.Say($"Open {Path.Combine(folder.Root, Report.Page)} in a browser. Took {watch.Elapsed.TotalSeconds:F0} s.");
        return code;
    }
}
