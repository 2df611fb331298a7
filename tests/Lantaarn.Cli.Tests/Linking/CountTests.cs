// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Cli.Tests.Linking;

/// <summary>Small counts from lists to figures, with the real commands; above all the ones that must not give a figure.</summary>
public sealed class CountTests
{
    [Fact]
    public async Task Lists_that_overlap_give_an_estimate_and_tables()
    {
        using var round = await SmallRound.Make();
        await EncodeAll(round, Enumerable.Range(0, 90), Enumerable.Range(45, 90), Enumerable.Range(0, 120).Where(person => person % 2 == 0));

        (await round.Link()).RequireDone();
        (await round.Estimate()).RequireDone();
        (await round.Protect()).RequireDone();

        var estimate = ExchangeJson.ReadFile<RoundEstimate>(round.At("estimate.json"));
        Assert.True(estimate.Total.Seen == 135, File.ReadAllText(round.At("linkage/linkage-report.json")));
        Assert.InRange(estimate.Total.Figure!.Estimate, 135, 260);
        Assert.NotEmpty(SignedTables.Read(round.At("safe-tables.json"), round.Document).Tables);
    }

    [Fact]
    public async Task Lists_that_do_not_overlap_give_no_estimate_and_say_why()
    {
        using var round = await SmallRound.Make();
        await EncodeAll(round, Enumerable.Range(0, 40), Enumerable.Range(100, 40), Enumerable.Range(200, 40));
        (await round.Link()).RequireDone();

        var run = await round.Estimate();

        run.RequireNoResult("Nobody was seen by two lists");
        var estimate = ExchangeJson.ReadFile<RoundEstimate>(round.At("estimate.json"));
        Assert.Null(estimate.Total.Figure);
        Assert.Equal("ListsDoNotOverlap", estimate.Total.WhyNot!.Code);
    }

    [Fact]
    public async Task One_list_gives_no_estimate_and_says_why()
    {
        using var round = await SmallRound.Make();
        (await round.Encode(Enumerable.Range(0, 40), "opvang")).RequireDone();
        (await round.Link()).RequireDone();

        var run = await round.Estimate();

        Assert.Equal(ExitCode.NoResult, run.Code);
        Assert.Equal("TooFewLists", ExchangeJson.ReadFile<RoundEstimate>(round.At("estimate.json")).Total.WhyNot!.Code);
    }

    [Fact]
    public async Task Fewer_people_than_the_minimum_everywhere_publish_nothing_and_say_why()
    {
        using var round = await SmallRound.Make(minimumCell: 10);
        await EncodeAll(round, [1, 2, 3], [2, 3, 4], [3, 4, 5]);
        (await round.Link()).RequireDone();

        var run = await round.Protect();

        Assert.Equal(ExitCode.NoResult, run.Code);
        Assert.InRange(run.Error.Length, "No result. ".Length + 20, 1000);
        Assert.False(File.Exists(round.At("safe-tables.json")));
    }

    [Fact]
    public async Task Rows_with_one_client_number_are_one_person_and_the_number_stays()
    {
        using var round = await SmallRound.Make();
        round.WriteMapping("opvang", """, "client": "opmerking" """);
        (await round.Encode($"{SmallRound.Header}\n{SmallRound.Rows([1, 2, 3], "K-4711")}\n{SmallRound.Rows([4], "K-4712")}\n{SmallRound.Rows([5, 6], "-")}\n", "opvang")).RequireDone();

        (await round.Link()).RequireDone();

        Assert.Equal(4, ExchangeJson.ReadFile<LinkageReport>(round.At("linkage/linkage-report.json")).People);
        foreach (var part in round.Parts("encodings").Concat(round.Parts("indicators"))) Assert.DoesNotContain("4711", await File.ReadAllTextAsync(part), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 4)]
    public async Task Equal_rows_are_two_people_only_where_a_list_holds_nobody_twice(bool nobodyTwice, int people)
    {
        using var round = await SmallRound.Make(nobodyTwice: nobodyTwice);
        (await round.Encode([1, 1, 2], "opvang")).RequireDone();
        (await round.Encode([2, 3], "inloop")).RequireDone();

        (await round.Link()).RequireDone();

        Assert.Equal(people, ExchangeJson.ReadFile<LinkageReport>(round.At("linkage/linkage-report.json")).People);
    }

    [Fact]
    public async Task Two_contributions_of_one_organisation_are_refused()
    {
        using var round = await SmallRound.Make();
        await EncodeAll(round, [1, 2, 3], [2, 3, 4], [3, 4, 5]);
        var second = round.At("out/zz.encodings.sealed");
        File.Copy(round.At("out/opvang.encodings.sealed"), second);

        var run = await round.Link();

        run.RequireBadInput(second, "The list 'opvang' is here twice", "Ask the organisation which of the two counts");
        Assert.Empty(round.FilesIn("linkage"));
    }

    [Fact]
    public async Task Indicators_of_one_organisation_that_come_twice_are_refused()
    {
        using var round = await SmallRound.Make();
        await EncodeAll(round, [1, 2, 3], [2, 3, 4], [3, 4, 5]);
        (await round.Link()).RequireDone();
        var second = round.At("out/zz.indicators.sealed");
        File.Copy(round.At("out/opvang.indicators.sealed"), second);

        var run = await round.Estimate();

        run.RequireBadInput(second, "The list 'opvang' is here twice", "one indicators file per list");
        Assert.False(File.Exists(round.At("estimate.json")));
    }

    [Fact]
    public async Task A_contribution_of_another_round_is_refused()
    {
        using var round = await SmallRound.Make();
        using var other = await SmallRound.Make();
        await EncodeAll(round, [1, 2, 3], [2, 3, 4], [3, 4, 5]);
        (await other.Encode([1, 2, 3], "opvang")).RequireDone();
        File.Copy(other.At("out/opvang.encodings.sealed"), round.At("out/opvang.encodings.sealed"), overwrite: true);

        var run = await round.Link();

        run.RequireBadInput(round.At("out/opvang.encodings.sealed") + ", line 1", "The file was made for another round.", "make it again");
        Assert.Empty(round.FilesIn("linkage"));
    }

    [Fact]
    public async Task A_truncated_contribution_is_refused_at_the_line_that_is_missing()
    {
        using var round = await SmallRound.Make();
        await EncodeAll(round, [1, 2, 3], [2, 3, 4], [3, 4, 5]);
        var path = round.At("out/inloop.encodings.sealed");
        await File.WriteAllLinesAsync(path, (await File.ReadAllLinesAsync(path))[..^1]);

        var run = await round.Link();

        run.RequireBadInput(path + ", line 3", "cut off: it holds 1 of 2 parts", "send it again");
        Assert.Empty(round.FilesIn("linkage"));
    }

    [Fact]
    public async Task An_edited_contribution_is_refused_at_its_line()
    {
        using var round = await SmallRound.Make();
        await EncodeAll(round, [1, 2, 3], [2, 3, 4], [3, 4, 5]);
        var path = round.At("out/inloop.encodings.sealed");
        var text = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, text.Replace("\"list\":\"inloop\"", "\"list\":\"straatarts\"", StringComparison.Ordinal));
        File.Delete(round.At("out/straatarts.encodings.sealed"));

        var run = await round.Link();

        run.RequireBadInput(path + ", line 2", "it was edited or damaged", "send the file again");
        Assert.Empty(round.FilesIn("linkage"));
    }

    [Fact]
    public async Task A_wrong_key_of_a_role_is_refused()
    {
        using var round = await SmallRound.Make();
        using var other = await SmallRound.Make();
        await EncodeAll(round, [1, 2, 3], [2, 3, 4], [3, 4, 5]);
        File.Copy(other.LinkageKey, round.LinkageKey, overwrite: true);

        var run = await round.Link();

        run.RequireBadInput(round.LinkageKey, "These keys belong to another round.", "made for this round");
        Assert.Empty(round.FilesIn("linkage"));
    }

    [Fact]
    public async Task Indicators_that_were_not_linked_are_refused()
    {
        using var round = await SmallRound.Make();
        await EncodeAll(round, [1, 2, 3], [2, 3, 4], [3, 4, 5]);
        (await round.Link()).RequireDone();
        (await round.Encode([1, 2, 3], "opvang")).RequireDone();

        var run = await round.Protect();

        run.RequireBadInput(round.At("out/opvang.indicators.sealed"), "records that the linkage unit did not link", "both parts of one");
        Assert.False(File.Exists(round.At("safe-tables.json")));
    }

    [Fact]
    public async Task Linked_records_without_indicators_are_refused()
    {
        using var round = await SmallRound.Make();
        await EncodeAll(round, [1, 2, 3], [2, 3, 4], [3, 4, 5]);
        (await round.Link()).RequireDone();
        File.Delete(round.At("out/inloop.indicators.sealed"));

        var run = await round.Estimate();

        run.RequireBadInput(round.Groups, "3 linked records have no indicators, for instance of the list 'inloop'", "Give the indicators of every list");
        Assert.False(File.Exists(round.At("estimate.json")));
    }

    [Fact]
    public async Task Who_is_who_is_measured_in_a_rehearsal_and_refused_in_a_count()
    {
        using var rehearsal = await SmallRound.Make(RoundKind.Rehearsal);
        foreach (var list in SmallRound.Lists) (await rehearsal.Encode([1, 2, 3, 4], list, "--truth-column", "Achternaam")).RequireDone();
        using var count = await SmallRound.Make();
        await EncodeAll(count, [1, 2, 3], [2, 3, 4], [3, 4, 5]);

        var measured = await rehearsal.Link("--truth", rehearsal.At("out/opvang.truth.csv"), rehearsal.At("out/inloop.truth.csv"), rehearsal.At("out/straatarts.truth.csv"));
        var refused = await count.Link("--truth", rehearsal.At("out/opvang.truth.csv"));

        measured.RequireDone();
        Assert.Contains("precision 1.0000, recall 1.0000", measured.Output, StringComparison.Ordinal);
        refused.RequireBadInput("--truth", "This round counts real people", "Leave the option out");
        Assert.Empty(count.FilesIn("linkage"));
    }

    [Fact]
    public async Task A_report_of_files_that_belong_to_other_rounds_is_refused()
    {
        using var round = await SmallRound.Make();
        using var other = await SmallRound.Make();
        foreach (var each in new[] { round, other })
        {
            await EncodeAll(each, Enumerable.Range(0, 60), Enumerable.Range(30, 60), Enumerable.Range(10, 60));
            (await each.Link()).RequireDone();
            (await each.Estimate()).RequireDone();
        }

        var mixed = await Report(round, other.At("estimate.json"));
        var sound = await Report(round, round.At("estimate.json"));

        mixed.RequireBadInput("--round", "do not all belong to this round", "Give the files of one round");
        sound.RequireDone();
        Assert.Contains("report/index.html", round.FilesIn("report"));
    }

    private static Task<CommandRun> Report(SmallRound round, string estimate) =>
        CommandRun.Of("report", "--round", round.Definition, "--estimate", estimate, "--linkage", round.At("linkage/linkage-report.json"), "--out", round.At("report"));

    private static async Task EncodeAll(SmallRound round, IEnumerable<int> first, IEnumerable<int> second, IEnumerable<int> third)
    {
        foreach (var (list, people) in SmallRound.Lists.Zip([first, second, third])) (await round.Encode(people, list)).RequireDone();
    }
}
