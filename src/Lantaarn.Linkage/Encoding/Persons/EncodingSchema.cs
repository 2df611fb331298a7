// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Linkage.Encoding.Hardening;
using Lantaarn.Linkage.Encoding.Normalisation;

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>
/// How persons are encoded in a round: the columns of the two views, their weights, and how the filter is hardened. All who
/// take part in a round use the same one. Immutable.
/// </summary>
public sealed class EncodingSchema
{
    internal const int Views = 2;

    private static readonly Lazy<EncodingSchema> DefaultSchema = new(() => Parse(DefaultEncodingSchema.Json));

    private readonly JsonElement[] _columns;

    internal EncodingSchema(int bitsPerView, NormalisationRules normalisation, HardeningSettings hardening, JsonElement asGiven, JsonElement bySound)
    {
        BitsPerView = bitsPerView;
        Normalisation = normalisation;
        Hardening = hardening;
        _columns = [asGiven, bySound];
    }

    /// <summary>The schema that was tuned on public test data and that rounds use unless they choose otherwise.</summary>
    public static EncodingSchema Default => DefaultSchema.Value;

    /// <summary>Length of one view in bits: 256, 512, 1024, 2048 or 4096.</summary>
    public int BitsPerView { get; }

    /// <summary>Length of an encoding in bits: both views, and their complement where they are balanced; at most 8192.</summary>
    public int Bits => (Hardening.Balanced ? 2 : 1) * FilterBits;

    /// <summary>How identifiers become the words that are hashed.</summary>
    public NormalisationRules Normalisation { get; }

    /// <summary>What is done to the filters so that they say less about names.</summary>
    public HardeningSettings Hardening { get; }

    internal int FilterBits => Views * BitsPerView;

    /// <summary>Reads a schema from the document that <see cref="ToJson"/> writes.</summary>
    /// <exception cref="SchemaException">The document cannot be used; the message says where and why.</exception>
    public static EncodingSchema Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return EncodingSchemaReader.Read(SchemaNode.Parse(json));
    }

    /// <summary>The same columns and weights with other hardening.</summary>
    /// <exception cref="SchemaException">The hardening does not go together, or not with the length of the views.</exception>
    public EncodingSchema With(HardeningSettings hardening)
    {
        ArgumentNullException.ThrowIfNull(hardening);
        return Parse(new EncodingSchema(BitsPerView, Normalisation, hardening, _columns[0], _columns[1]).ToJson());
    }

    /// <summary>The schema as a document.</summary>
    public string ToJson() => new JsonObject
    {
        ["lantaarnEncoding"] = EncodingSchemaReader.Version,
        ["normalisation"] = Normalisation.ToJson(),
        ["bitsPerView"] = BitsPerView,
        ["hardening"] = HardeningDocument.Write(Hardening),
        ["asGiven"] = JsonArray.Create(_columns[0]),
        ["bySound"] = JsonArray.Create(_columns[1]),
    }.ToJsonString();

    /// <summary>
    /// One view as a clkhash linkage schema, version 3, over normalised cells: what clkhash itself can be given to check us.
    /// Round and view are the salt, so that equal names share nothing between views or rounds.
    /// </summary>
    /// <param name="view">0 for the names as given, 1 for the names by sound.</param>
    /// <param name="roundId">The round.</param>
    public string ToLinkageSchema(int view, string roundId)
    {
        ArgumentException.ThrowIfNullOrEmpty(roundId);
        ArgumentOutOfRangeException.ThrowIfNegative(view);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(view, Views);
        var salt = System.Text.Encoding.UTF8.GetBytes($"view {view} of round {roundId}");
        return new JsonObject
        {
            ["version"] = 3,
            ["clkConfig"] = new JsonObject
            {
                ["l"] = BitsPerView,
                ["xor_folds"] = Hardening.Folds,
                ["kdf"] = new JsonObject
                {
                    ["type"] = "HKDF",
                    ["hash"] = "SHA256",
                    ["salt"] = Convert.ToBase64String(salt),
                    ["keySize"] = 64,
                },
            },
            ["features"] = JsonArray.Create(_columns[view]),
        }.ToJsonString();
    }
}
