// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

extern alias cli;

using System.Text.Json;
using cli::Lantaarn.Cli.Demo.Rounds;
using cli::Lantaarn.Cli.Registrations;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Counting;
using Lantaarn.Monitor.Protecting;
using Lantaarn.Monitor.Publishing;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Registrations.Care;
using Lantaarn.Monitor.Releases;
using Lantaarn.Monitor.Sites;
using Lantaarn.Server.Tests.Guide;

namespace Lantaarn.Server.Tests.Monitor;

/// <summary>Three rounds of invented people over four years, in two versions of the codebook, one corrected; their tables made by the real protection.</summary>
internal static class InventedReleases
{
    private const int Seed = 20_261_123;

    private static readonly string[] Asked = ["regio", "doelgroep", "geslacht", "leeftijdsklasse", "ethos", "ernst"];
    private static readonly RoleKeys Lead = RoleKeys.Generate(RoundRole.Lead, "");
    private static readonly RoleKeys Unit = RoleKeys.Generate(RoundRole.LinkageUnit, "");
    private static readonly RoleKeys Analyst = RoleKeys.Generate(RoundRole.Analyst, "");

    /// <summary>Writes the site, as the commands do.</summary>
    /// <returns>What the report of the newest round is made from.</returns>
    public static PublishedRound Write(string site)
    {
        var (first, _) = Publish(site, 2022, 2_600, "0.9-concept", [], []);
        var (second, _) = Publish(site, 2024, 3_000, "1.0-concept", [first], []);
        return Publish(site, 2026, 3_300, "1.0-concept", [first, second], Said).Round;
    }

    private static (Release Release, PublishedRound Round) Publish(string site, int year, int people, string codebook, IReadOnlyList<Release> before, IReadOnlyList<Interpretation> said)
    {
        var round = Round(year, codebook);
        var random = new Random(Seed + year);
        var tables = ((SafeTablesOutcome.Made)ProtectRound.Run(round, Count(round, people, random), null, CancellationToken.None)).Tables;
        var published = new PublishedRound(round, Estimate(round, tables, year), tables, Linkage(round, people));
        var made = new NewRelease(SignedDocument.Sign(round, Lead.Signing), published.Estimate, tables, published.Linkage)
        {
            Interpretations = said,
            Registrations = year == 2026 ? Registrations(round) : [],
        };
        var release = made.Make($"{year}-05", new(year, 9, 1), before, Analyst.Signing);
        Put(site, release, tables);
        if (year != 2024) return (release, published);
        var corrected = made.Correct(release, new("Een lijst was twee keer meegeteld.", "A list had been counted twice."), new("Een organisatie ontdekte het zelf.", "An organisation found out itself."), new(2024, 11, 4), before, Analyst.Signing);
        Put(site, corrected, tables);
        return (corrected, published);
    }

    // The figures of invented registrations; the rounds before them had none.
    private static IReadOnlyList<SafeTables> Registrations(RoundDefinition round) =>
    [
        .. from visits in DemoVisits.All(Seed)
           from figure in visits.Figures
           select Safe(round, new CountedRegistration(visits.Organisation, CountRegistrationCommands.Count(visits.Rows, figure))),
        Safe(round, [.. DemoCare.All(Seed).Select(care => new CountedRegistration(care.Organisation, CountCare.Of(care.Attempts, DemoCare.Years)))]),
    ];

    private static SafeTables Safe(RoundDefinition round, params CountedRegistration[] counted) =>
        ((RegistrationOutcome.Made)ProtectRegistrationCommand.Protect(round, counted, CancellationToken.None)).Tables;

    private static RoundDefinition Round(int year, string version)
    {
        var path = Path.Combine(RepositoryFolder.Root, "src", "Lantaarn.Cli", "Rounds", "codebook-1.0-concept.json");
        var whole = ExchangeJson.ReadFile<Codebook>(path);
        var codebook = new Codebook(version, [.. Asked.Where(name => version != "0.9-concept" || name != "ernst").Select(name => whole.Find(name)!)]);
        ListDefinition[] lists = [new("nachtopvang", "Stichting Nacht", "opvang"), new("inloop", "Inloophuis De Haven", "inloop"), new("straatarts", "Straatdokters", "medisch"), new("veldwerk", "Veldwerk Oost", "veldwerk")];
        return new($"{year:x16}", RoundKind.Rehearsal, "Oefenmeting G4", "Dakloze mensen zonder papieren en dakloze EU-burgers in Amsterdam, Rotterdam, Den Haag en Utrecht.", "de vier grote steden",
            new(new(year, 2, 13), new(year, 5, 12)), lists, codebook, "regio", "doelgroep", 5, JsonDocument.Parse("{}").RootElement.Clone(), "cafe", new(Lead.Public, Unit.Public, Analyst.Public));
    }

    private static RoundCount Count(RoundDefinition round, int people, Random random)
    {
        // Most people have one of the first codes, so that some cells are small and hidden.
        string Code(Indicator indicator) => random.Next(12) == 0 ? Indicator.Unknown
            : indicator.Name == "doelgroep" ? indicator.Codes[random.Next(2)].Code
            : indicator.Name == "leeftijdsklasse" ? indicator.Codes[3 + random.Next(4) + random.Next(4)].Code
            : indicator.Codes[Math.Min(indicator.Codes.Count - 1, (int)(indicator.Codes.Count * random.NextDouble() * random.NextDouble() * 1.1))].Code;
        return new([.. Enumerable.Range(0, people).Select(_ => new CountedPerson(["inloop"], 1 + random.Next(14), [.. round.Codebook.Indicators.Select(Code)]))], [],
            [.. round.Lists.Select(list => new ListCoverage(list.Id, list.Id == "veldwerk" && round.Period.From.Year == 2026 ? null : new(900, 0, new Dictionary<string, long> { ["NoName"] = 41 }, 900)))], new GroupsSummary(0, 0), []);
    }

    private static RoundEstimate Estimate(RoundDefinition round, SafeTables tables, int year)
    {
        StratumEstimate Of(string stratum, double factor)
        {
            var seen = tables.Tables.First(table => table.Dimensions is [var only] && only == round.Strata).Cells.First(cell => cell.Codes[0] == (stratum == "" ? SafeCell.Total : stratum)).People!.Value;
            return new(stratum, seen)
            {
                SeenCorrected = seen * .97,
                Figure = new(seen * factor, seen * factor * .9, seen * factor * 1.25, FigureVerdict.Usable),
                Method = "Log-linear models of three kinds of list, averaged by their fit.",
                Warnings = stratum == "" ? [new FigureNote("SparseOverlaps", "")] : [],
            };
        }
        return new(round.Id, Of("", 1.5), [Of("ongedocumenteerd", 1.6), Of("eu_burger", 1.4)], true, 123, year == 2026 ? ["veldwerk"] : []);
    }

    private static LinkageReport Linkage(RoundDefinition round, long people) => new(
        round.Id, [.. round.Lists.Select(list => new ListSize(list.Id, people / 2))], people, people * people, .8, new(.75, .85, 12), new(.01, 0, .02), new(.02, .01, .04), [], [], []);

    private static void Put(string site, Release release, SafeTables tables)
    {
        var signed = JsonSerializer.SerializeToUtf8Bytes(SignedDocument.Sign(tables, Analyst.Signing), ExchangeJson.Readable);
        foreach (var (name, content) in ReleaseFolder.Files(release, signed))
        {
            var path = Path.Combine(site, ReleaseFolder.PathOf(release.Document.Id, release.Document.Version), name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }
    }

    private static IReadOnlyList<Interpretation> Said { get; } =
        ExchangeJson.ReadFile<IReadOnlyList<Interpretation>>(Path.Combine(RepositoryFolder.Root, "src", "Lantaarn.Cli", "Demo", "Rounds", "interpretations.json"));
}
