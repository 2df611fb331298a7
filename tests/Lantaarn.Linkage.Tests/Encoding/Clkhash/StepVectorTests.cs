// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Tests;

namespace Lantaarn.Linkage.Tests.Encoding.Clkhash;

/// <summary>Each step of clkhash against what clkhash 0.18.3 (commit 8e46f9f) gave for invented texts.</summary>
public class StepVectorTests
{
    private const string Source = "pprl/clkhash/vectors_generated/clkhash-0.18.3-vectors.json";

    [ReferenceDataFact(Source)]
    public void Keys_of_columns_agree() => Each("key_derivation", 7, vector =>
    {
        var hash = new HashAlgorithmName(vector.Text("hash"));
        var columns = vector.Get("num_fields").GetInt32();
        var derivation = new KeyDerivation(hash, vector.Hex("salt_hex"), vector.Hex("info_hex"), vector.Get("key_size").GetInt32());

        var keys = derivation.Derive(System.Text.Encoding.UTF8.GetBytes(vector.Text("secret_utf8")), columns);

        var (actual, expected) = (Convert.ToHexStringLower(keys), vector.Get("keys_hex"));
        if (expected.ValueKind == JsonValueKind.Array)
        {
            Assert.Equal(string.Concat(expected.EnumerateArray().SelectMany(pair => pair.Texts())), actual);
            return;
        }
        Assert.StartsWith(string.Concat(expected.Get("first").Texts()), actual, StringComparison.Ordinal);
        Assert.EndsWith(string.Concat(expected.Get("last").Texts()), actual, StringComparison.Ordinal);
    });

    [ReferenceDataFact(Source)]
    public void Tokens_agree() => Each("tokenisation", 80, vector =>
    {
        var schema = ComparisonSchema(vector);
        var tokens = new TokenList();

        ((HashedFeature)schema.Features[0]).Hashing.Comparison.Tokenise(vector.Text("input"), tokens);

        Assert.Equal(vector.Get("tokens").Texts(), Enumerable.Range(0, tokens.Count).Select(i => System.Text.Encoding.UTF8.GetString(tokens[i])));
    });

    [ReferenceDataFact(Source)]
    public void Insertions_per_token_agree() => Each("strategies", 6, vector =>
    {
        var strategy = Strategy.BitsPerFeature(vector.Get("bitsPerFeature").GetInt32());
        var tokens = vector.Get("tokens").GetInt32();

        var (each, withOneMore) = strategy.Insertions(tokens);
        var insertions = Enumerable.Range(0, tokens).Select(i => i < withOneMore ? each + 1 : each);

        Assert.Equal(vector.Get("k_per_token").EnumerateArray().Select(k => k.GetInt32()), insertions);
    });

    [ReferenceDataFact(Source)]
    public void Bits_of_tokens_agree() => Each("token_hashing", 80, vector =>
    {
        var (first, second, k) = (vector.Hex("key0_hex"), vector.Hex("key1_hex"), vector.Get("k").GetInt32());

        Check("doubleHash", new DoubleHash([.. first], [.. second], preventSingularity: false));
        Check("doubleHash_prevent_singularity", new DoubleHash([.. first], [.. second], preventSingularity: true));
        Check("blakeHash", new BlakeHash(first, k));

        void Check(string name, TokenHash hash)
        {
            if (!vector.TryGetProperty(name, out var expected)) return;
            Assert.Equal(
                expected.GetProperty("indices_in_order").EnumerateArray().Select(i => i.GetInt32()).Distinct().Order(),
                BitsSet(hash, vector.Text("token"), k, vector.Get("l").GetInt32()));
        }
    });

    [ReferenceDataFact(Source)]
    public void Singular_tokens_agree() => Each("singularity", 4, vector =>
    {
        var (first, second) = (System.Text.Encoding.UTF8.GetBytes(vector.Text("key0")), System.Text.Encoding.UTF8.GetBytes(vector.Text("key1")));
        var (token, k, l) = (vector.Text("token"), vector.Get("k").GetInt32(), vector.Get("l").GetInt32());

        var plain = Filter(new DoubleHash([.. first], [.. second], preventSingularity: false), token, k, l);
        var prevented = Filter(new DoubleHash([.. first], [.. second], preventSingularity: true), token, k, l);

        Assert.Equal(vector.Text("doubleHash_base64"), Convert.ToBase64String(plain));
        Assert.Equal(vector.Text("prevent_singularity_base64"), Convert.ToBase64String(prevented));
    });

    [ReferenceDataFact(Source)]
    public void Folding_agrees() => Each("xor_folding", 12, vector =>
    {
        var (folds, bits) = (vector.Get("folds").GetInt32(), vector.Get("out_bits").GetInt32());
        var filter = Convert.FromBase64String(vector.Text("in_base64"));

        BitString.XorFold(filter, bits << folds, folds);

        Assert.Equal(vector.Text("out_base64"), Convert.ToBase64String(filter, 0, BitString.BytesFor(bits)));
    });

    [ReferenceDataFact(Source)]
    public void Whole_schemas_agree() => Each("full_schema", 13, vector =>
    {
        var json = vector.Get("schema").GetRawText();
        if (vector.Get("expected").ValueKind == JsonValueKind.String)
        {
            Assert.Throws<SchemaException>(() => LinkageSchema.Parse(json, ClkhashTraps.Follow));
            return;
        }
        using var encoder = new ClkEncoder(LinkageSchema.Parse(json, ClkhashTraps.Follow), System.Text.Encoding.UTF8.GetBytes(vector.Text("secret")));
        var encoding = new byte[encoder.Bytes];

        foreach (var (row, expected) in vector.Get("rows").EnumerateArray().Zip(vector.Get("expected").EnumerateArray()))
        {
            encoder.Encode(row.Texts(), encoding);

            Assert.Equal(expected.Text("base64"), Convert.ToBase64String(encoding));
            Assert.Equal(expected.Get("popcount").GetInt32(), encoding.Sum(octet => BitOperations.PopCount(octet)));
        }
    });

    private static void Each(string kind, int count, Action<JsonElement> check)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(ReferenceData.Require(Source)));
        var vectors = document.RootElement.GetProperty(kind).EnumerateArray().ToArray();
        Assert.Equal(count, vectors.Length);
        Assert.All(vectors, check);
    }

    private static LinkageSchema ComparisonSchema(JsonElement comparison) => LinkageSchema.Parse($$$"""
        {"version": 3, "clkConfig": {"l": 64, "kdf": {"type": "HKDF"}}, "features": [{"identifier": "x", "format": {"type": "string"},
         "hashing": {"comparison": {{{comparison.GetRawText()}}}, "strategy": {"bitsPerToken": 1} } } ] }
        """);

    private static IEnumerable<int> BitsSet(TokenHash hash, string token, int k, int length)
    {
        var filter = Filter(hash, token, k, length);
        return Enumerable.Range(0, length).Where(i => BitString.Get(filter, i));
    }

    private static byte[] Filter(TokenHash hash, string token, int k, int length)
    {
        var marks = new byte[BitString.MarksFor(length)];
        var filter = new byte[marks.Length / 8];
        hash.Insert(System.Text.Encoding.UTF8.GetBytes(token), k, marks, length, new TokenCache());
        BitString.Pack(marks, filter);
        return filter[..BitString.BytesFor(length)];
    }
}

internal static class VectorReading
{
    public static JsonElement Get(this JsonElement element, string name) => element.GetProperty(name);

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static string[] Texts(this JsonElement element) => [.. element.EnumerateArray().Select(item => item.GetString()!)];

    public static byte[] Hex(this JsonElement element, string name) => Convert.FromHexString(element.GetProperty(name).GetString() ?? "");
}
