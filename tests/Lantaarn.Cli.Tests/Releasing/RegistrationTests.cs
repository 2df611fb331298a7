// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Demo.Rounds;
using Lantaarn.Cli.Registrations;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange.Releases;
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
                var path = round.At($"{figure.Indicator}.json");
                await File.WriteAllBytesAsync(round.At("list.csv"), RegistrationList.Bytes(visits.Registration.Rows));

                (await Protect(round, round.At("list.csv"), figure.Indicator, [.. figure.Periods, "--out", path])).RequireDone();

                Assert.Contains(SignedTables.Read(path, round.Document).Tables[0].Cells, cell => cell.People is not null);
            }
    }

    [Fact]
    public void A_registration_that_was_written_is_read_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var rows = DemoVisits.All(1)[0].Registration.Rows;
        File.WriteAllBytes(folder["list.csv"], RegistrationList.Bytes(rows));

        Assert.Equal(rows, RegistrationList.Read(folder["list.csv"]));
    }

    [Fact]
    public void The_same_seed_gives_the_same_invented_people() =>
        Assert.Equal(DemoVisits.All(7).SelectMany(visits => visits.Registration.Rows), DemoVisits.All(7).SelectMany(visits => visits.Registration.Rows));

    [Theory]
    [InlineData(",2024-01-01,,2024-01-01,A,man,x", "no client number")]
    [InlineData("1,01-01-2024,,2024-01-01,A,man,x", "not written like 2024-01-31")]
    [InlineData("1,2024-01-02,2024-01-01,2024-01-01,A,man,x", "ends before it begins")]
    [InlineData("1,2024-01-02", "has 2 cells")]
    public async Task A_row_that_cannot_be_is_refused_with_its_line(string row, string what)
    {
        using var round = await SmallRound.Make();

        (await Protect(round, round.Write("list.csv", $"{Header}{row}\n"), "bekend_en_nieuw", "2024")).RequireBadInput($"{round.At("list.csv")}, line 2", what, "Correct the row");
    }

    [Fact]
    public async Task Too_few_people_give_no_table()
    {
        using var round = await SmallRound.Make();

        var run = await Protect(round, round.Write("list.csv", $"{Header}1,2024-01-02,2024-01-02,2024-01-02,A,man,x\n"), "bekend_en_nieuw", "2024");

        Assert.Equal(ExitCode.NoResult, run.Code);
    }

    [Fact]
    public async Task A_period_of_another_kind_is_refused()
    {
        using var round = await SmallRound.Make();

        (await Protect(round, round.Write("list.csv", $"{Header}1,2024-01-02,,2024-01-02,A,man,x\n"), "bekend_en_nieuw", "2024-S1")).RequireBadInput("--period", "no period for this figure", "Write a year");
    }

    private static Task<CommandRun> Protect(SmallRound round, string list, string indicator, params string[] periods) =>
        CommandRun.Of(["protect", "registration", list, "--round", round.Definition, "--key", round.AnalystKey, "--organisation", "Inloop", "--indicator", indicator, "--period", .. periods]);
}
