// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>Reads a linkage schema of any version and holds it to what the hashes can do.</summary>
internal static class LinkageSchemaReader
{
    private const int LatestVersion = 3;
    private const int LongestFilter = 1 << 24;

    public static LinkageSchema Read(SchemaNode root, ClkhashTraps traps)
    {
        var version = root.Integer("version", 1);
        if (version > LatestVersion) throw root.Get("version").Error($"Version {version} is not known; give 1, 2 or 3.");
        var config = root.Object("clkConfig");
        var folds = config.Integer("xor_folds", 0, otherwise: 0, maximum: 16);
        var bits = config.Integer("l", 1, maximum: LongestFilter >> folds);
        var hashing = new HashingReader(version, config);
        var nodes = root.Items("features");
        var schema = new LinkageSchema(bits, folds, Keys(config.Object("kdf")), [.. nodes.Select(node => ReadFeature(node, hashing))]);
        RequirePossible(schema, root);
        if (traps == ClkhashTraps.Refuse) TrapCheck.Require(schema, root, nodes);
        return schema;
    }

    private static KeyDerivation Keys(SchemaNode kdf)
    {
        kdf.AllowOnly("type", "hash", "salt", "info", "keySize", "description");
        if (kdf.Text("type") != "HKDF") throw kdf.Get("type").Error("Only HKDF is supported.");
        var hash = kdf.Choice("hash", HashAlgorithmName.SHA256, ("SHA256", HashAlgorithmName.SHA256), ("SHA512", HashAlgorithmName.SHA512));
        return new KeyDerivation(hash, kdf.Base64("salt"), kdf.Base64("info"), kdf.Integer("keySize", 1, otherwise: 64));
    }

    private static Feature ReadFeature(SchemaNode node, HashingReader hashingReader)
    {
        var identifier = node.Require(JsonValueKind.Object, "an object").Text("identifier");
        if (node.Flag("ignored")) return new IgnoredFeature(identifier);
        var (format, encoding) = FormatReader.Read(node.Object("format"));
        return hashingReader.Read(node.Object("hashing")) is { } hashing
            ? new HashedFeature(identifier, format, encoding, hashing)
            : new IgnoredFeature(identifier);
    }

    // What clkhash itself cannot do either.
    private static void RequirePossible(LinkageSchema schema, SchemaNode root)
    {
        var config = root.Get("clkConfig");
        var keyBytes = 2L * schema.Features.Count * schema.Keys.KeySize;
        if (keyBytes > schema.Keys.MostBytes)
            throw root.Get("features").Error(
                $"HKDF yields at most {schema.Keys.MostBytes} bytes of keys and these columns need {keyBytes}; "
                + "use fewer columns, shorter keys or SHA512.");
        if (!schema.Features.Any(feature => feature is HashedFeature { Hash: HashKind.Blake })) return;
        if (schema.Keys.KeySize > Blake2b.LongestKey)
            throw config.Get("kdf").Get("keySize").Error($"blakeHash takes keys of at most {Blake2b.LongestKey} bytes; lower keySize.");
        if (!int.IsPow2(schema.Bits))
            throw config.Get("l").Error("blakeHash reads its digests modulo the length, which must be a power of two; "
                + $"write {BitOperations.RoundUpToPowerOf2((uint)schema.Bits)}.");
    }
}
