// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>Reads the "format" of a column.</summary>
internal static class FormatReader
{
    public static (CellFormat Format, TokenEncoding Encoding) Read(SchemaNode node) => node.Text("type") switch
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
}
