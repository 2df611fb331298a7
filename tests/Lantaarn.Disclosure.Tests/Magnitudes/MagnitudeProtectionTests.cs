// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Display;
using Lantaarn.Disclosure.Magnitudes;
using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests.Magnitudes;

public sealed class MagnitudeProtectionTests
{
    private static readonly Classification Kind = People.Of("kind", "x", "y", "z", "w");

    [Fact]
    public void Sums_of_many_similar_amounts_are_shown()
    {
        var sums = Sums(Even());

        Assert.Equal(60L * 7, sums.Value("kinds", "x"));
        Assert.Equal(240L * 7, sums.Value("kinds", "_T"));
        Assert.All(sums.Tables, table => Assert.Equal("nights", table.Measure));
    }

    [Fact]
    public void A_sum_that_one_person_dominates_is_hidden_and_another_with_it()
    {
        var sums = Sums([(5_000, "x", ["a", "b"]), .. Even()]);

        Assert.Null(sums.Value("kinds", "x"));
        Assert.True(sums.Tables[0].Cells.Count(cell => cell.Value is null) >= 2);
    }

    [Fact]
    public void A_sum_to_which_few_people_contribute_is_hidden()
    {
        var sums = Sums([.. Even().Select((person, i) => person.Code == "x" && i >= 4 ? (0L, "x", person.Known) : person)]);

        Assert.Null(sums.Value("kinds", "x"));
    }

    [Fact]
    public void A_sum_over_the_people_of_one_organisation_is_hidden()
    {
        var sums = Sums([.. Even().Select(person => person.Code == "x" && person.Amount > 0 ? (person.Amount, "x", ["a"]) : person)], new ProtectionPolicy { InsiderMinimum = 0 });

        Assert.Null(sums.Value("kinds", "x"));
    }

    [Fact]
    public void Where_a_count_is_hidden_its_sum_is_hidden()
    {
        var people = Even().Where((person, i) => person.Code != "x" || i < 3).ToArray();
        var (request, counts) = Request(people);

        var sums = People.Released(MagnitudeProtection.Protect(request, counts, new ProtectionPolicy(), EarlierReleases.None, default));

        Assert.All(counts.Tables[0].Cells.Where(cell => cell.Value is null), cell => Assert.Null(sums.Value("kinds", [.. cell.Codes])));
    }

    [Fact]
    public void Sums_that_differ_from_those_published_before_are_refused()
    {
        using var ledger = new Releases.LedgerFile();
        var (request, counts) = Request(Even());
        ledger.Append("first", People.Released(MagnitudeProtection.Protect(request, counts, new ProtectionPolicy(), ledger.Earlier, default)));
        var (changed, _) = Request([.. Even().Select((person, i) => i == 0 ? (9L, person.Code, person.Known) : person)]);

        var outcome = MagnitudeProtection.Protect(changed, counts, new ProtectionPolicy(), ledger.Earlier, default);

        Assert.Contains("table 'kinds' of release 'first'", Assert.IsType<ProtectionOutcome.Refused>(outcome).Message);
    }

    [Fact]
    public void A_mean_comes_from_a_shown_sum_and_a_shown_count()
    {
        var (request, counts) = Request(Even());
        var sums = People.Released(MagnitudeProtection.Protect(request, counts, new ProtectionPolicy(), EarlierReleases.None, default));

        var mean = ProtectedMean.Of(sums.Tables[0].Cells[0], counts.Tables[0].Cells[0]);

        Assert.Equal(7m, mean!.Value.PerPerson);
    }

    [Fact]
    public void A_negative_amount_is_refused() =>
        Assert.Throws<ArgumentException>(() => new MagnitudeRequest(Request(Even()).Request.Release, "nights", [-1, .. Even()[1..].Select(person => person.Amount)]));

    private static (long Amount, string Code, string[] Known)[] Even() =>
        [.. from code in new[] { "x", "y", "z", "w" } from i in Enumerable.Range(0, 60) select (7L, code, i % 2 == 0 ? new[] { "a" } : ["b", "c"])];

    private static ProtectedRelease Sums((long Amount, string Code, string[] Known)[] people, ProtectionPolicy? policy = null)
    {
        var (request, counts) = Request(people);
        return People.Released(MagnitudeProtection.Protect(request, counts, policy ?? new ProtectionPolicy(), EarlierReleases.None, default));
    }

    private static (MagnitudeRequest Request, ProtectedRelease Counts) Request((long Amount, string Code, string[] Known)[] people)
    {
        var release = new TableRelease([Kind], [new CountTable("kinds", new TableAxis(Kind))], [.. people.Select(person => new CountedPerson([person.Code], person.Known))]);
        var counts = People.Released(TableProtection.Protect(release, new ProtectionPolicy { InsiderMinimum = 0 }, null, default));
        return (new(release, "nights", [.. people.Select(person => person.Amount)]), counts);
    }
}
