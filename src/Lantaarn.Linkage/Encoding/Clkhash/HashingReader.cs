// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>How one column is hashed, whatever version of the schema said so.</summary>
internal sealed record Hashing(Comparison Comparison, Strategy Strategy, HashKind Hash, MissingValue? Missing);

/// <summary>
/// Reads the "hashing" of a column. Versions 1 and 2 knew n-grams only; they are read as the version 3 into which clkhash
/// converts them.
/// </summary>
internal sealed class HashingReader(int version, SchemaNode config)
{
    private const int MostInsertions = 1 << 16;
    private const int LongestNgram = 64;

    /// <summary>The hashing of a column, or null where version 1 gives it no weight: then the column is passed over.</summary>
    public Hashing? Read(SchemaNode hashing) => version switch
    {
        1 => First(hashing),
        2 => Second(hashing),
        _ => Third(hashing),
    };

    private Hashing? First(SchemaNode hashing)
    {
        hashing.AllowOnly("ngram", "positional", "weight", "missingValue");
        var weight = hashing.Number("weight", 0, 1e6, otherwise: 1);
        if (weight == 0) return null;
        var insertions = Math.Round(weight * config.Integer("k", 1, maximum: MostInsertions), MidpointRounding.ToEven);
        if (insertions is < 1 or > MostInsertions)
            throw hashing.Get("weight").Error(
                $"Weight times k rounds to {insertions:F0} bits per token; give a weight that makes it 1 to {MostInsertions}.");
        return new Hashing(Ngram(hashing, "ngram"), Strategy.BitsPerToken((int)insertions), Hash(config.Object("hash")), Missing(hashing));
    }

    private static Hashing Second(SchemaNode hashing)
    {
        hashing.AllowOnly("hash", "strategy", "ngram", "positional", "missingValue");
        return new Hashing(Ngram(hashing, "ngram"), ReadStrategy(hashing.Object("strategy"), "k", "numBits"),
            Hash(hashing.Find("hash")), Missing(hashing));
    }

    private static Hashing Third(SchemaNode hashing)
    {
        hashing.AllowOnly("hash", "strategy", "comparison", "missingValue");
        return new Hashing(ReadComparison(hashing.Object("comparison")),
            ReadStrategy(hashing.Object("strategy"), "bitsPerToken", "bitsPerFeature"), Hash(hashing.Find("hash")), Missing(hashing));
    }

    private static Comparison ReadComparison(SchemaNode node) => node.Text("type") switch
    {
        "ngram" => Ngram(node, "n"),
        "exact" => new ExactComparison(),
        "numeric" => Numeric(node),
        var other => throw node.Get("type").Error($"'{other}' is not known; choose ngram, exact, numeric."),
    };

    private static NgramComparison Ngram(SchemaNode node, string length) =>
        new(node.Integer(length, 1, maximum: LongestNgram), node.Flag("positional"));

    private static NumericComparison Numeric(SchemaNode node)
    {
        var precision = node.Integer("fractional_precision", 0, otherwise: 0, maximum: 15);
        var threshold = node.Number("thresholdDistance", double.Epsilon, 1e9);
        var step = Math.Round(threshold * Math.Pow(10, precision), MidpointRounding.ToEven);
        if (step is < 1 or > 1e15)
            throw node.Get("thresholdDistance").Error("With this fractional_precision the distance rounds to zero or is too large.");
        return new NumericComparison((long)step, node.Integer("resolution", 1, maximum: 1000), precision);
    }

    private static Strategy ReadStrategy(SchemaNode node, string perToken, string perFeature)
    {
        node.AllowOnly(perToken, perFeature);
        if (node.Has(perToken) && node.Has(perFeature)) throw node.Error($"Give {perToken} or {perFeature}, not both.");
        return node.Has(perToken)
            ? Strategy.BitsPerToken(node.Integer(perToken, 1, maximum: MostInsertions))
            : Strategy.BitsPerFeature(node.Integer(perFeature, 1, maximum: MostInsertions));
    }

    private static HashKind Hash(SchemaNode? hash)
    {
        if (hash?.Require(JsonValueKind.Object, "an object") is not { } node) return HashKind.Blake;
        if (node.Text("type") == "blakeHash")
            return node.Find("prevent_singularity") is { } misplaced
                ? throw misplaced.Error("This belongs to doubleHash; leave it out.")
                : HashKind.Blake;
        if (node.Text("type") != "doubleHash") throw node.Get("type").Error("Choose blakeHash or doubleHash.");
        return node.Flag("prevent_singularity") ? HashKind.DoubleWithoutSingularity : HashKind.Double;
    }

    private static MissingValue? Missing(SchemaNode hashing)
    {
        if (hashing.Find("missingValue") is not { } node) return null;
        var sentinel = node.Text("sentinel");
        return new MissingValue(sentinel, node.Find("replaceWith")?.Text() ?? sentinel);
    }
}
