// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Tests;

namespace Lantaarn.Linkage.Tests.Encoding.Clkhash;

/// <summary>Schemas of versions 1 and 2 against the version 3 into which clkhash 0.18.3 (commit 8e46f9f) converts them.</summary>
public class OlderVersionTests
{
    private const string Examples = "pprl/clkhash/schemas_examples";
    private const string First = """
        {"version": 1, "clkConfig": {"l": 1024, "k": 25, "kdf": {"type": "HKDF"}, "hash": {"type": "doubleHash", "prevent_singularity": true}},
         "features": [
          {"identifier": "id", "format": {"type": "integer"}, "hashing": {"ngram": 1, "weight": 0}},
          {"identifier": "name", "format": {"type": "string"}, "hashing": {"ngram": 2, "weight": 0.5}},
          {"identifier": "year", "format": {"type": "integer"}, "hashing": {"ngram": 1, "positional": true, "missingValue": {"sentinel": ""}}}]}
        """;

    // 0.5 x 25 = 12.5 goes to the even neighbour.
    private const string FirstConverted = """
        {"version": 3, "clkConfig": {"l": 1024, "kdf": {"type": "HKDF"}}, "features": [
          {"identifier": "id", "ignored": true},
          {"identifier": "name", "format": {"type": "string"}, "hashing": {"comparison": {"type": "ngram", "n": 2, "positional": false},
           "strategy": {"bitsPerToken": 12}, "hash": {"type": "doubleHash", "prevent_singularity": true}}},
          {"identifier": "year", "format": {"type": "integer"}, "hashing": {"comparison": {"type": "ngram", "n": 1, "positional": true},
           "strategy": {"bitsPerToken": 25}, "hash": {"type": "doubleHash", "prevent_singularity": true}, "missingValue": {"sentinel": ""}}}]}
        """;

    private const string Second = """
        {"version": 2, "clkConfig": {"l": 512, "xor_folds": 1, "kdf": {"type": "HKDF", "hash": "SHA512"}}, "features": [
          {"identifier": "id", "ignored": true},
          {"identifier": "name", "format": {"type": "string"}, "hashing": {"ngram": 2, "strategy": {"numBits": 200}}},
          {"identifier": "year", "format": {"type": "integer"}, "hashing": {"ngram": 1, "positional": true, "strategy": {"k": 30}, "missingValue": {"sentinel": ""},
           "hash": {"type": "doubleHash", "prevent_singularity": true}}}]}
        """;

    private const string SecondConverted = """
        {"version": 3, "clkConfig": {"l": 512, "xor_folds": 1, "kdf": {"type": "HKDF", "hash": "SHA512"}}, "features": [
          {"identifier": "id", "ignored": true},
          {"identifier": "name", "format": {"type": "string"}, "hashing": {"comparison": {"type": "ngram", "n": 2, "positional": false},
           "strategy": {"bitsPerFeature": 200}}},
          {"identifier": "year", "format": {"type": "integer"}, "hashing": {"comparison": {"type": "ngram", "n": 1, "positional": true},
           "strategy": {"bitsPerToken": 30}, "missingValue": {"sentinel": ""}, "hash": {"type": "doubleHash", "prevent_singularity": true}}}]}
        """;

    [Theory]
    [InlineData(First, FirstConverted)]
    [InlineData(Second, SecondConverted)]
    public void An_older_schema_encodes_as_the_newest_does(string older, string converted)
    {
        string[][] rows = [["1", "Aisha", "1984"], ["2", "Zümrüt van Dijk", ""], ["3", "", "01984"]];

        Assert.All(rows, row => Assert.Equal(Encode(converted, row), Encode(older, row)));
    }

    [Fact]
    public void Folding_survives_the_conversion() => Assert.Equal(64, Encode(Second, ["1", "Aisha", "1984"]).Length);

    [Theory]
    [InlineData(First, "\"weight\": 0.5", "\"weight\": 0.01", "$.features[1].hashing.weight")]
    [InlineData(First, "\"ngram\": 2", "\"ngram\": 0", "$.features[1].hashing.ngram")]
    [InlineData(First, "\"k\": 25, ", "", "$.clkConfig")]
    [InlineData(First, "\"ngram\": 2", "\"comparison\": 2", "$.features[1].hashing.comparison")]
    [InlineData(Second, "\"numBits\"", "\"bitsPerFeature\"", "$.features[1].hashing.strategy.bitsPerFeature")]
    [InlineData(Second, "\"ngram\": 2, ", "", "$.features[1].hashing")]
    public void An_older_schema_that_cannot_be_used_is_refused_where_its_author_wrote_it(string schema, string correct, string wrong, string path)
    {
        var refusal = Assert.Throws<SchemaException>(() => LinkageSchema.Parse(schema.Replace(correct, wrong, StringComparison.Ordinal)));

        Assert.Equal(path, refusal.Path);
    }

    // Tests and documentation of clkhash, Apache-2.0.
    [ReferenceDataFact(Examples)]
    public void All_examples_of_clkhash_are_read_and_its_bad_ones_refused() => Assert.All(
        Directory.EnumerateFiles(ReferenceData.Require(Examples), "*.json"),
        path =>
        {
            var problem = Record.Exception(() => LinkageSchema.Parse(File.ReadAllText(path), ClkhashTraps.Follow));

            Assert.Equal(Path.GetFileName(path).StartsWith("bad-", StringComparison.Ordinal) ? typeof(SchemaException) : null, problem?.GetType());
        });

    private static byte[] Encode(string schema, string[] row)
    {
        using var encoder = new ClkEncoder(LinkageSchema.Parse(schema), "secret"u8);
        var encoding = new byte[encoder.Bytes];
        Assert.True(encoder.Encode(row, encoding));
        return encoding;
    }
}
