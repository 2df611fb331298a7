// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Linkage.Encoding.Hardening;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Linkage.Tests.Encoding.Persons;

public class EncodingSchemaTests
{
    [Fact]
    public void A_schema_survives_its_document()
    {
        var json = EncodingSchema.Default.ToJson();

        Assert.Equal(json, EncodingSchema.Parse(json).ToJson());
    }

    [Theory]
    [InlineData("\"normalisation\":{\"version\":2", "\"normalisation\":{\"version\":1", "$.normalisation.version")]
    [InlineData("short-forms", "shortest-forms", "$.normalisation.without[0]")]
    [InlineData("\"lantaarnEncoding\":2", "\"lantaarnEncoding\":9", "$.lantaarnEncoding")]
    [InlineData("\"folds\":1", "\"folds\":9", "$.hardening.folds")]
    [InlineData("\"folds\":1", "\"fold\":1", "$.hardening.fold")]
    [InlineData("\"folds\":1,", "", "$.hardening")]
    [InlineData("\"diffusion\":0", "\"diffusion\":1", "$.hardening.diffusion")]
    [InlineData("\"diffusion\":0", "\"diffusion\":17", "$.hardening.diffusion")]
    [InlineData("\"rule90\":false", "\"rule90\":1", "$.hardening.rule90")]
    [InlineData("\"noise\":0.0", "\"noise\":7.0", "$.hardening.noise")]
    [InlineData("\"balanced\":false,\"permuted\":true", "\"balanced\":true,\"permuted\":false", "$.hardening.balanced")]
    [InlineData("\"identifier\":\"names\"", "\"identifier\":\"shoe size\"", "$.asGiven[0].identifier")]
    public void A_document_that_cannot_be_used_is_refused_with_its_place(string correct, string wrong, string path)
    {
        var json = EncodingSchema.Default.ToJson();
        Assert.Contains(correct, json, StringComparison.Ordinal);

        var refusal = Assert.Throws<SchemaException>(() => EncodingSchema.Parse(json.Replace(correct, wrong, StringComparison.Ordinal)));

        Assert.Equal(path, refusal.Path);
    }

    [Fact]
    public void A_schema_of_the_first_version_is_refused_with_what_to_do()
    {
        const string First = """{"lantaarnEncoding": 1, "normalisation": 1, "bitsPerView": 1024, "folds": 1, "permuted": true, "asGiven": [], "bySound": []}""";

        var refusal = Assert.Throws<SchemaException>(() => EncodingSchema.Parse(First));

        Assert.Equal("$.lantaarnEncoding", refusal.Path);
        Assert.Contains("make the round anew", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_hardening_changes_nothing_else()
    {
        var hardening = new HardeningSettings { Folds = 2, Rule90 = true, Diffusion = 3, Balanced = true, Permuted = true, Noise = 0.1 };

        var schema = EncodingSchema.Default.With(hardening);

        Assert.Equal(hardening, EncodingSchema.Parse(schema.ToJson()).Hardening);
        Assert.Equal(2 * EncodingSchema.Default.Bits, schema.Bits);
        Assert.Equal(EncodingSchema.Default.ToJson(), schema.With(EncodingSchema.Default.Hardening).ToJson());
    }

    [Fact]
    public void Balanced_views_that_cannot_be_compared_are_refused()
    {
        var json = EncodingSchema.Default.With(EncodingSchema.Default.Hardening with { Balanced = true }).ToJson();

        var refusal = Assert.Throws<SchemaException>(() => EncodingSchema.Parse(json.Replace("\"bitsPerView\":1024", "\"bitsPerView\":4096", StringComparison.Ordinal)));

        Assert.Equal("$.bitsPerView", refusal.Path);
    }

    [Fact]
    public void The_default_hardening_permutes_folds_and_adds_noise()
    {
        var hardening = EncodingSchema.Default.Hardening;

        Assert.True(hardening is { Permuted: true, Folds: > 0, Noise: > 0 });
    }

    [Fact]
    public void Views_and_rounds_are_salted_apart()
    {
        var schema = EncodingSchema.Default;

        Assert.NotEqual(schema.ToLinkageSchema(0, "a"), schema.ToLinkageSchema(0, "b"));
        Assert.NotEqual(schema.ToLinkageSchema(0, "a"), schema.ToLinkageSchema(1, "a"));
    }
}
