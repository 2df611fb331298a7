// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>
/// Refuses schemas that clkhash 0.18.3 takes in silence and that do something else than they say. Each complaint says what
/// would happen and what to write instead.
/// </summary>
internal static class TrapCheck
{
    public const int LongestBlakeFilter = 1 << 16;

    public static void Require(LinkageSchema schema, SchemaNode root, SchemaNode[] nodes)
    {
        var config = root.Get("clkConfig");
        if (config.Integer("xorFolds", 0, otherwise: 0) > 0)
            throw config.Get("xorFolds").Error(
                "clkhash accepts 'xorFolds' and does not fold: encodings would be unfolded. Write 'xor_folds' to fold, or leave it out.");
        if (schema.Features.All(feature => feature is IgnoredFeature))
            throw root.Get("features").Error("Every column is ignored, so that all encodings would be empty; hash at least one.");
        for (var i = 0; i < nodes.Length; i++)
            if (schema.Features[i] is HashedFeature feature) Require(feature, schema, nodes[i], config);
    }

    private static void Require(HashedFeature feature, LinkageSchema schema, SchemaNode node, SchemaNode config)
    {
        if (feature.Hash == HashKind.Double)
            throw node.Error("This double hash makes some tokens set a single bit however many are asked for; "
                + "write \"prevent_singularity\": true, or choose blakeHash.");
        if (feature.Hash == HashKind.Blake && schema.UnfoldedBits > LongestBlakeFilter)
            throw config.Get("l").Error($"blakeHash sets bits among the first {LongestBlakeFilter} only, the rest of this filter of "
                + $"{schema.UnfoldedBits} bits before folding would stay empty; choose a shorter length or fewer folds.");
        if (feature.Encoding is TokenEncoding.Utf16 or TokenEncoding.Utf32)
            throw node.Get("format").Get("encoding").Error("clkhash begins every token with a byte order mark in the order of the "
                + "machine, so that two kinds of machine would disagree; write utf-8.");
        if (feature.Missing is { } missing) Require(missing, feature.Format, node.Get("hashing").Get("missingValue"));
    }

    private static void Require(MissingValue missing, CellFormat format, SchemaNode node)
    {
        if (!node.Has("replaceWith") && missing.Sentinel != "")
            throw node.Error("Without 'replaceWith' the sentinel itself is hashed, so that all missing values would agree with each "
                + "other; write \"replaceWith\": \"\" to set no bits for them.");
        if (Canonical(format, missing.ReplaceWith) is { } canonical && canonical != missing.ReplaceWith)
            throw node.Get("replaceWith").Error("The replacement is hashed as it stands and would differ from the same value in a cell; "
                + $"write '{canonical}'.");
    }

    private static string? Canonical(CellFormat format, string replacement)
    {
        try
        {
            return replacement == "" ? null : format.Canonical(replacement);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
