// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Nodes;
using Lantaarn.Guide.Compiled;
using Lantaarn.Guide.Reading;
using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide.Tests.Reading;

/// <summary>A person reads in one language: what is said, what to bring, what to say, the questions and what follows.</summary>
public sealed class TranslationTests
{
    private static readonly ContentFiles Files = ContentFiles.Embedded();

    [Fact]
    public void Everything_a_person_reads_exists_in_every_language()
    {
        Assert.DoesNotContain(GuideContent.Embedded.Remarks, remark => remark.File.StartsWith("translations/", StringComparison.Ordinal));
    }

    [Fact]
    public void What_to_bring_and_say_is_in_the_language_of_the_person()
    {
        var statement = GuideContent.Embedded.Themes.SelectMany(theme => theme.Person).Single(statement => statement.Id == "gp-any");

        Assert.All(Codes, code => Assert.True(statement.Bring.Has(code) && statement.Say!.Has(code)));
    }

    [Fact]
    public void The_rules_for_the_browser_hold_no_English_in_another_language()
    {
        var decisions = GuideContent.Embedded.Rules.Decisions.Select(decision => decision.Id).ToList();
        var english = Sentences(CompiledRules.Json(GuideContent.Embedded, "en", decisions)).ToHashSet();

        Assert.NotEmpty(english);
        Assert.All(Codes, code => Assert.DoesNotContain(Sentences(CompiledRules.Json(GuideContent.Embedded, code, decisions)), english.Contains));
    }

    [Theory]
    [InlineData("gp", "  gp-any: [", "  gp-some: [", "'bring: gp-any' is not translated.")]
    [InlineData("gp", "say:\n  gp-any", "say:\n  gp-some", "'say: gp-any' is not translated.")]
    [InlineData("cities", "  amsterdam-loa: ", "  amsterdam-lao: ", "'amsterdam: entries: amsterdam-loa' is not translated.")]
    [InlineData("tips", "before-the-desk-time", "before-the-desk-tme", "'before-the-desk: statements: before-the-desk-time' is not translated.")]
    [InlineData("questions", "\n    eu: ", "\n    ue: ", "'nationality: options: eu' is not translated.")]
    [InlineData("questions", "\nacute:", "\nacuut:", "'acute' is not translated.")]
    [InlineData("rules", "    R00b:", "    R00c:", "'urgency: rules: R00b' is not translated.")]
    public void A_text_under_a_wrong_id_is_a_text_too_few_and_a_key_too_many(string file, string right, string wrong, string what)
    {
        var found = GuideContent.Check(Changed(file, right, wrong));

        Assert.Contains(found, problem => !problem.Blocks && problem.What == what);
        Assert.Contains(found, problem => problem.Blocks && problem.File == $"translations/pl/{file}.yaml" && problem.What.EndsWith("means nothing here.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_with_an_item_less_is_named()
    {
        var found = GuideContent.Check(Changed("pharmacy", "[\"recepta od lekarza\"]", "[\"recepta\", \"od lekarza\"]"));

        Assert.Contains(found, problem => problem.Blocks && problem.What == "'bring: pharmacy-contract' has 2 items, in English 1.");
    }

    [Fact]
    public void A_list_in_a_language_that_is_absent_is_the_English_list()
    {
        var list = new LocalList([new("en", ["a letter"])]);

        Assert.Equal(["a letter"], list["ti"]);
        Assert.Equal(["ደብዳበ"], list.With("ti", ["ደብዳበ"])["ti"]);
        Assert.Equal((false, true), (list.Has("ti"), list.With("ti", ["ደብዳበ"]).Has("ti")));
    }

    private static IEnumerable<string> Codes => GuideContent.Embedded.Languages.Select(language => language.Code).Except(["nl", "en"]);

    // Names, sources and codes are the same in every language; a text of a few words or more is not.
    private static IEnumerable<string> Sentences(string json) => Leaves(JsonNode.Parse(json)!.AsObject().Where(part => part.Key != "sources").Select(part => part.Value))
        .Where(text => text.Count(letter => letter == ' ') > 2 && text != "Free in, free out");

    private static IEnumerable<string> Leaves(IEnumerable<JsonNode?> nodes) => nodes.SelectMany(node => node switch
    {
        // What is said at a desk is Dutch in every language.
        JsonObject map => Leaves(map.Where(entry => entry.Key != "sayInDutch").Select(entry => entry.Value)),
        JsonArray list => Leaves(list),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    });

    private static ContentFiles Changed(string file, string right, string wrong)
    {
        var path = $"translations/pl/{file}.yaml";
        var text = Files.Find(path)!;
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{right}' is no longer in {path}.");
        return Files.With(path, text[..at] + wrong + text[(at + right.Length)..]);
    }
}
