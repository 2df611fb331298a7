// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Lantaarn.Exchange.Sealing;

/// <summary>First line of a sealed file, readable by anyone who carries it: enough to deliver it, nothing about people.</summary>
/// <param name="Content">What is inside.</param>
/// <param name="RoundId">The round that it belongs to.</param>
/// <param name="RoundChecksum">Checksum of the signed round definition it was made with.</param>
/// <param name="KeyCheck">Check value of the round key it was made with; empty where no round key is involved.</param>
/// <param name="List">The list that it comes from; empty for what comes from the linkage unit.</param>
/// <param name="FileId">Random; the two parts of one contribution share it, and no other file has it.</param>
public sealed record SealedHeader(SealedContent Content, string RoundId, string RoundChecksum, string KeyCheck, string List, string FileId)
{
    /// <summary>The list whose organisation can open it; null for what goes to a role.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? To { get; init; }

    /// <summary>Version of the file format.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>The only version so far.</summary>
    public const string CurrentFormat = "lantaarn-sealed/1";

    private const int FileIdBytes = 16;

    /// <summary>A fresh id for a file, or for the two parts of a contribution.</summary>
    public static string DrawFileId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(FileIdBytes));
}

/// <summary>What a sealed file holds.</summary>
public enum SealedContent
{
    /// <summary>Encodings of one list, for the linkage unit.</summary>
    Encodings,

    /// <summary>Indicators of one list, for the analyst.</summary>
    Indicators,

    /// <summary>Which records are one person, from the linkage unit for the analyst.</summary>
    Groups,

    /// <summary>One organisation's share of the round key, for another organisation.</summary>
    Share,

    /// <summary>Counts of the registration of one organisation, for the analyst.</summary>
    Registration,
}
