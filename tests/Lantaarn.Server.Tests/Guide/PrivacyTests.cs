// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;

namespace Lantaarn.Server.Tests.Guide;

/// <summary>What a visitor fills in without scripts is answered and forgotten.</summary>
[Collection(nameof(RunningGuide))]
public sealed class PrivacyTests(RunningGuide guide)
{
    [Theory]
    [InlineData("/gids/nl/zoeken", "q")]
    [InlineData("/gids/nl/brieven/begeleidende-brief-voor-zorg/en", "initials")]
    [InlineData("/gids/nl/regeling-kiezen", "answer")]
    [InlineData("/gids/nl/regeling-kiezen", "a.canary")]
    [InlineData("/gids/nl/huisarts", "q")]
    [InlineData("/gids/nl/bestaat-niet", "q")]
    public async Task What_is_filled_in_is_never_logged(string address, string field)
    {
        var canary = $"kanarie{field.Length}{address.Length}vogel";

        using var answer = await guide.Http.PostAsync(address, new FormUrlEncodedContent([new(field, canary), new("question", "amount"), new("go", "next")]));
        await answer.Content.ReadAsStringAsync();

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.NotEmpty(guide.Logged);
        Assert.DoesNotContain(guide.Logged, line => line.Contains(canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_answers_that_decide_are_never_logged_nor_stored()
    {
        var before = guide.Logged.Count;

        using var answer = await guide.Http.PostAsync("/gids/nl/regeling-kiezen", new FormUrlEncodedContent([new("a.on_date", "2026-05-05"), new("a.acute", "no"), new("a.amount", "73192.87"), new("question", "insured"), new("answer", "no")]));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Contains("73192.87", html, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.DoesNotContain(guide.Logged.Skip(before), line => line.Contains("73192", StringComparison.Ordinal) || line.Contains("insured", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_much_is_refused_without_a_trace()
    {
        var canary = new string('k', 5000);

        using var answer = await guide.Http.PostAsync("/gids/nl/zoeken", new FormUrlEncodedContent([new("q", canary)]));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(guide.Logged, line => line.Contains(canary, StringComparison.Ordinal));
    }
}
