// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide;
using Lantaarn.Server.Guide.Search;

namespace Lantaarn.Server.Tests.Guide;

/// <summary>What people type, and what they must find.</summary>
public sealed class SearchTests
{
    [Theory]
    [InlineData("nl", "huisarts", "Huisarts")]
    [InlineData("nl", "dokter", "Huisarts")]
    [InlineData("nl", "DOCTOR", "Huisarts")]
    [InlineData("nl", "zwanger", "Zwangerschap en bevalling")]
    [InlineData("nl", "medicijnen ophalen", "Apotheek en medicijnen")]
    [InlineData("en", "tandarts", "Dentist")]
    public void A_word_of_either_language_finds_the_theme(string language, string asked, string expected)
    {
        var index = new SearchIndex(GuideContent.Embedded, language);

        var found = index.Find(asked);

        Assert.Contains(expected, found.Take(3).Select(entry => entry.Title));
    }

    [Theory]
    [InlineData("Oekraïne", "oekraine")]
    [InlineData("świadczenie łóżko", "swiadczenie lozko")]
    [InlineData("șanță", "santa")]
    [InlineData("طَبِيب", "طبيب")]
    public void Accents_and_vowel_signs_make_no_difference(string written, string typed) =>
        Assert.Equal(Folding.Words(typed), Folding.Words(written));

    [Theory]
    [InlineData("")]
    [InlineData("  ?!")]
    [InlineData("xqzw")]
    public void A_question_that_nothing_answers_finds_nothing(string asked)
    {
        var index = new SearchIndex(GuideContent.Embedded, "nl");

        var found = index.Find(asked);

        Assert.Empty(found);
    }
}
