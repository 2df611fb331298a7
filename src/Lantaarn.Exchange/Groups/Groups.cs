// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Serialization;
using Lantaarn.Exchange.Contributions;

namespace Lantaarn.Exchange.Groups;

/// <summary>What the linkage unit says once of the groups that it found.</summary>
/// <param name="Records">Records that were linked.</param>
/// <param name="Groups">People that the linkage takes them for.</param>
public sealed record GroupsSummary(long Records, long Groups)
{
    /// <summary>Expected share of the linked pairs that are two persons; null where the similarities do not say.</summary>
    public ErrorRate? FalseMatches { get; init; }

    /// <summary>Expected share of the pairs of one person that were not linked; null where the similarities do not say.</summary>
    public ErrorRate? MissedMatches { get; init; }
}

/// <summary>To which person, as the linkage sees it, one record belongs. For the analyst only; nothing goes back to an organisation.</summary>
/// <param name="List">The list that the record comes from.</param>
/// <param name="Number">The record.</param>
/// <param name="Group">Random pseudonym of the person; means nothing outside the round.</param>
public sealed record GroupRecord(
    [property: JsonPropertyName("l")] string List,
    [property: JsonPropertyName("n")] RecordNumber Number,
    [property: JsonPropertyName("g")] RecordNumber Group)
{
    /// <summary>Records of the same person that are expected in other groups, 0 or more; null where the similarities do not say.</summary>
    [JsonPropertyName("m"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Missed { get; init; }

    /// <summary>Records of other persons that are expected in the group, 0 or more; null where the similarities do not say.</summary>
    [JsonPropertyName("f"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? False { get; init; }
}
