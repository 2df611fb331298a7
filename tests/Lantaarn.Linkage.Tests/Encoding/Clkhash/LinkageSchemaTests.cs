// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Tests.Encoding.Clkhash;

public class LinkageSchemaTests
{
    private const string PlainFeature = """
        {"identifier": "name", "format": {"type": "string"}, "hashing": {"comparison": {"type": "ngram", "n": 2}, "strategy": {"bitsPerToken": 5}}}
        """;

    [Fact]
    public void A_plain_schema_is_read()
    {
        var schema = LinkageSchema.Parse(Schema());

        Assert.Equal(1024, schema.Bits);
        Assert.Equal(128, schema.Bytes);
        Assert.Equal(["name"], schema.Identifiers);
    }

    [Theory]
    [InlineData("not json", "$")]
    [InlineData("[]", "$")]
    [InlineData("{}", "$")]
    [InlineData("""{"version": 4}""", "$.version")]
    [InlineData("""{"version": 2}""", "$")]
    [InlineData("""{"version": 3, "clkConfig": {"l": 0, "kdf": {"type": "HKDF"}}, "features": []}""", "$.clkConfig.l")]
    [InlineData("""{"version": 3, "clkConfig": {"l": 64, "kdf": {"type": "scrypt"}}, "features": []}""", "$.clkConfig.kdf.type")]
    [InlineData("""{"version": 3, "clkConfig": {"l": 64, "kdf": {"type": "HKDF", "salt": "?"}}, "features": []}""", "$.clkConfig.kdf.salt")]
    public void A_frame_that_cannot_be_used_is_refused_with_its_place(string json, string path)
    {
        var refusal = Assert.Throws<SchemaException>(() => LinkageSchema.Parse(json));

        Assert.Equal(path, refusal.Path);
    }

    [Theory]
    [InlineData("""{"type": "float"}""", """{"type": "exact"}""", "$.features[0].format.type")]
    [InlineData("""{"type": "string", "lenght": 3}""", """{"type": "exact"}""", "$.features[0].format.lenght")]
    [InlineData("""{"type": "string", "pattern": "("}""", """{"type": "exact"}""", "$.features[0].format.pattern")]
    [InlineData("""{"type": "date", "format": "%B"}""", """{"type": "exact"}""", "$.features[0].format.format")]
    [InlineData("""{"type": "string"}""", """{"type": "ngram", "n": 0}""", "$.features[0].hashing.comparison.n")]
    [InlineData("""{"type": "integer"}""", """{"type": "numeric", "thresholdDistance": 0.2, "resolution": 1}""", "$.features[0].hashing.comparison.thresholdDistance")]
    public void A_column_that_cannot_be_used_is_refused_with_its_place(string format, string comparison, string path)
    {
        var feature = $$$"""{"identifier": "x", "format": {{{format}}}, "hashing": {"comparison": {{{comparison}}}, "strategy": {"bitsPerToken": 5} } }""";

        var refusal = Assert.Throws<SchemaException>(() => LinkageSchema.Parse(Schema(feature)));

        Assert.Equal(path, refusal.Path);
    }

    [Theory]
    [InlineData("\"l\": 1024", "\"l\": 1024, \"xorFolds\": 1", "$.clkConfig.xorFolds", "would be unfolded")]
    [InlineData("\"l\": 1024", "\"l\": 65536, \"xor_folds\": 1", "$.clkConfig.l", "would stay empty")]
    [InlineData("\"hashing\": {", "\"hashing\": {\"hash\": {\"type\": \"doubleHash\"}, ", "$.features[0]", "a single bit")]
    [InlineData("\"hashing\": {", "\"hashing\": {\"missingValue\": {\"sentinel\": \"N/A\"}, ", "$.features[0].hashing.missingValue", "would agree")]
    [InlineData("\"type\": \"string\"", "\"type\": \"string\", \"encoding\": \"utf-16\"", "$.features[0].format.encoding", "would disagree")]
    [InlineData("\"type\": \"string\"}, \"hashing\": {", "\"type\": \"integer\"}, \"hashing\": {\"missingValue\": {\"sentinel\": \"?\", \"replaceWith\": \"007\"}, ",
        "$.features[0].hashing.missingValue.replaceWith", "write '7'")]
    public void A_trap_of_clkhash_is_refused_with_what_would_happen_unless_it_is_asked_for(string plain, string trap, string path, string what)
    {
        var json = Schema().Replace(plain, trap, StringComparison.Ordinal);

        var refusal = Assert.Throws<SchemaException>(() => LinkageSchema.Parse(json));
        var followed = LinkageSchema.Parse(json, ClkhashTraps.Follow);

        Assert.Equal(path, refusal.Path);
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["name"], followed.Identifiers);
    }

    [Theory]
    [InlineData("\"l\": 1024", "\"l\": 1024, \"xorFolds\": 0")]
    [InlineData("\"l\": 1024", "\"l\": 512, \"xor_folds\": 1")]
    [InlineData("\"hashing\": {", "\"hashing\": {\"hash\": {\"type\": \"doubleHash\", \"prevent_singularity\": true}, ")]
    [InlineData("\"hashing\": {", "\"hashing\": {\"missingValue\": {\"sentinel\": \"\"}, ")]
    [InlineData("\"hashing\": {", "\"hashing\": {\"missingValue\": {\"sentinel\": \"N/A\", \"replaceWith\": \"\"}, ")]
    public void What_resembles_a_trap_and_is_none_is_accepted(string plain, string harmless) =>
        Assert.Equal(["name"], LinkageSchema.Parse(Schema().Replace(plain, harmless, StringComparison.Ordinal)).Identifiers);

    [Fact]
    public void The_documented_name_for_folding_does_not_fold_in_clkhash()
    {
        var json = Schema().Replace("\"l\": 1024", "\"l\": 1024, \"xorFolds\": 1", StringComparison.Ordinal);

        Assert.Equal(0, LinkageSchema.Parse(json, ClkhashTraps.Follow).Folds);
    }

    [Fact]
    public void A_schema_that_ignores_every_column_is_refused()
    {
        const string Ignored = """{"identifier": "id", "ignored": true}""";

        Assert.Throws<SchemaException>(() => LinkageSchema.Parse(Schema(Ignored)));
        Assert.Equal(["id"], LinkageSchema.Parse(Schema(Ignored), ClkhashTraps.Follow).Identifiers);
    }

    [Fact]
    public void A_length_that_blakeHash_cannot_use_is_refused_even_when_compatible()
    {
        var json = Schema().Replace("1024", "1000", StringComparison.Ordinal);

        Assert.Throws<SchemaException>(() => LinkageSchema.Parse(json, ClkhashTraps.Follow));
    }

    [Fact]
    public void More_columns_than_HKDF_has_keys_for_are_refused()
    {
        var json = Schema(string.Join(',', Enumerable.Repeat(PlainFeature, 64)));

        var refusal = Assert.Throws<SchemaException>(() => LinkageSchema.Parse(json));

        Assert.Equal("$.features", refusal.Path);
    }

    private static string Schema(string features = PlainFeature) => $$"""
        {"version": 3, "clkConfig": {"l": 1024, "kdf": {"type": "HKDF"} }, "features": [{{features}}] }
        """;
}
