// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>Reads one column of a linkage schema.</summary>
internal static class FeatureReader
{
    private const int MostInsertions = 1 << 16;
    private const int LongestNgram = 64;

    public static HashedFeature Read(SchemaNode node, string identifier)
    {
        var hashing = node.Object("hashing");
        hashing.AllowOnly("hash", "strategy", "comparison", "missingValue");
        var (format, encoding) = Format(node.Object("format"));
        return new HashedFeature(identifier, format, encoding, ReadComparison(hashing.Object("comparison")),
            ReadStrategy(hashing.Object("strategy")), Hash(hashing), Missing(hashing));
    }

    private static (CellFormat Format, TokenEncoding Encoding) Format(SchemaNode node) => node.Text("type") switch
    {
        "string" => (Text(node), Encoding(node)),
        "integer" => (Integer(node), TokenEncoding.Utf8),
        "date" => (Date(node), TokenEncoding.Utf8),
        "enum" => (Enum(node), TokenEncoding.Utf8),
        var other => throw node.Get("type").Error($"'{other}' is not known; choose string, integer, date, enum."),
    };

    private static TextFormat Text(SchemaNode node)
    {
        if (!node.Has("pattern"))
        {
            node.AllowOnly("type", "encoding", "case", "minLength", "maxLength", "description");
            var letters = node.Choice("case", TextCase.Mixed,
                ("upper", TextCase.Upper), ("lower", TextCase.Lower), ("mixed", TextCase.Mixed));
            return new TextFormat(letters, node.Integer("minLength", 0, otherwise: 0),
                node.Integer("maxLength", 1, otherwise: int.MaxValue), null);
        }
        node.AllowOnly("type", "encoding", "pattern", "description");
        try
        {
            var pattern = new Regex($@"\A(?:{node.Text("pattern")})\z", RegexOptions.CultureInvariant);
            return new TextFormat(TextCase.Mixed, 0, int.MaxValue, pattern);
        }
        catch (ArgumentException)
        {
            throw node.Get("pattern").Error("This is not a regular expression that .NET can read.");
        }
    }

    private static TokenEncoding Encoding(SchemaNode node) => node.Choice("encoding", TokenEncoding.Utf8,
        ("utf-8", TokenEncoding.Utf8), ("ascii", TokenEncoding.Ascii), ("utf-16", TokenEncoding.Utf16), ("utf-32", TokenEncoding.Utf32));

    private static IntegerFormat Integer(SchemaNode node)
    {
        node.AllowOnly("type", "minimum", "maximum", "description");
        return new IntegerFormat(node.Long("minimum"), node.Long("maximum"));
    }

    private static DateFormat Date(SchemaNode node)
    {
        node.AllowOnly("type", "format", "description");
        try
        {
            return DateFormat.FromStrptime(node.Text("format"));
        }
        catch (FormatException problem) when (problem is not SchemaException)
        {
            throw node.Get("format").Error($"The format {problem.Message}.");
        }
    }

    private static EnumFormat Enum(SchemaNode node)
    {
        node.AllowOnly("type", "values", "description");
        return new EnumFormat(node.Items("values").Select(value => value.Text()).ToHashSet(StringComparer.Ordinal));
    }

    private static Comparison ReadComparison(SchemaNode node)
    {
        switch (node.Text("type"))
        {
            case "ngram":
                return new NgramComparison(node.Integer("n", 1, maximum: LongestNgram), node.Flag("positional"));
            case "exact":
                return new ExactComparison();
            case "numeric":
                return Numeric(node);
            case var other:
                throw node.Get("type").Error($"'{other}' is not known; choose ngram, exact, numeric.");
        }
    }

    private static NumericComparison Numeric(SchemaNode node)
    {
        var precision = node.Integer("fractional_precision", 0, otherwise: 0, maximum: 15);
        var distance = node.Get("thresholdDistance");
        if (distance.Json.ValueKind != JsonValueKind.Number || !distance.Json.TryGetDouble(out var threshold) || threshold is <= 0 or > 1e9)
            throw distance.Error("Give a number above 0, at most 1e9.");
        var step = Math.Round(threshold * Math.Pow(10, precision), MidpointRounding.ToEven);
        if (step is < 1 or > 1e15) throw distance.Error("With this fractional_precision the distance rounds to zero or is too large.");
        return new NumericComparison((long)step, node.Integer("resolution", 1, maximum: 1000), precision);
    }

    private static Strategy ReadStrategy(SchemaNode node)
    {
        node.AllowOnly("bitsPerToken", "bitsPerFeature");
        if (node.Has("bitsPerToken") && node.Has("bitsPerFeature")) throw node.Error("Give bitsPerToken or bitsPerFeature, not both.");
        return node.Has("bitsPerToken")
            ? Strategy.BitsPerToken(node.Integer("bitsPerToken", 1, maximum: MostInsertions))
            : Strategy.BitsPerFeature(node.Integer("bitsPerFeature", 1, maximum: MostInsertions));
    }

    private static HashKind Hash(SchemaNode hashing)
    {
        if (hashing.Find("hash") is not { } node) return HashKind.Blake;
        if (node.Text("type") == "blakeHash") return HashKind.Blake;
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
