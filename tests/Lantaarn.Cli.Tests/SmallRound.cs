// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using System.Text.Json;
using Lantaarn.Cli.Rounds;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests;

/// <summary>A round of three lists in a temporary folder, run with the real commands.</summary>
internal sealed class SmallRound : IDisposable
{
    public const string Header = "Voornaam;Achternaam;Geboren;M/V;Groep;Opmerking";

    public static readonly string[] Lists = ["opvang", "inloop", "straatarts"];

    private readonly TemporaryFolder _folder = new();

    private SmallRound()
    {
    }

    public string Definition => At("round/round.json");

    public string Key => At("round/round.key");

    /// <summary>The key that an organisation encodes with: its own one where it joined shares, else that of the count lead.</summary>
    public string KeyOf(string list) => File.Exists(At($"keys/{list}/round.key")) ? At($"keys/{list}/round.key") : Key;

    public string LinkageKey => At("round/linkage-unit.key");

    public string AnalystKey => At("round/analyst.key");

    public string LeadKey => At("round/lead.key");

    public string Groups => At("linkage/groups.sealed");

    public RoundDefinition Document => SignedRound.Read(Definition).Document;

    public static async Task<SmallRound> Make(
        RoundKind kind = RoundKind.Count, int minimumCell = 5, JsonElement? encoding = null, RoundKeySource keyFrom = RoundKeySource.Lead, bool nobodyTwice = false, params string[] lists)
    {
        var round = new SmallRound();
        var plan = new RoundPlan("Test", "Mensen die niet bestaan", "Teststad", new(new(2026, 1, 1), new(2026, 3, 31)), [.. (lists is [] ? Lists : lists).Select(id => new ListDefinition(id, $"Organisatie {id}", id))])
        {
            Kind = kind,
            Strata = "",
            MinimumCell = minimumCell,
            KeyFrom = keyFrom,
            NobodyTwice = nobodyTwice,
            Encoding = encoding,
        };
        round.Write("plan.json", JsonSerializer.Serialize(plan, ExchangeJson.Readable));
        (await CommandRun.Of("round", "new", round.At("plan.json"), "--out", round.At("round"))).RequireDone();
        return round;
    }

    public string At(string name) => _folder[name];

    public string Write(string name, string text) => _folder.Write(name, text);

    public IReadOnlyList<string> FilesIn(string folder) => [.. _folder.Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal))];

    /// <summary>Rows about invented people: the same number is the same person in every list.</summary>
    public static string Rows(IEnumerable<int> people, string remark = "geen") => string.Join('\n', people.Select(person => Row(person, remark)));

    public static string NameOf(int person) => Word(Chance(person)) + Word(Chance(person + 500_000));

    public string WriteMapping(string list, string more = "") => Write($"{list}.mapping.json", $$"""
        {
          "list": "{{list}}",
          "name": { "given": ["voornaam"], "family": ["achternaam"] },
          "birth": { "date": "geboren" },
          "sex": { "column": "m/v", "values": { "m": "man", "v": "vrouw" } },
          "indicators": {
            "doelgroep": { "column": "groep", "values": { "eu": "eu_burger", "ong": "ongedocumenteerd" } },
            "geslacht": { "column": "m/v", "values": { "m": "man", "v": "vrouw" } },
            "leeftijdsklasse": { "fromBirth": true }
          }{{more}}
        }
        """);

    /// <summary>Encodes a list that is a file already.</summary>
    public Task<CommandRun> EncodeFile(string path, string list = "opvang", params string[] more) => CommandRun.Of(
        ["encode", path, "--round", Definition, "--key", KeyOf(list), "--mapping", File.Exists(At($"{list}.mapping.json")) ? At($"{list}.mapping.json") : WriteMapping(list), "--out", At("out"), "--yes", .. more]);

    public Task<CommandRun> Encode(string text, string list = "opvang", params string[] more) => EncodeFile(Write($"{list}.csv", text), list, more);

    public Task<CommandRun> Encode(IEnumerable<int> people, string list, params string[] more) => Encode($"{Header}\n{Rows(people)}\n", list, more);

    public Task<CommandRun> Link(params string[] more) => CommandRun.Of(["link", .. Parts("encodings"), "--round", Definition, "--key", LinkageKey, "--out", At("linkage"), .. more]);

    public Task<CommandRun> Estimate() =>
        CommandRun.Of(["estimate", "round", .. Parts("indicators"), "--round", Definition, "--key", AnalystKey, "--groups", Groups, "--out", At("estimate.json")]);

    public Task<CommandRun> Protect(params string[] more) =>
        CommandRun.Of(["protect", .. Parts("indicators"), "--round", Definition, "--key", AnalystKey, "--groups", Groups, "--out", At("safe-tables.json"), .. more]);

    public IEnumerable<string> Parts(string what) => Directory.EnumerateFiles(At("out"), $"*.{what}.sealed").Order(StringComparer.Ordinal);

    public RoleKeys Keys(RoundRole role) => KeyFile.Read(role switch { RoundRole.Lead => LeadKey, RoundRole.Analyst => AnalystKey, _ => LinkageKey }, role, Document);

    public void Dispose() => _folder.Dispose();

    private static string Row(int person, string remark)
    {
        var born = new DateOnly(1950, 1, 2).AddDays(Chance(person + 2_000_000).Next(18_000));
        return string.Create(CultureInfo.InvariantCulture, $"{NameOf(person)};{Word(Chance(person + 1_000_000))};{born:dd-MM-yyyy};{(person % 3 == 0 ? "v" : "m")};{(person % 2 == 0 ? "eu" : "ong")};{remark}");
    }

    // Neighbouring seeds start alike, and so would the names of neighbours.
    private static Random Chance(int person) => new(unchecked((int)((uint)person * 2654435761u)));

    private static string Word(Random random)
    {
        var word = new StringBuilder();
        for (var i = 0; i < 4; i++) word.Append("bdfgklmnprstvz"[random.Next(14)]).Append("aeiou"[random.Next(5)]);
        word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }
}
