// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Tests.Indicators;

public sealed class IndicatorBookTests
{
    private static readonly string[] Core =
    [
        "doelgroep", "duur_dakloos", "ernst", "ethos", "geslacht", "herkomst", "leeftijdsklasse", "organisatie_type", "peilmaand", "problematiek", "regio",
        "uitkomst_toeleiding", "zorgtoeleiding",
    ];

    [Fact]
    public void The_core_list_has_thirteen_indicators()
    {
        var core = IndicatorBook.Shipped.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Core).Select(indicator => indicator.Id);

        Assert.Equal(Core, core);
    }

    [Fact]
    public void The_four_figures_of_registrations_are_defined() =>
        Assert.Equal(4, IndicatorBook.Shipped.Indicators.Count(indicator => indicator.Kind == IndicatorKind.Registration));

    [Fact]
    public void What_the_app_shows_of_an_indicator_is_what_the_monitor_says_of_it()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Indicators", "indicators.json"));

        var shown = JsonSerializer.Deserialize<Dictionary<string, ShownIndicator>>(text, JsonSerializerOptions.Web)!;

        Assert.NotEmpty(shown);
        Assert.All(shown, one =>
        {
            var defined = Assert.Single(IndicatorBook.Shipped.Indicators, indicator => indicator.Id == one.Key);
            Assert.Equal(new ShownIndicator(defined.Label, defined.Definition, defined.Unit.ToString().ToLowerInvariant()), one.Value);
        });
    }

    [Fact]
    public void Nobody_is_said_to_have_decided_what_nobody_decided() =>
        Assert.All(IndicatorBook.Shipped.Indicators, indicator => Assert.Equal("concept, nobody decided yet", indicator.DecidedBy));

    [Theory]
    [InlineData("unit: people", "unit: heads", 9, "'unit' is 'heads'.")]
    [InlineData("derivation: people_by_code", "derivation: magic", 22, "'derivation' is 'magic'.")]
    [InlineData("of: sex", "off: sex", 21, "The key 'off' means nothing here.")]
    [InlineData("  en: Sex", "  fr: Sexe", 4, "'en' is missing.")]
    [InlineData("id: sex", "id: gender", 1, "The id 'gender' is not the name of the file.")]
    [InlineData("codebooks: [\"1\"]", "codebooks: []", 24, "No version of the codebook has this indicator.")]
    [InlineData("disaggregations: []", "disaggregations: [place]", 1, "'place' is to divide this indicator, but is none itself.")]
    public void What_is_wrong_is_refused_with_its_line(string right, string wrong, int line, string what)
    {
        Assert.Contains(right, Sample, StringComparison.Ordinal);

        var refused = Assert.Throws<IndicatorException>(() => IndicatorBook.Parse([("sex.yaml", Sample.Replace(right, wrong, StringComparison.Ordinal))]));

        Assert.Contains(refused.Faults, fault => fault.File == "sex.yaml" && fault.Line == line && fault.What.StartsWith(what, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_yaml_is_refused()
    {
        var refused = Assert.Throws<IndicatorException>(() => IndicatorBook.Parse([("sex.yaml", "id: sex\nlabel: [")]));

        Assert.StartsWith("This is not YAML", Assert.Single(refused.Faults).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_file_is_read_whole()
    {
        var indicator = IndicatorBook.Parse([("sex.yaml", Sample)]).Find("sex")!;

        Assert.Equal(("Geslacht", IndicatorPeriod.HalfYear, "sex", "1"), (indicator.Label.Nl, indicator.Period, indicator.Of, Assert.Single(indicator.Codebooks)));
    }

    private const string Sample = """
        id: sex
        kind: core
        label:
          nl: Geslacht
          en: Sex
        definition:
          nl: Zoals iemand het zegt.
          en: As someone says.
        unit: people
        population:
          nl: Iedereen
          en: Everyone
        # The line above counts.

        period: half_year
        source_lists: [inloop]

        formula:
          nl: Tellen
          en: Counting
        of: sex
        derivation: people_by_code
        disaggregations: []
        codebooks: ["1"]
        decided_by: nobody
        source: a book
        """;

    private sealed record ShownIndicator(Label Label, Label Definition, string Unit);
}
