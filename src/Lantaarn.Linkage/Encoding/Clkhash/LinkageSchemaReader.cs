// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text.Json;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>Reads the frame of a linkage schema and holds it to what the hashes can do.</summary>
internal sealed class LinkageSchemaReader(bool clkhashCompatible)
{
    private const int LongestFilter = 1 << 24;
    private const int LongestBlakeFilter = 1 << 16;

    public LinkageSchema Read(SchemaNode root)
    {
        var version = root.Integer("version", 1);
        if (version != 3)
            throw root.Get("version").Error($"Version {version} is not supported; convert the schema to version 3.");
        var config = root.Object("clkConfig");
        RefuseIgnoredFolds(config);
        var folds = config.Integer("xor_folds", 0, otherwise: 0, maximum: 16);
        var bits = config.Integer("l", 1, maximum: LongestFilter >> folds);
        var features = root.Items("features");
        var schema = new LinkageSchema(bits, folds, Keys(config.Object("kdf")), [.. features.Select(ReadFeature)]);
        for (var i = 0; i < features.Length; i++) CheckHash(schema, schema.Features[i], features[i], config.Get("l"));
        CheckColumns(schema, root);
        return schema;
    }

    private void RefuseIgnoredFolds(SchemaNode config)
    {
        if (!clkhashCompatible && config.Find("xorFolds") is { } folds)
            throw folds.Error("clkhash validates 'xorFolds' and ignores it; write 'xor_folds' to fold, or leave it out.");
    }

    private static KeyDerivation Keys(SchemaNode kdf)
    {
        kdf.AllowOnly("type", "hash", "salt", "info", "keySize", "description");
        if (kdf.Text("type") != "HKDF") throw kdf.Get("type").Error("Only HKDF is supported.");
        var hash = kdf.Choice("hash", HashAlgorithmName.SHA256, ("SHA256", HashAlgorithmName.SHA256), ("SHA512", HashAlgorithmName.SHA512));
        return new KeyDerivation(hash, kdf.Base64("salt"), kdf.Base64("info"), kdf.Integer("keySize", 1, otherwise: 64));
    }

    private Feature ReadFeature(SchemaNode node)
    {
        var identifier = node.Require(JsonValueKind.Object, "an object").Text("identifier");
        return node.Flag("ignored") ? new IgnoredFeature(identifier) : FeatureReader.Read(node, identifier);
    }

    private void CheckHash(LinkageSchema schema, Feature feature, SchemaNode node, SchemaNode length)
    {
        switch ((feature as HashedFeature)?.Hash)
        {
            case HashKind.Blake when schema.Keys.KeySize > Blake2b.LongestKey:
                throw node.Error($"blakeHash takes keys of at most {Blake2b.LongestKey} bytes; lower keySize.");
            case HashKind.Blake when !int.IsPow2(schema.Bits):
                throw length.Error("blakeHash needs a length that is a power of two.");
            case HashKind.Blake when schema.UnfoldedBits > LongestBlakeFilter && !clkhashCompatible:
                throw length.Error($"blakeHash reaches only the first {LongestBlakeFilter} bits before folding; choose a shorter length.");
            case HashKind.Double when !clkhashCompatible:
                throw node.Error("This double hash lets some tokens set a single bit; use blakeHash or set prevent_singularity to true.");
            default:
                return;
        }
    }

    private void CheckColumns(LinkageSchema schema, SchemaNode root)
    {
        var features = root.Get("features");
        var keyBytes = 2L * schema.Features.Count * schema.Keys.KeySize;
        if (keyBytes > schema.Keys.MostBytes)
            throw features.Error(
                $"HKDF yields at most {schema.Keys.MostBytes} bytes of keys and these columns need {keyBytes}; "
                + "use fewer columns, shorter keys or SHA512.");
        if (!clkhashCompatible && schema.Features.All(feature => feature is IgnoredFeature))
            throw features.Error("Every column is ignored, so that all encodings would be empty; hash at least one.");
    }
}
