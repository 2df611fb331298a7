// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Registrations.Care;
using Lantaarn.Monitor.Sites;
using static Lantaarn.Monitor.Tests.Registrations.Care.InventedCare;

namespace Lantaarn.Monitor.Tests.Registrations.Care;

public sealed class ProtectCareTests
{
    private static readonly RoundDefinition Round = TestRound.Define() with
    {
        Geography = "regio",
        Codebook = new("1.0", [new("regio", new("Stad", "City"), [.. new[] { "A", "B", "C" }.Select(code => new IndicatorCode(code, new(code, code)))])]),
    };

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Tables_that_leave_hold_no_small_number_and_stand_up_to_an_outsider(int seed)
    {
        var tables = Made(Many(seed, organisations: 1 + (seed % 3)));

        Assert.Equal(["zorgtoeleiding", "toeleiding_gelukt", "uitkomst_toeleiding", "weigeringen", "wachttijd", "geweigerd_per_regio"], tables.Tables.Select(table => table.Name));
        Assert.DoesNotContain(tables.Tables.SelectMany(table => table.Cells), cell => cell.People < Round.MinimumCell);
        Assert.All(tables.Tables, table => Assert.Empty(TableBounds.Check([table], tables.MinimumCell)));
    }

    [Fact]
    public void One_refusal_for_a_ground_of_its_own_cannot_be_worked_out_from_all_refusals()
    {
        var others = CareCodes.Of(Derivation.CareOutcomes).Where(outcome => outcome != CareCodes.Refused).SelectMany(outcome => Enumerable.Range(0, 8).Select(client => Attempt("2024-02", outcome, $"{outcome}{client}")));
        var registrations = new[] { One([.. others, .. Enumerable.Range(0, 41).Select(client => Attempt("2024-02", CareCodes.Refused, $"{client}", ground: client == 40 ? "geen_id" : client % 2 == 0 ? "taal" : "onverzekerd"))]) };

        var refusals = Table(Made(registrations), "weigeringen");

        Assert.Empty(TableBounds.Check([refusals], Round.MinimumCell));
        Assert.Contains(refusals.Cells, cell => cell.People is not null);
    }

    [Fact]
    public void What_is_shown_is_the_true_count()
    {
        var registrations = Many(4);
        var tables = Made(registrations);
        var needs = Counted(registrations).SelectMany(one => one.People).Where(same => same.Figure == "zorgtoeleiding").ToLookup(same => same.Codes[0]);
        long True(string care, Func<IReadOnlyList<string>, bool> which) => needs[care].Where(same => which(same.Codes)).Sum(same => same.People);

        Assert.All(Shown(tables, "zorgtoeleiding"), cell => Assert.Equal(True(cell.Codes[1], _ => true), cell.People));
        Assert.All(Shown(tables, "toeleiding_gelukt").Where(cell => cell.Codes is [_, _, not SafeCell.Total, not SafeCell.Total]), cell =>
            Assert.Equal(True(cell.Codes[1], codes => codes[1] == cell.Codes[2] && codes[2] != Indicator.Unknown && CareCodes.ResultOf(codes[2]) == cell.Codes[3]), cell.People));
        Assert.All(Shown(tables, "uitkomst_toeleiding").Where(NoTotal), cell => Assert.Equal(True(cell.Codes[1], codes => codes[2] == cell.Codes[2]), cell.People));
        Assert.All(Shown(tables, "weigeringen").Where(NoTotal), cell => Assert.Equal(True(cell.Codes[1], codes => codes[3] == cell.Codes[2]), cell.People));
        Assert.All(Shown(tables, "wachttijd").Where(NoTotal), cell => Assert.Equal(True(cell.Codes[1], codes => codes[4] == cell.Codes[2]), cell.People));
    }

    [Fact]
    public void Whoever_was_refused_more_than_once_is_one_refused_person()
    {
        var registrations = Many(5, organisations: 1);
        var refused = registrations[0].Attempts.Where(attempt => attempt is { Month.Year: 2024, Outcome: CareCodes.Refused }).ToList();

        var all = Shown(Made(registrations), "geweigerd_per_regio").Single(cell => cell.Codes is [_, SafeCell.Total, SafeCell.Total]).People;

        Assert.Equal(refused.DistinctBy(attempt => attempt.Client).Count(), all);
        Assert.NotEqual(refused.Count, all);
    }

    [Fact]
    public void The_totals_of_refusals_and_of_waiting_are_the_outcomes_that_they_are_about()
    {
        var tables = Made(Many(6));

        long? Outcome(string care, string outcome) => Table(tables, "uitkomst_toeleiding").Cells.Single(cell => cell.Codes[1] == care && cell.Codes[2] == outcome).People;
        Assert.All(Table(tables, "weigeringen").Cells.Where(cell => !NoTotal(cell)), cell => Assert.Equal(Outcome(cell.Codes[1], CareCodes.Refused), cell.People));
        Assert.All(Table(tables, "wachttijd").Cells.Where(cell => !NoTotal(cell)), cell => Assert.Equal(Outcome(cell.Codes[1], CareCodes.Successful), cell.People));
    }

    [Fact]
    public void With_several_organisations_nothing_is_shown_that_rests_on_one()
    {
        // Only the first has anybody at the dentist in city C.
        var registrations = new[] { With("One", 150, "A", "B", "C"), With("Other", 150, "A", "A", "B") };

        var cells = Shown(Made(registrations), "toeleiding_gelukt").Where(cell => cell.Codes[1] == "tandarts").ToList();

        Assert.Contains(cells, cell => cell.Codes[2] is "A" or "B");
        Assert.DoesNotContain(cells, cell => cell.Codes[2] == "C");
        Assert.Contains(Shown(Made([registrations[0]]), "toeleiding_gelukt"), cell => cell.Codes[2] == "C");
    }

    [Fact]
    public void A_round_about_one_place_has_the_same_numbers_without_regions()
    {
        var (of, about) = (Made(Many(7)), Assert.IsType<RegistrationOutcome.Made>(ProtectCare.Run(Round with { Geography = "" }, Counted(Many(7)), CancellationToken.None)).Tables);

        Assert.Equal(["period", "care", "result"], Table(about, "toeleiding_gelukt").Dimensions);
        Assert.Equal(["period", "ground"], Table(about, "geweigerd_per_regio").Dimensions);
        Assert.Equal(Shown(of, "zorgtoeleiding").Select(cell => cell.People), Shown(about, "zorgtoeleiding").Select(cell => cell.People));
        Assert.All(about.Tables, table => Assert.Empty(TableBounds.Check([table], about.MinimumCell)));
    }

    [Fact]
    public void A_kind_of_care_with_too_few_people_is_hidden_whole()
    {
        var registrations = new[] { One([.. With("One", 60, "A", "B").Attempts, Attempt("2024-01", "gelukt", care: "verloskunde")]) };

        var tables = Made(registrations);

        Assert.All(tables.Tables.Where(table => table.Dimensions[1] == CareCodes.Care).SelectMany(table => table.Cells).Where(cell => cell.Codes[1] == "verloskunde"), cell => Assert.Null(cell.People));
        Assert.Contains(Shown(tables, "zorgtoeleiding"), cell => cell.Codes[1] == "tandarts");
    }

    [Fact]
    public void Nothing_leaves_where_no_kind_of_care_has_enough_people() =>
        Assert.IsType<RegistrationOutcome.Refused>(ProtectCare.Run(Round, Counted(("One", [Attempt("2024-01", "gelukt")])), CancellationToken.None));

    private static (string Organisation, CareAttempt[] Attempts) One(CareAttempt[] attempts) => ("One", attempts);

    private static (string Organisation, CareAttempt[] Attempts) With(string organisation, int people, params string[] cities) =>
        (organisation, [.. Enumerable.Range(0, people).Select(client => Attempt("2024-02", client % 3 == 0 ? "lopend" : client % 2 == 0 ? "gelukt" : "uit_beeld", $"{client}", "tandarts", cities[client % cities.Length]))]);

    private static SafeTables Made((string Organisation, CareAttempt[] Attempts)[] registrations) => Assert.IsType<RegistrationOutcome.Made>(ProtectCare.Run(Round, Counted(registrations), CancellationToken.None)).Tables;

    private static SafeTable Table(SafeTables tables, string name) => tables.Tables.Single(table => table.Name == name);

    private static List<SafeCell> Shown(SafeTables tables, string name)
    {
        var shown = Table(tables, name).Cells.Where(cell => cell.People is not null).ToList();
        Assert.NotEmpty(shown);
        return shown;
    }

    private static bool NoTotal(SafeCell cell) => cell.Codes[^1] != SafeCell.Total;
}
