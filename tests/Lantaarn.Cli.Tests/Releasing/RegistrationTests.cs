// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Demo.Rounds;
using Lantaarn.Cli.Registrations;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Releasing;

/// <summary>From the registration of an invented organisation to a safe table.</summary>
public sealed class RegistrationTests
{
    private const string Header = "client,from,until,first_seen,city,sex,group\n";

    [Fact]
    public async Task Every_figure_of_the_invented_registrations_becomes_a_signed_table()
    {
        using var round = await SmallRound.Make();
        foreach (var visits in DemoVisits.All(1))
            foreach (var figure in visits.Figures)
            {
                await File.WriteAllBytesAsync(round.At("list.csv"), RegistrationList.Bytes(visits.Rows));

                (await Count(round, round.At("list.csv"), figure.Indicator, [.. figure.Periods])).RequireDone();
                (await Protect(round, round.At("counts.sealed"))).RequireDone();

                var tables = SignedTables.Read(round.At("safe.json"), round.Document);
                Assert.Contains(tables.Tables[0].Cells, cell => cell.People is not null);
                Assert.Equal(["Inloop"], tables.Organisations);
            }
    }

    [Fact]
    public void A_registration_that_was_written_is_read_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var rows = DemoVisits.All(1)[0].Rows;
        File.WriteAllBytes(folder["list.csv"], RegistrationList.Bytes(rows));

        Assert.Equal(rows, RegistrationList.Read(folder["list.csv"]));
    }

    [Fact]
    public void The_same_seed_gives_the_same_invented_people() =>
        Assert.Equal(DemoVisits.All(7).SelectMany(visits => visits.Rows), DemoVisits.All(7).SelectMany(visits => visits.Rows));

    [Theory]
    [InlineData(",2024-01-01,,2024-01-01,A,man,x", "no client number")]
    [InlineData("1,01-01-2024,,2024-01-01,A,man,x", "not written like 2024-01-31")]
    [InlineData("1,2024-01-02,2024-01-01,2024-01-01,A,man,x", "ends before it begins")]
    [InlineData("1,2024-01-02", "has 2 cells")]
    public async Task A_row_that_cannot_be_is_refused_with_its_line(string row, string what)
    {
        using var round = await SmallRound.Make();

        (await Count(round, round.Write("list.csv", $"{Header}{row}\n"), "bekend_en_nieuw", "2024")).RequireBadInput($"{round.At("list.csv")}, line 2", what, "Correct the row");
    }

    [Fact]
    public async Task Nothing_of_a_row_leaves_but_that_there_is_one_more()
    {
        using var round = await SmallRound.Make();
        var list = round.Write("list.csv", $"{Header}KLANT77,2024-01-02,2024-01-02,2019-03-04,Bakkerstraat,Marek,x\n");

        (await Count(round, list, "geholpen_per_jaar", "2024")).RequireDone();

        var analyst = ExchangeJson.ReadFile<RoleKeys>(round.AnalystKey);
        var opened = string.Join('\n', SealedFile.ReadParts(round.At("counts.sealed"), analyst.Sealing).Select(System.Text.Encoding.UTF8.GetString));
        Assert.Equal("""{"organisation":"Inloop"}""" + "\n" + """[{"figure":"geholpen_per_jaar","period":"2024","codes":["onbekend"],"people":1}]""", opened);
    }

    [Fact]
    public async Task Too_few_people_give_no_table()
    {
        using var round = await SmallRound.Make();
        (await Count(round, round.Write("list.csv", $"{Header}1,2024-01-02,2024-01-02,2024-01-02,A,man,x\n"), "bekend_en_nieuw", "2024")).RequireDone();

        Assert.Equal(ExitCode.NoResult, (await Protect(round, round.At("counts.sealed"))).Code);
        Assert.Equal(ExitCode.NoResult, (await Count(round, round.At("list.csv"), "bekend_en_nieuw", "2030")).Code);
    }

    [Fact]
    public async Task A_period_of_another_kind_and_a_figure_that_is_none_are_refused()
    {
        using var round = await SmallRound.Make();
        var list = round.Write("list.csv", $"{Header}1,2024-01-02,,2024-01-02,A,man,x\n");

        (await Count(round, list, "bekend_en_nieuw", "2024-S1")).RequireBadInput("--period", "no period for this figure", "Write a year");
        (await Count(round, list, "mensen_gezien", "2024")).RequireBadInput("--indicator", "no figure from visits or stays", "lvv_peildatum");
    }

    [Fact]
    public async Task Counts_of_visits_to_two_organisations_or_twice_of_one_are_not_put_together()
    {
        using var round = await SmallRound.Make();
        var list = round.Write("list.csv", $"{Header}1,2024-01-02,,2024-01-02,A,man,x\n");
        (await Count(round, list, "bekend_en_nieuw", "2024")).RequireDone();
        File.Copy(round.At("counts.sealed"), round.At("again.sealed"));

        (await Protect(round, round.At("counts.sealed"), round.At("again.sealed"))).RequireBadInput("counts", "Two files are of one organisation.", "Give one file for each organisation.");
        (await CommandRun.Of("count", "visits", list, "--organisation", "Opvang", "--indicator", "bekend_en_nieuw", "--period", "2024", "--round", round.Definition, "--out", round.At("again.sealed"))).RequireDone();
        (await Protect(round, round.At("counts.sealed"), round.At("again.sealed"))).RequireBadInput("counts", "visits to several organisations", "Give one file with one figure");
    }

    private static Task<CommandRun> Count(SmallRound round, string list, string indicator, params string[] periods) =>
        CommandRun.Of(["count", "visits", list, "--organisation", "Inloop", "--indicator", indicator, "--period", .. periods, "--round", round.Definition, "--out", round.At("counts.sealed")]);

    private static Task<CommandRun> Protect(SmallRound round, params string[] counts) =>
        CommandRun.Of(["protect", "registration", .. counts, "--round", round.Definition, "--key", round.AnalystKey, "--out", round.At("safe.json")]);
}
