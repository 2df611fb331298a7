// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Publishing;

namespace Lantaarn.Monitor.Tests.Publishing;

public sealed partial class ReportPageTests
{
    private const string Attack = "<script>alert('x')</script>\"&'";

    public static TheoryData<string> Languages => new("nl", "en");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_number_of_the_tables_is_the_number_of_the_open_data(string language)
    {
        var published = SamplePublication.One;

        var tables = Tables(Render(published, language));

        // A grid of place by group holds what the lists of each hold, and which dimension goes down is a matter of layout.
        var grid = published.Tables!.Tables.Single(table => table.Dimensions.SequenceEqual(["place", "group"]));
        foreach (var table in published.Tables.Tables.Where(table => table.Dimensions is not (["place"] or ["group"])))
        {
            var expected = table.Cells.Select(cell => cell.People is { } people ? people.ToString(CultureInfo.InvariantCulture) : "[c]").Order(StringComparer.Ordinal);
            Assert.Contains(tables, shown => Numbers(shown, table.Dimensions.Count).Order(StringComparer.Ordinal).SequenceEqual(expected));
        }
        Assert.All(published.Tables.Tables.Where(table => table.Dimensions is ["place"] or ["group"]).SelectMany(table => table.Cells), cell => Assert.Contains(grid.Cells, shown => shown.People == cell.People));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_page_is_well_formed_stands_alone_and_says_its_language(string language)
    {
        var page = Render(SamplePublication.One, language);

        var html = Parse(page).Root!;

        Assert.Equal(language, html.Attribute("lang")!.Value);
        Assert.Empty(html.Descendants("script"));
        Assert.Empty(html.Descendants("link"));
        Assert.DoesNotContain(html.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch(ExternalAddress(), page);
        Assert.All(html.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src" && !attribute.Value.StartsWith('#')), address => Assert.Contains(address.Value, new[] { "other.html", "data/figures.csv" }));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_table_has_a_caption_and_every_heading_cell_a_scope(string language)
    {
        var html = Parse(Render(WithTruth(SamplePublication.One), language));

        var tables = html.Descendants("table").ToList();

        Assert.True(tables.Count > 5);
        Assert.All(tables, table => Assert.NotEqual("", table.Element("caption")?.Value.Trim() ?? ""));
        Assert.All(html.Descendants("th"), heading => Assert.Contains(heading.Attribute("scope")?.Value, new[] { "row", "col" }));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Whatever_a_round_says_is_text_and_never_markup(string language)
    {
        var sound = TestRound.Define();
        var round = sound with
        {
            Title = Attack,
            Population = Attack,
            Region = Attack,
            Lists = [.. sound.Lists.Select(list => list with { Organisation = Attack, Kind = list.Kind + Attack })],
            Codebook = new Codebook(Attack, [.. sound.Codebook.Indicators.Select(indicator => indicator with
            {
                Label = new Label(Attack, Attack),
                Codes = [.. indicator.Codes.Select(code => code with { Label = new Label(Attack, Attack) })],
            })]),
        };
        var published = SamplePublication.Make(round) with { WhyNoTables = Attack };

        var page = Render(published, language);
        var without = Render(published with { Tables = null, Estimate = published.Estimate with { Total = new StratumEstimate("", 3) { WhyNot = new FigureNote("New", Attack) } } }, language);

        Assert.All(new[] { page, without }, text =>
        {
            Assert.Empty(Parse(text).Descendants("script"));
            Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script&gt;", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Whatever_is_filled_in_is_encoded()
    {
        var attribute = Attack;

        var html = Html.Of($"<p title=\"{attribute}\">{Attack}{new Html("<b>x</b>")}{7}{(string?)null}</p>");

        var element = XElement.Parse(html.Markup);
        Assert.Equal(Attack, element.Attribute("title")!.Value);
        Assert.Equal(Attack + "x7", element.Value);
    }

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_blanks()
    {
        var (dutch, english) = (Texts("nl"), Texts("en"));

        Assert.Equal(dutch.Keys.Order(), english.Keys.Order());
        Assert.All(dutch.Keys, key => Assert.Equal(Blanks(dutch[key]), Blanks(english[key])));
        Assert.Equal((12, 12), (dutch["months"].Split(' ').Length, english["months"].Split(' ').Length));
    }

    [Fact]
    public void Rounding_never_makes_an_interval_narrower()
    {
        var words = Words.In("en");
        var random = new Random(1);

        for (var i = 0; i < 2000; i++)
        {
            var people = random.NextDouble() * 30_000;
            Assert.True(double.Parse(words.Lower(people), NumberStyles.AllowThousands, CultureInfo.InvariantCulture) <= people);
            Assert.True(double.Parse(words.Upper(people), NumberStyles.AllowThousands, CultureInfo.InvariantCulture) >= people);
        }
    }

    [Fact]
    public void A_figure_that_may_not_be_published_is_not_shown()
    {
        var published = SamplePublication.One;
        var total = published.Estimate.Total with { Figure = published.Estimate.Total.Figure! with { Estimate = 77_777, Verdict = FigureVerdict.LowerBoundOnly } };

        var page = Render(published with { Estimate = published.Estimate with { Total = total } }, "en");

        Assert.DoesNotContain("77,", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lower_bound_is_given_instead_with_what_decided_against_the_figure()
    {
        var published = SamplePublication.One;
        var total = published.Estimate.Total with
        {
            Figure = published.Estimate.Total.Figure! with { Verdict = FigureVerdict.LowerBoundOnly },
            LowerBound = 1804.6,
            Warnings = [new FigureNote("PoorFit", "Poor.") { Decisive = true }, new FigureNote("WideInterval", "Wide.")],
        };

        var page = Render(published with { Estimate = published.Estimate with { Total = total } }, "en");

        Assert.Contains("There were at least 1,800 people.", page, StringComparison.Ordinal);
        Assert.Contains("There is no estimate of the total. The lists do not fit the way of calculating.", page, StringComparison.Ordinal);
        Assert.Contains("at least 1,800", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_what_would_become_of_the_figure_if_it_were_otherwise()
    {
        var page = Render(SamplePublication.One, "en");

        Assert.Contains("there were no lists of the kind", page, StringComparison.Ordinal);
        Assert.Contains("saw the same people very often", page, StringComparison.Ordinal);
        Assert.Contains("in the form Gamma", page, StringComparison.Ordinal);
        Assert.Contains("3,400", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Waar rust de schatting op?", "De lijsten passen bij de berekening.")]
    [InlineData("en", "What does the estimate rest on?", "The lists fit the calculation.")]
    public void The_page_says_what_the_figure_rests_on_in_its_own_words(string language, string heading, string speaksFor)
    {
        var page = Render(SamplePublication.One, language);

        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains(speaksFor, page, StringComparison.Ordinal);
        Assert.DoesNotContain("p = 0.41", page, StringComparison.Ordinal);
    }

    private static PublishedRound WithTruth(PublishedRound published) => published with { Truth = new KnownTruth(2400, new Dictionary<string, long> { ["x"] = 1300, ["y"] = 1100 }) };

    private static string Render(PublishedRound published, string language) => ReportPage.Render(published, language, "other.html", ["data/figures.csv"]);

    // The page is written as XML can be, but for the declaration and the two elements without an end.
    private static XDocument Parse(string page) => XDocument.Parse(VoidElements().Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<$1/>"));

    private static List<XElement> Tables(string page) => [.. Parse(page).Descendants("table")];

    private static IEnumerable<string> Numbers(XElement table, int dimensions) => table.Descendants("tbody").Descendants("tr")
        .SelectMany(row => row.Elements("td").Take(dimensions == 1 ? 1 : int.MaxValue)).Select(cell => cell.Value.StartsWith("[c]", StringComparison.Ordinal) ? "[c]" : cell.Value.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal));

    private static Dictionary<string, string> Texts(string language)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream($"Lantaarn.Monitor.Words.report.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    private static IEnumerable<string> Blanks(string text) => Blank().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Blank();

    [GeneratedRegex("<(meta[^>]*)>")]
    private static partial Regex VoidElements();

    [GeneratedRegex(@"https?://|//[a-z]|@import|url\((?!#)", RegexOptions.IgnoreCase)]
    private static partial Regex ExternalAddress();
}
