// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

extern alias cli;

using System.Globalization;
using System.Text;
using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Tests;

namespace Lantaarn.Server.Tests.Rounds;

/// <summary>A rehearsal with three lists of invented people, run from beginning to end with the real commands and without a server.</summary>
public sealed class OfflineRound : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static IReadOnlyList<string> Lists => CountingRound.Lists;

    internal SignedDocument<RoundDefinition> Definition => SignedRound.Read(At("round/round.json"));

    public async Task InitializeAsync()
    {
        _folder.Write("plan.json", Plan());
        await Run("round", "new", At("plan.json"), "--out", At("round"));
        await MakeKey();
        foreach (var (list, people) in new[] { ("opvang", Enumerable.Range(0, 90)), ("inloop", Enumerable.Range(45, 90)), ("straatarts", Enumerable.Range(0, 60).Select(i => 2 * i)) })
        {
            _folder.Write($"{list}.csv", "Voornaam;Achternaam;Geboren;M/V;Groep\n" + string.Join('\n', people.Select(Row)) + "\n");
            _folder.Write($"{list}.mapping.json", Mapping(list));
            await Run("encode", At($"{list}.csv"), "--round", At("round/round.json"), "--key", At($"{list}/round.key"), "--mapping", At($"{list}.mapping.json"), "--out", At("out"), "--yes");
        }
        await Run(["link", .. Parts("encodings"), "--round", At("round/round.json"), "--key", At("round/linkage-unit.key"), "--out", At("linkage")]);
        await Analyse("linkage/groups.sealed", Parts("indicators"), "analyst");
        await Run("report", "--round", At("round/round.json"), "--estimate", At("analyst/estimate.json"), "--tables", At("analyst/safe-tables.json"), "--linkage", At("linkage/linkage-report.json"), "--out", At("report"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    public string At(string name) => _folder[name];

    public byte[] Read(string name) => File.ReadAllBytes(At(name));

    /// <summary>Estimates and protects, from groups and indicators wherever they stand.</summary>
    public async Task Analyse(string groups, IEnumerable<string> indicators, string folder)
    {
        string[] from = [.. indicators, "--round", At("round/round.json"), "--key", At("round/analyst.key"), "--groups", At(groups)];
        await Run(["estimate", "round", .. from, "--out", At($"{folder}/estimate.json")]);
        await Run(["protect", .. from, "--out", At($"{folder}/safe-tables.json")]);
    }

    public static async Task Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await cli::Lantaarn.Cli.CommandLine.Run(args, TextWriter.Synchronized(output), TextWriter.Synchronized(error), TimeProvider.System);
        Assert.True(code == 0, $"{string.Join(' ', args)}\nexit code {code}\n{output}\n{error}");
    }

    private IEnumerable<string> Parts(string what) => Lists.Select(list => At($"out/{list}.{what}.sealed"));

    private async Task MakeKey()
    {
        var (round, commitments) = (At("round/round.json"), Lists.Select(list => At($"{list}/{list}.commitment.json")).ToArray());
        foreach (var list in Lists) await Run("round", "share", "--round", round, "--list", list, "--out", At(list));
        foreach (var list in Lists) await Run(["round", "reveal", .. commitments, "--round", round, "--share", At($"{list}/{list}.share.key"), "--out", At("sealed")]);
        foreach (var list in Lists)
            await Run(["round", "join", .. Directory.GetFiles(At("sealed")), "--round", round, "--share", At($"{list}/{list}.share.key"), "--out", At($"{list}/round.key"), "--commitments", .. commitments]);
    }

    private static string Plan() => JsonSerializer.Serialize(new
    {
        Title = "Oefening",
        Population = "Mensen die niet bestaan",
        Region = "Teststad",
        Period = new ReferencePeriod(new(2026, 1, 1), new(2026, 3, 31)),
        Lists = Lists.Select(list => new ListDefinition(list, $"Organisatie {list}", list)),
        Kind = RoundKind.Rehearsal,
        KeyFrom = "shares",
        Strata = "",
    }, ExchangeJson.Readable);

    private static string Mapping(string list) => $$"""
        {
          "list": "{{list}}",
          "name": { "given": ["voornaam"], "family": ["achternaam"] },
          "birth": { "date": "geboren" },
          "sex": { "column": "m/v", "values": { "m": "man", "v": "vrouw" } },
          "indicators": {
            "doelgroep": { "column": "groep", "values": { "eu": "eu_burger", "ong": "ongedocumenteerd" } },
            "geslacht": { "column": "m/v", "values": { "m": "man", "v": "vrouw" } },
            "leeftijdsklasse": { "fromBirth": true }
          }
        }
        """;

    // The same number is the same person in every list; neighbouring seeds start alike, and so would the names of neighbours.
    private static string Row(int person)
    {
        var random = new Random(unchecked((int)((uint)person * 2654435761u)));
        var (given, family, born) = (Word(random) + Word(random), Word(random) + Word(random), new DateOnly(1950, 1, 2).AddDays(random.Next(18_000)));
        return string.Create(CultureInfo.InvariantCulture, $"{given};{family};{born:dd-MM-yyyy};{(person % 3 == 0 ? "v" : "m")};{(person % 2 == 0 ? "eu" : "ong")}");
    }

    private static string Word(Random random)
    {
        var word = new StringBuilder();
        for (var i = 0; i < 3; i++) word.Append("bdfgklmnprstvz"[random.Next(14)]).Append("aeiou"[random.Next(5)]);
        word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }
}
