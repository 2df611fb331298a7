// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Lantaarn.Guide.Reading;
using Lantaarn.Guide.Rules;
using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide.Tests;

/// <summary>What must hold of the content whatever it says.</summary>
public sealed partial class ContentTests
{
    private static readonly GuideContent Content = GuideContent.Embedded;

    [Fact]
    public void Nothing_is_shown_as_checked_while_nobody_has_checked_it()
    {
        Assert.All(Content.Rules.Rules, rule => Assert.True(rule.Provenance is { IsChecked: false, CheckedBy: null }));
    }

    [Fact]
    public void The_checklist_has_its_five_codes_and_none_that_refuses()
    {
        string[] allowed = ["POSITIEF_GELIJKE_BEHANDELING", "POSITIEF_TIJDELIJK", "ONDUIDELIJK_IND_NODIG", "GEEN_AANSPRAAK_BIJSTAND_EERSTE_3_MND", "NIET_VAN_TOEPASSING"];

        Assert.Equal(allowed, Content.Rules.Decision("equal_treatment").Outcomes.Select(outcome => outcome.Code));
    }

    [Fact]
    public void The_checklist_has_fourteen_questions_of_which_the_last_is_none_of_these()
    {
        var rules = Content.Rules.Decision("equal_treatment").Rules;

        Assert.Equal(14, rules.Select(rule => rule.Id[..3]).Distinct().Count());
        Assert.IsType<Condition.Otherwise>(rules[^1].When);
    }

    [Fact]
    public void The_four_texts_that_nobody_read_are_concepts()
    {
        Assert.Equal(["ethos-questionnaire", "eu-checklist", "indicators-ggd-ghor", "ovv-claim-form"], Content.Concepts.Select(concept => concept.Id).Order(StringComparer.Ordinal));
        Assert.All(Content.Concepts, concept => Assert.True(concept.IsConcept));
    }

    // Contradiction between a report of 2021 (500 places) and one of 2025 (360): both are right, of different things.
    [Fact]
    public void Amsterdam_has_two_numbers_of_places_of_which_one_is_part_of_the_other()
    {
        var entries = Content.Cities.Single(city => city.Id == "amsterdam").Entries.Where(entry => entry.Capacity is not null).ToDictionary(entry => entry.Id);

        Assert.Equal([("amsterdam-lvv", 360), ("amsterdam-shelter", 500)], entries.Values.Select(entry => (entry.Id, entry.Capacity!.Value)).Order());
        Assert.Contains("500", entries["amsterdam-lvv"].Text["nl"], StringComparison.Ordinal);
    }

    // Contradiction between 18,000 to 74,000 and 23,000 to 58,000 people without papers: the second, of the WODC, with its years; the first nowhere.
    [Fact]
    public void The_number_of_people_without_papers_is_that_of_the_WODC_with_its_years()
    {
        var files = ContentFiles.Embedded();

        var texts = ((string[])["themes", "cities", "letters", "rules", "words", "translations"]).SelectMany(files.In).Append("sources.yaml").Select(path => files.Find(path)!);

        Assert.Equal("23,000 to 58,000 people, mid 2017 to 2018.", Content.Sources["wodc-2020"].Note);
        Assert.DoesNotContain(texts, Range().IsMatch);
    }

    [Fact]
    public void What_is_checked_grows_stale_after_twelve_months()
    {
        var provenance = new Provenance(["x"], Confidence.Official, null, null, "A lawyer", new DateOnly(2026, 1, 31));

        Assert.False(provenance.IsStale(new(2027, 1, 31)));
        Assert.True(provenance.IsStale(new(2027, 2, 1)));
    }

    [Fact]
    public void A_rule_holds_from_its_first_day_until_the_day_it_ends()
    {
        var provenance = new Provenance(["x"], Confidence.Official, new DateOnly(2022, 3, 1), new DateOnly(2027, 3, 1), null, null);

        Assert.Equal([false, true, true, false], new[] { new DateOnly(2022, 2, 28), new(2022, 3, 1), new(2027, 2, 28), new(2027, 3, 1) }.Select(provenance.IsCurrent));
    }

    [GeneratedRegex(@"\b(18|74)[.,\u00a0 ]?000\b")]
    private static partial Regex Range();
}
