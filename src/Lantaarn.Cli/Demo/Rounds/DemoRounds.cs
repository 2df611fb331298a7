// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Json;
using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Releasing;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Cli.Demo.Rounds;

/// <summary><c>demo rounds</c>: three rounds of invented cities over four years, published as releases that a monitor can show.</summary>
internal sealed class DemoRounds(Screen screen, string root, int seed)
{
    private const int WithNewCodebook = 2024;
    private const int Corrected = 2024;
    private const int Newest = 2026;

    // Invented, like everything here: a population that grows a little.
    private static readonly (int Year, int People)[] Rounds = [(2022, 8_300), (2024, 8_700), (2026, 9_000)];

    private static readonly CorrectionNote Note = new(
        new("De ondergrens en de bovengrens zijn opnieuw berekend.", "The lower and upper limits were worked out again."),
        new("Bij versie 1 begon de loting met een ander getal dan in het plan staat.", "Version 1 began its random draws with another number than the plan says."));

    private string Site => Path.Combine(root, "site");

    private string RoundFolders => Path.Combine(root, "rounds");

    public static Command Command(Screen screen)
    {
        var seed = Options.Seed();
        var folder = new Option<DirectoryInfo>("--out", "-o") { Description = "Where everything goes; an earlier demo there is replaced.", DefaultValueFactory = _ => new("demo-rounds") };
        var command = new Command("rounds", """
            Runs three rounds over four years, on invented people and with two versions of the codebook, and publishes them as releases; one of them is corrected.

            'lantaarn release list' and 'release check' work on its folder 'site', and the server's monitor shows it.
            """) { seed, folder };
        command.SetAction((parsed, cancel) => Task.FromResult(new DemoRounds(screen, parsed.GetRequiredValue(folder).FullName, parsed.GetValue(seed)).Run(cancel)));
        return command;
    }

    public int Run(CancellationToken cancel)
    {
        DemoFolder.Clear(root, RoundFolders);
        foreach (var (year, people) in Rounds)
        {
            screen.Heading($"The round of {year}");
            var code = Run(year, people, cancel);
            if (code != ExitCode.Done) return code;
        }
        screen.Say($"The monitor shows it: dotnet run --project src/Lantaarn.Server -- --Monitor:Releases={Site}");
        return ExitCode.Done;
    }

    private int Run(int year, int people, CancellationToken cancel)
    {
        var clock = new ClockAt(new(year, 9, 1, 9, 0, 0, TimeSpan.Zero));
        var folder = new DemoFolder(Path.Combine(RoundFolders, $"{year}")) { Ledger = Path.Combine(root, "ledger.jsonl") };
        // Every round has people of its own.
        var seedOfRound = seed + year - Newest;
        var city = DemoCity.Build(seedOfRound, people, new(year, 5, 12));
        var count = DemoCount.Prepare(screen.Quietly(), clock, folder, city, Plan(city), seedOfRound);
        var code = count.Run(seed, cancel);
        if (code != ExitCode.Done) return code;

        var name = $"{year}-05";
        var input = new ReleaseInput(folder.Round, folder.AnalystKey, folder.Estimate, folder.Tables, folder.LinkageReport);
        if (year == Newest) input = input with { Interpretations = Said(), Registrations = Registrations(folder, cancel) };
        if (year != Corrected) return MakeRelease.Run(screen, clock, input, name, Site);
        count.EstimateAgain(seed + 1, folder.FirstEstimate, cancel);
        MakeRelease.Run(screen, clock, input with { Estimate = folder.FirstEstimate }, name, Site);
        var note = Path.Combine(root, "correction.json");
        AtomicFile.WriteAll(note, JsonSerializer.SerializeToUtf8Bytes(Note, ExchangeJson.Readable));
        return CorrectRelease.Run(screen, new ClockAt(new(year, 11, 4, 9, 0, 0, TimeSpan.Zero)), input, new(name, note), Site);
    }

    private static RoundPlan Plan(DemoCity city)
    {
        var plan = DemoPlan.Of(city);
        return city.Day.Year >= WithNewCodebook ? plan : plan with { Codebook = new("0.9-concept", [.. plan.Codebook!.Indicators.Where(indicator => indicator.Name != "ernst")]) };
    }

    private IReadOnlyList<string> Registrations(DemoFolder folder, CancellationToken cancel)
    {
        var round = SignedRound.Read(folder.Round);
        return new DemoRegistrations(screen.Quietly(), round, KeyFile.Read(folder.AnalystKey, RoundRole.Analyst, round.Document), Path.Combine(root, "registrations")).Protect(seed, cancel);
    }

    // No expert said this: it shows where their words stand.
    private string Said()
    {
        using var invented = typeof(DemoRounds).Assembly.GetManifestResourceStream("Lantaarn.Cli.Demo.interpretations.json")!;
        var path = Path.Combine(root, "interpretations.json");
        using var file = AtomicFile.Create(path);
        invented.CopyTo(file.Stream);
        file.Commit();
        return path;
    }

    private sealed class ClockAt(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
