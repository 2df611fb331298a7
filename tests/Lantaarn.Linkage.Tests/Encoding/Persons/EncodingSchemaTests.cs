// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Clkhash;
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
    [InlineData("\"normalisation\":1", "\"normalisation\":2", "$.normalisation")]
    [InlineData("\"lantaarnEncoding\":1", "\"lantaarnEncoding\":9", "$.lantaarnEncoding")]
    [InlineData("\"folds\":1", "\"folds\":9", "$.folds")]
    [InlineData("\"folds\":1", "\"fold\":1", "$.fold")]
    [InlineData("\"identifier\":\"names\"", "\"identifier\":\"shoe size\"", "$.asGiven[0].identifier")]
    public void A_document_that_cannot_be_used_is_refused_with_its_place(string correct, string wrong, string path)
    {
        var json = EncodingSchema.Default.ToJson();
        Assert.Contains(correct, json, StringComparison.Ordinal);

        var refusal = Assert.Throws<SchemaException>(() => EncodingSchema.Parse(json.Replace(correct, wrong, StringComparison.Ordinal)));

        Assert.Equal(path, refusal.Path);
    }

    [Fact]
    public void Views_and_rounds_are_salted_apart()
    {
        var schema = EncodingSchema.Default;

        Assert.NotEqual(schema.ToLinkageSchema(0, "a"), schema.ToLinkageSchema(0, "b"));
        Assert.NotEqual(schema.ToLinkageSchema(0, "a"), schema.ToLinkageSchema(1, "a"));
    }
}
