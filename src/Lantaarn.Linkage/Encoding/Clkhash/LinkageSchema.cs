// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>
/// A clkhash linkage schema: which columns a table has and how each is hashed into one Bloom filter per row (a
/// "cryptographic longterm key"). Versions 1 and 2 are read as the version 3 into which clkhash converts them. Immutable.
/// </summary>
/// <remarks>Format: clkhash 0.18, "Linkage Schema", data61.</remarks>
public sealed class LinkageSchema
{
    internal LinkageSchema(int bits, int folds, KeyDerivation keys, IReadOnlyList<Feature> features)
    {
        Bits = bits;
        Folds = folds;
        Keys = keys;
        Features = features;
    }

    /// <summary>Length of an encoding in bits, 1 or more.</summary>
    public int Bits { get; }

    /// <summary>Length of an encoding in bytes; the last byte is filled up with zero bits.</summary>
    public int Bytes => BitString.BytesFor(Bits);

    /// <summary>How often the filter is folded in half by exclusive or on its way to its length; 0 for never.</summary>
    public int Folds { get; }

    /// <summary>Headings of the columns in their order, those that are passed over included.</summary>
    public IReadOnlyList<string> Identifiers => [.. Features.Select(feature => feature.Identifier)];

    internal KeyDerivation Keys { get; }

    internal IReadOnlyList<Feature> Features { get; }

    /// <summary>Length of the filter before it is folded, in bits.</summary>
    internal int UnfoldedBits => Bits << Folds;

    /// <summary>Reads a schema of version 1, 2 or 3.</summary>
    /// <param name="json">The document.</param>
    /// <param name="traps">Whether to refuse what clkhash takes in silence though it cannot be meant, or to do as clkhash does.</param>
    /// <exception cref="SchemaException">The document cannot be used; the message says where, why, and what to write.</exception>
    public static LinkageSchema Parse(string json, ClkhashTraps traps = ClkhashTraps.Refuse)
    {
        ArgumentNullException.ThrowIfNull(json);
        return LinkageSchemaReader.Read(SchemaNode.Parse(json), traps);
    }
}

/// <summary>How the keys of the columns come out of the secret: HKDF, RFC 5869.</summary>
internal sealed record KeyDerivation(HashAlgorithmName Hash, byte[] Salt, byte[] Info, int KeySize)
{
    /// <summary>HKDF yields at most 255 digests.</summary>
    public int MostBytes => 255 * (Hash == HashAlgorithmName.SHA512 ? SHA512.HashSizeInBytes : SHA256.HashSizeInBytes);

    /// <summary>Two keys for every column, one column after the other.</summary>
    public byte[] Derive(ReadOnlySpan<byte> secret, int columns)
    {
        var keys = new byte[2 * columns * KeySize];
        HKDF.DeriveKey(Hash, secret, keys, Salt, Info);
        return keys;
    }
}
