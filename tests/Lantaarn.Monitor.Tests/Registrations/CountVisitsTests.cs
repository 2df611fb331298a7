// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;

namespace Lantaarn.Monitor.Tests.Registrations;

public sealed class CountVisitsTests
{
    private static readonly RegistrationRow[] Few =
    [
        Row("1", "2024-01-10", "2024-03-01", city: "A"),
        Row("1", "2024-03-01", null, city: "B"),
        Row("2", "2024-02-01", "2024-02-01", city: "A", first: "2023-11-05"),
        Row("2", "2024-09-01", "2024-09-01", city: "A", sex: "vrouw", first: "2023-11-05"),
        Row("3", "2024-07-01", "2024-07-01", city: "A", sex: "vrouw", group: "ongedocumenteerd"),
    ];

    [Theory]
    [InlineData("2024-01-09", "")]
    [InlineData("2024-01-10", "A")]
    [InlineData("2024-02-01", "A")]
    [InlineData("2024-03-01", "B")]
    [InlineData("2030-01-01", "B")]
    public void Whoever_stays_on_the_day_counts_and_whoever_leaves_that_day_does_not(string day, string expected) =>
        Assert.Equal(expected, string.Join(' ', Count("lvv_peildatum", day, Few)));

    [Fact]
    public void Somebody_in_two_cities_counts_once_in_each() =>
        Assert.Equal(["A", "A", "B"], Count("eu_per_halfjaar", "2024-S1", Few).Order());

    [Fact]
    public void Only_citizens_of_the_EU_are_in_the_figure_about_them() =>
        Assert.Equal(["A", "B"], Count("eu_per_halfjaar", "2024-S2", Few).Order());

    [Fact]
    public void Sex_that_is_written_in_two_ways_is_unknown() =>
        Assert.Equal(["man", "onbekend", "vrouw"], Count("geholpen_per_jaar", "2024", Few).Order());

    [Fact]
    public void Whoever_came_before_is_known_in_all_later_years()
    {
        Assert.Equal(["known", "new", "new"], Count("bekend_en_nieuw", "2024", Few).Order());
        Assert.Equal(["known"], Count("bekend_en_nieuw", "2025", Few));
    }

    [Fact]
    public void A_stay_counts_in_the_year_in_which_it_ended_with_its_days_and_of_several_the_last()
    {
        RegistrationRow[] stays =
        [
            Row("1", "2024-01-01", "2024-01-31", city: "A"), Row("2", "2024-01-01", "2024-02-01", city: "A"), Row("3", "2022-01-01", "2024-06-30", city: "A"),
            Row("4", "2023-01-01", "2023-12-31", city: "A"), Row("5", "2024-01-01", null, city: "A"), Row("6", "2023-11-01", "2024-06-01", city: "A"), Row("6", "2024-08-01", "2024-08-03", city: "B"),
        ];

        Assert.Equal(["kwartaal", "langer", "maand", "maand"], Count("verblijfsduur", "2024", stays).Order());
        Assert.Equal(["jaar"], Count("verblijfsduur", "2023", stays));
    }

    [Fact]
    public void Known_and_new_are_together_the_different_people_of_the_year()
    {
        var rows = Many(1);
        foreach (var year in new[] { 2023, 2024, 2025 })
            Assert.Equal(rows.Where(row => row.From.Year <= year && row.Until?.Year >= year).DistinctBy(row => row.Client).Count(), Count("bekend_en_nieuw", $"{year}", rows).Count);
    }

    [Theory]
    [InlineData("lvv_peildatum", "2024-05-01")]
    [InlineData("eu_per_halfjaar", "2024-S2")]
    [InlineData("geholpen_per_jaar", "2024")]
    [InlineData("bekend_en_nieuw", "2024")]
    [InlineData("verblijfsduur", "2024")]
    public void The_order_of_the_rows_does_not_matter(string indicator, string period)
    {
        var rows = Many(2);

        Assert.Equal(Count(indicator, period, rows).Order(), Count(indicator, period, [.. rows.Reverse()]).Order());
    }

    [Fact]
    public void The_halves_of_a_year_have_together_at_least_its_people_and_each_at_most()
    {
        var rows = Many(3);
        var year = rows.Where(row => row.Group == "eu_burger" && row.From.Year <= 2024 && row.Until?.Year >= 2024).DistinctBy(row => (row.Client, row.City)).Count();

        var halves = new[] { "2024-S1", "2024-S2" }.Select(half => Count("eu_per_halfjaar", half, rows).Count).ToList();

        Assert.True(halves.Sum() >= year && halves.Max() <= year, $"{halves[0]} and {halves[1]} of {year}");
    }

    [Fact]
    public void Counting_visits_in_place_of_people_would_be_noticed() =>
        Assert.NotEqual(Many(4).Count(row => row.From.Year == 2024), Count("geholpen_per_jaar", "2024", Many(4)).Count);

    [Theory]
    [InlineData("bekend_en_nieuw", "2024-S1")]
    [InlineData("lvv_peildatum", "2024")]
    [InlineData("regio", "2024")]
    public void Another_kind_of_period_or_figure_is_refused(string indicator, string period) =>
        Assert.Throws<ArgumentException>(() => Count(indicator, period, Few));

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-S1", "2024-01-01", "2024-06-30")]
    [InlineData("2024-S2", "2024-07-01", "2024-12-31")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    public void A_period_is_read_with_its_first_and_last_day(string code, string from, string until)
    {
        var period = RegistrationPeriod.Parse(code)!;

        Assert.Equal((Day(from), Day(until)), (period.From, period.Until));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-S3")]
    [InlineData("2023-02-29")]
    public void What_is_no_period_is_none(string code) => Assert.Null(RegistrationPeriod.Parse(code));

    internal static RegistrationRow[] Many(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 600).Select(_ =>
        {
            var client = random.Next(250);
            var from = new DateOnly(2023, 1, 1).AddDays(random.Next(1000));
            return new RegistrationRow($"{client}", from, from.AddDays(random.Next(3) == 0 ? random.Next(200) : 0), new(2022, 6, 1), client % 40 == 0 ? "C" : client % 3 == 0 ? "B" : "A",
                client % 5 == 0 ? "vrouw" : "man", client % 2 == 0 ? "eu_burger" : "ongedocumenteerd");
        })];
    }

    private static List<string> Count(string indicator, string period, RegistrationRow[] rows) =>
        [.. CountVisits.Of(rows, IndicatorBook.Shipped.Find(indicator)!, [RegistrationPeriod.Parse(period)!]).SelectMany(same => Enumerable.Repeat(same.Codes[0], (int)same.People))];

    private static RegistrationRow Row(string client, string from, string? until, string city, string sex = "man", string group = "eu_burger", string? first = null) =>
        new(client, Day(from), until is null ? null : Day(until), Day(first ?? from), city, sex, group);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
