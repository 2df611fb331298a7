// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations.Care;
using static Lantaarn.Monitor.Tests.Registrations.Care.InventedCare;

namespace Lantaarn.Monitor.Tests.Registrations.Care;

public sealed class CountCareTests
{
    [Fact]
    public void However_often_it_was_tried_it_is_one_need_and_one_success_decides()
    {
        var need = Assert.Single(Needs(Attempt("2024-01", "geweigerd", ground: "taal"), Attempt("2024-03", "gelukt", days: 70), Attempt("2024-05", "geweigerd", city: "B", ground: "geen_id")));

        Assert.Equal(["huisarts", "B", "gelukt", Indicator.Unknown, "kwartaal"], need);
    }

    [Fact]
    public void Without_success_the_last_try_decides_with_its_ground()
    {
        var need = Assert.Single(Needs(Attempt("2024-09", "geweigerd", ground: "geen_id"), Attempt("2024-02", "geweigerd", ground: "taal"), Attempt("2024-05", "wachtlijst")));

        Assert.Equal(("geweigerd", "geen_id"), (need[2], need[3]));
    }

    [Fact]
    public void Within_a_month_the_later_row_is_the_later_try() =>
        Assert.Equal("wachtlijst", Assert.Single(Needs(Attempt("2024-09", "geweigerd", ground: "taal"), Attempt("2024-09", "wachtlijst")))[2]);

    [Fact]
    public void Another_year_kind_of_care_or_person_is_another_need() =>
        Assert.Equal(3, Needs(Attempt("2024-12", "lopend"), Attempt("2025-01", "gelukt"), Attempt("2024-12", "lopend", care: "tandarts"), Attempt("2024-12", "gelukt", client: "2")).Count);

    [Fact]
    public void Whoever_was_refused_more_than_once_is_one_refused_person_with_the_last_ground_even_when_helped_later()
    {
        var refused = People("geweigerd_per_regio", Attempt("2024-01", "geweigerd", ground: "taal"), Attempt("2024-03", "geweigerd", care: "tandarts", city: "B", ground: "geen_id"), Attempt("2024-05", "gelukt"));

        Assert.Equal(["B", "geen_id"], Assert.Single(refused));
    }

    [Theory]
    [InlineData(0, "week")]
    [InlineData(7, "week")]
    [InlineData(8, "maand")]
    [InlineData(30, "maand")]
    [InlineData(31, "kwartaal")]
    [InlineData(90, "kwartaal")]
    [InlineData(91, "langer")]
    [InlineData(null, Indicator.Unknown)]
    public void Days_fall_in_a_class(int? days, string expected) => Assert.Equal(expected, Assert.Single(Needs(Attempt("2024-01", "gelukt", days: days)))[4]);

    [Fact]
    public void Every_outcome_has_a_result_and_every_class_of_waiting_is_a_code()
    {
        var results = CareCodes.Of(Derivation.CareResults);

        Assert.Equal(results.Order(), CareCodes.Of(Derivation.CareOutcomes).Select(CareCodes.ResultOf).Distinct().Order());
        Assert.Equal(CareCodes.Of(Derivation.CareWaiting), new int?[] { 0, 8, 31, 91 }.Select(CareCodes.Waiting));
    }

    [Fact]
    public void There_are_as_many_needs_as_people_with_a_kind_of_care_and_fewer_than_tries()
    {
        foreach (var attempts in Enumerable.Range(1, 20).Select(seed => Many(seed, organisations: 1)[0].Attempts))
        {
            var tries = attempts.Where(attempt => attempt.Month.Year == 2024).Select(attempt => (attempt.Client, attempt.Care)).ToList();

            Assert.Equal(tries.Distinct().Count(), Needs(attempts).Count);
            Assert.NotEqual(tries.Count, Needs(attempts).Count);
        }
    }

    private static List<IReadOnlyList<string>> Needs(params CareAttempt[] attempts) => People("zorgtoeleiding", attempts);

    private static List<IReadOnlyList<string>> People(string figure, params CareAttempt[] attempts) =>
        [.. CountCare.Of(attempts, [Year]).Where(same => same.Figure == figure).SelectMany(same => Enumerable.Repeat(same.Codes, (int)same.People))];
}
