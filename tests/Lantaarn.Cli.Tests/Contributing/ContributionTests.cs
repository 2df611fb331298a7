// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using System.Text.Json;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Cli.Tests.Contributing;

public sealed class ContributionTests
{
    [Fact]
    public async Task The_two_parts_share_record_numbers_and_nothing_else()
    {
        using var round = await SmallRound.Make();
        (await round.Encode(Enumerable.Range(0, 30), "opvang")).RequireDone();

        var encodings = Encodings(round);
        var indicators = Indicators(round);

        Assert.Equal(30, encodings.Count);
        Assert.Equal(encodings.Select(record => record.Number), indicators.Select(record => record.Number));
        Assert.All(indicators, record => Assert.Equal(round.Document.Codebook.Indicators.Count, record.Values.Count));
        Assert.All(encodings, record => Assert.Equal(encodings[0].Encoding.Length, record.Encoding.Length));
    }

    [Fact]
    public async Task Each_part_opens_for_its_own_role_only()
    {
        using var round = await SmallRound.Make();
        (await round.Encode([1, 2], "opvang")).RequireDone();

        var encodings = round.Parts("encodings").Single();
        var indicators = round.Parts("indicators").Single();

        Assert.Throws<Exchange.InputException>(() => SealedFile.ReadParts(encodings, round.Keys(RoundRole.Analyst).Sealing).Count());
        Assert.Throws<Exchange.InputException>(() => SealedFile.ReadParts(indicators, round.Keys(RoundRole.LinkageUnit).Sealing).Count());
    }

    [Fact]
    public async Task The_order_of_the_records_says_nothing_about_the_list()
    {
        using var noiseless = JsonDocument.Parse(EncodingSchema.Default.With(EncodingSchema.Default.Hardening with { Noise = 0 }).ToJson());
        using var round = await SmallRound.Make(encoding: noiseless.RootElement);
        (await round.Encode(Enumerable.Range(0, 40), "opvang")).RequireDone();
        var first = Encodings(round);
        (await round.Encode(Enumerable.Range(0, 40).Reverse(), "opvang")).RequireDone();
        var second = Encodings(round);

        Assert.Equal(first.Select(record => record.Number).Order(), first.Select(record => record.Number));
        Assert.Equal(Filters(first).Order(), Filters(second).Order());
        Assert.NotEqual(Filters(first), Filters(second));
        Assert.Empty(first.Select(record => record.Number).Intersect(second.Select(record => record.Number)));
    }

    [Fact]
    public async Task The_same_person_has_another_encoding_in_every_record_and_every_upload()
    {
        using var round = await SmallRound.Make();
        (await round.Encode([7, 7], "opvang")).RequireDone();
        var first = Filters(Encodings(round));

        (await round.Encode([7, 7], "opvang")).RequireDone();

        Assert.Equal(4, first.Concat(Filters(Encodings(round))).Distinct().Count());
    }

    [Fact]
    public async Task A_round_whose_encoding_this_version_cannot_read_is_refused()
    {
        using var round = await SmallRound.Make();
        using var older = JsonDocument.Parse(EncodingSchema.Default.ToJson().Replace("\"lantaarnEncoding\":2", "\"lantaarnEncoding\":1", StringComparison.Ordinal));
        var signed = SignedDocument.Sign(round.Document with { Encoding = older.RootElement }, round.Keys(RoundRole.Lead).Signing);
        round.Write("round/round.json", JsonSerializer.Serialize(signed, ExchangeJson.Readable));

        var run = await round.Encode([7], "opvang");

        run.RequireBadInput("--round", "$.lantaarnEncoding", "Ask the count lead");
        Assert.Empty(round.FilesIn("out"));
    }

    [Fact]
    public async Task The_same_person_has_another_encoding_in_another_round()
    {
        using var one = await SmallRound.Make();
        using var other = await SmallRound.Make();

        (await one.Encode([7], "opvang")).RequireDone();
        (await other.Encode([7], "opvang")).RequireDone();

        Assert.NotEqual(Filters(Encodings(one)), Filters(Encodings(other)));
    }

    [Fact]
    public async Task The_linkage_unit_cannot_tell_a_twin_from_a_person()
    {
        using var round = await SmallRound.Make();
        (await CommandRun.Of("round", "plant-twins", "--round", round.Definition, "--count", "60", "--out", round.At("twins"))).RequireDone();
        (await round.Encode(Enumerable.Range(0, 60), "opvang", "--twins", round.At("twins/opvang.twins.csv"))).RequireDone();

        var parts = SealedFile.ReadParts(round.Parts("encodings").Single(), round.Keys(RoundRole.LinkageUnit).Sealing).Select(Encoding.UTF8.GetString).ToList();
        var twins = Indicators(round).Where(record => record.Twin is not null).Select(record => record.Number).ToHashSet();
        var records = Encodings(round);

        Assert.InRange(twins.Count, 10, 100);
        Assert.DoesNotContain("twin", parts[1], StringComparison.OrdinalIgnoreCase);
        Assert.All(parts[1].Trim('[', ']').Split("},{"), record => Assert.Equal(parts[1].Trim('[', ']').Split("},{")[0].Trim('{', '}').Length, record.Trim('{', '}').Length));
        Assert.InRange(records.TakeWhile(record => !twins.Contains(record.Number)).Count(), 0, 40);
    }

    [Fact]
    public async Task Encoding_again_replaces_the_contribution_and_leaves_two_files()
    {
        using var round = await SmallRound.Make();
        (await round.Encode([1, 2], "opvang")).RequireDone();

        (await round.Encode([1, 2, 3], "opvang")).RequireDone();

        Assert.Equal(["out/opvang.encodings.sealed", "out/opvang.indicators.sealed"], round.FilesIn("out"));
        Assert.Equal(3, Encodings(round).Count);
    }

    [Fact]
    public async Task Indicators_leave_as_codes()
    {
        using var round = await SmallRound.Make();
        (await round.Encode($"{SmallRound.Header}\nVilomara;Tedunibo;03-11-1984;V;EU;geheim\n")).RequireDone();

        var record = Indicators(round).Single();
        var codes = round.Document.Codebook.Indicators.Select(indicator => indicator.Name).Zip(record.Values).ToDictionary();

        Assert.Equal(("vrouw", "eu_burger", "40-49", "onbekend"), (codes["geslacht"], codes["doelgroep"], codes["leeftijdsklasse"], codes["ethos"]));
    }

    [Fact]
    public async Task Before_anything_is_written_every_column_is_shown_with_what_becomes_of_it()
    {
        using var round = await SmallRound.Make();

        var run = await round.Encode([1], "opvang");

        var lines = run.Output.Split('\n');
        string LineOf(string column) => lines.Single(line => line.TrimStart().StartsWith(column + " ", StringComparison.Ordinal));
        Assert.Contains("stays here", LineOf("Opmerking"), StringComparison.Ordinal);
        Assert.Contains("goes into the encoding", LineOf("Voornaam"), StringComparison.Ordinal);
        Assert.Contains("leaves as a code, for the analyst: geslacht", LineOf("M/V"), StringComparison.Ordinal);
        Assert.Contains("The indicator ethos is not in this list", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(SmallRound.NameOf(1), run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_file_with_twins_that_is_something_else_is_refused()
    {
        using var round = await SmallRound.Make();
        var path = round.Write("twins.csv", "twin,given,family,birth,sex,origin\nt1,A,B,1980-01-02,Cat,MA\n");

        var wrongRow = await round.Encode([1], "opvang", "--twins", path);
        var wrongFile = await round.Encode([1], "opvang", "--twins", round.At("opvang.csv"));

        wrongRow.RequireBadInput(path + ", line 2", "This twin cannot be read.", "Ask the audit party");
        Assert.Equal(ExitCode.BadInput, wrongFile.Code);
        Assert.Empty(round.FilesIn("out"));
    }

    private static List<EncodingRecord> Encodings(SmallRound round) =>
        [.. SealedBatches.Read<EncodingsSummary, EncodingRecord>(round.Parts("encodings").Single(), round.Keys(RoundRole.LinkageUnit).Sealing).Records];

    private static List<IndicatorRecord> Indicators(SmallRound round) =>
        [.. SealedBatches.Read<IndicatorsSummary, IndicatorRecord>(round.Parts("indicators").Single(), round.Keys(RoundRole.Analyst).Sealing).Records];

    private static List<string> Filters(IEnumerable<EncodingRecord> records) => [.. records.Select(record => Convert.ToHexString(record.Encoding))];
}
