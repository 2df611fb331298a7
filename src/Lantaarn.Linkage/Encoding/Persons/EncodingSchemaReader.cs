// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>Reads an encoding schema and holds it to what a round can use.</summary>
internal static class EncodingSchemaReader
{
    public const int Version = 1;

    private const int ShortestView = 256;
    private const int LongestView = 4096;
    private const int MostFolds = 3;

    public static EncodingSchema Read(SchemaNode root)
    {
        root.AllowOnly("lantaarnEncoding", "normalisation", "bitsPerView", "folds", "permuted", "asGiven", "bySound");
        RequireVersion(root, "lantaarnEncoding", Version);
        RequireVersion(root, "normalisation", EncodingSchema.NormalisationVersion);
        var bits = root.Integer("bitsPerView", ShortestView, maximum: LongestView);
        if (!int.IsPow2(bits)) throw root.Get("bitsPerView").Error("Give a power of two.");
        var schema = new EncodingSchema(bits, root.Integer("folds", 0, maximum: MostFolds), root.Flag("permuted"),
            Columns(root, "asGiven"), Columns(root, "bySound"));
        for (var view = 0; view < EncodingSchema.Views; view++) LinkageSchema.Parse(schema.ToLinkageSchema(view, "check"));
        return schema;
    }

    private static void RequireVersion(SchemaNode root, string name, int version)
    {
        if (root.Integer(name, 1) != version)
            throw root.Get(name).Error($"This version of Lantaarn knows version {version} only; all in a round need the same version.");
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
