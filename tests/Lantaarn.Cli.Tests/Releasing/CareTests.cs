// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Demo.Rounds;
using Lantaarn.Cli.Registrations;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange.Releases;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Releasing;

/// <summary>From what invented organisations wrote down of their attempts to get care, to safe tables.</summary>
public sealed class CareTests
{
    private const string Header = "client,care,city,month,outcome,days_waited,ground\n";

    [Fact]
    public async Task The_invented_registrations_become_signed_tables_that_name_whose_they_are()
    {
        using var round = await SmallRound.Make();
        var registrations = DemoCare.All(1);
        foreach (var registration in registrations)
        {
            await File.WriteAllBytesAsync(round.At("list.csv"), CareList.Bytes(registration.Attempts));
            (await Count(round, round.At("list.csv"), round.At($"{registration.Organisation}.sealed"), registration.Organisation, "2024", "2025")).RequireDone();
        }

        (await Protect(round, [.. registrations.Select(registration => round.At($"{registration.Organisation}.sealed"))])).RequireDone();

        var tables = SignedTables.Read(round.At("safe-care.json"), round.Document);
        Assert.Equal(registrations.Select(registration => registration.Organisation), tables.Organisations);
        Assert.All(tables.Tables, table => Assert.Contains(table.Cells, cell => cell.People is not null));
    }

    [Fact]
    public void A_registration_that_was_written_is_read_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var attempts = DemoCare.All(1)[0].Attempts;
        File.WriteAllBytes(folder["list.csv"], CareList.Bytes(attempts));

        Assert.Equal(attempts, CareList.Read(folder["list.csv"]));
    }

    [Theory]
    [InlineData(",huisarts,A,2024-01,gelukt,,", "no client number")]
    [InlineData("1,wonderdokter,A,2024-01,gelukt,,", "The column 'care' holds none of: huisarts, ggz")]
    [InlineData("1,huisarts,A,2024-01-15,gelukt,,", "not written like 2024-01")]
    [InlineData("1,huisarts,A,2024-01,genezen,,", "The column 'outcome' holds none of: gelukt")]
    [InlineData("1,huisarts,A,2024-01,gelukt,-3,", "A number of days is not a whole number")]
    [InlineData("1,huisarts,A,2024-01,lopend,3,", "it did not begin")]
    [InlineData("1,huisarts,A,2024-01,gelukt,3,taal", "There is a ground of refusal, and the outcome is another.")]
    [InlineData("1,huisarts,A,2024-01,geweigerd,,zomaar", "The column 'ground' holds none of: onverzekerd")]
    [InlineData("1,huisarts", "has 2 cells")]
    public async Task A_row_that_cannot_be_is_refused_with_its_line_and_nothing_of_it_is_repeated(string row, string what)
    {
        using var round = await SmallRound.Make();

        var run = await Count(round, round.Write("list.csv", $"{Header}{row}\n"), round.At("care.sealed"), "Inloop", "2024");

        run.RequireBadInput($"{round.At("list.csv")}, line 2", what, "Correct the row");
        Assert.DoesNotContain("wonderdokter", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(round.At("care.sealed")));
    }

    [Fact]
    public async Task Too_few_people_give_no_tables_and_what_is_no_year_is_refused()
    {
        using var round = await SmallRound.Make();
        var list = round.Write("list.csv", $"{Header}1,huisarts,A,2024-01,gelukt,,\n");
        (await Count(round, list, round.At("care.sealed"), "Inloop", "2024")).RequireDone();

        Assert.Equal(ExitCode.NoResult, (await Protect(round, round.At("care.sealed"))).Code);
        (await Count(round, list, round.At("care.sealed"), "Inloop", "2024-S1")).RequireBadInput("--year", "'2024-S1' is no period for this figure", "Write a year as 2024");
    }

    private static Task<CommandRun> Count(SmallRound round, string list, string counts, string organisation, params string[] years) =>
        CommandRun.Of(["count", "care", list, "--organisation", organisation, "--year", .. years, "--round", round.Definition, "--out", counts]);

    private static Task<CommandRun> Protect(SmallRound round, params string[] counts) =>
        CommandRun.Of(["protect", "registration", .. counts, "--round", round.Definition, "--key", round.AnalystKey, "--out", round.At("safe-care.json")]);
}
