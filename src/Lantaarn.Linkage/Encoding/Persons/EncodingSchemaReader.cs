// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Linkage.Encoding.Hardening;
using Lantaarn.Linkage.Encoding.Normalisation;

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>Reads an encoding schema and holds it to what a round can use.</summary>
internal static class EncodingSchemaReader
{
    public const int Version = 2;

    private const int ShortestView = 256;
    private const int LongestView = 4096;
    private const int LongestEncoding = 8192;

    public static EncodingSchema Read(SchemaNode root)
    {
        RequireVersion(root);
        root.AllowOnly("lantaarnEncoding", "normalisation", "bitsPerView", "hardening", "asGiven", "bySound");
        var bits = root.Integer("bitsPerView", ShortestView, maximum: LongestView);
        if (!int.IsPow2(bits)) throw root.Get("bitsPerView").Error("Give a power of two.");
        var hardening = HardeningDocument.Read(root.Object("hardening"));
        var schema = new EncodingSchema(bits, NormalisationRules.Parse(root.Object("normalisation")), hardening, Columns(root, "asGiven"), Columns(root, "bySound"));
        if (schema.Bits > LongestEncoding)
            throw root.Get("bitsPerView").Error(
                $"Balanced, these views make encodings of {schema.Bits} bits; at most {LongestEncoding} can be compared. Shorten them.");
        for (var view = 0; view < EncodingSchema.Views; view++) LinkageSchema.Parse(schema.ToLinkageSchema(view, "check"));
        return schema;
    }

    private static void RequireVersion(SchemaNode root)
    {
        if (root.Integer("lantaarnEncoding", 1) is var stated && stated != Version)
            throw root.Get("lantaarnEncoding").Error(
                $"This is version {stated} and this Lantaarn knows version {Version} only; all in a round need the same. "
                + "Use the Lantaarn that made the schema, or make the round anew.");
    }

    private static JsonElement Columns(SchemaNode root, string view)
    {
        var cells = NormalisedPerson.Cells.Keys.Order(StringComparer.Ordinal);
        foreach (var column in root.Items(view))
            if (!cells.Contains(column.Text("identifier")))
                throw column.Get("identifier").Error($"No such cell; choose {string.Join(", ", cells)}.");
        return root.Get(view).Json;
    }
}
