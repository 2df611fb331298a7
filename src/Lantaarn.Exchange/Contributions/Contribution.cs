// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Serialization;

namespace Lantaarn.Exchange.Contributions;

/// <summary>What the encodings part of a contribution says once.</summary>
/// <param name="Bits">Length of every encoding in bits.</param>
/// <param name="Records">Number of records.</param>
public sealed record EncodingsSummary(int Bits, long Records);

/// <summary>One record for the linkage unit.</summary>
/// <param name="Number">Random number that the indicators part uses too.</param>
/// <param name="Encoding">The encoding.</param>
public sealed record EncodingRecord([property: JsonPropertyName("n")] RecordNumber Number, [property: JsonPropertyName("e")] byte[] Encoding)
{
    /// <summary>Another record of this list that the organisation knows to be the same person; null where it knows of none.</summary>
    [JsonPropertyName("s"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordNumber? SameAs { get; init; }
}

/// <summary>What the indicators part of a contribution says once: what was in the list and what could not be encoded.</summary>
/// <param name="RowsRead">Rows of the list, without the header.</param>
/// <param name="RowsRefused">Rows that could not be read at all.</param>
/// <param name="NotEncodable">People that are in the list but cannot be compared, by reason (for instance no name known).</param>
/// <param name="Records">Records in this contribution, twins included.</param>
public sealed record IndicatorsSummary(long RowsRead, long RowsRefused, IReadOnlyDictionary<string, long> NotEncodable, long Records);

/// <summary>One record for the analyst.</summary>
/// <param name="Number">Random number that the encodings part uses too.</param>
/// <param name="Values">The indicators' codes, in the order of the round's codebook; empty for a twin.</param>
/// <param name="Twin">The invented person that this record is, if it is one; null for a real record.</param>
public sealed record IndicatorRecord(
    [property: JsonPropertyName("n")] RecordNumber Number,
    [property: JsonPropertyName("v")] IReadOnlyList<string> Values,
    [property: JsonPropertyName("t"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Twin = null);
