// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Serialization;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Exchange.KeyShares;

/// <summary>
/// What an organisation tells everyone before shares of the round key are exchanged: the public keys that it uses in this round, and a
/// value that fixes its share without telling it. Signed with the organisation's own key; holds no secret.
/// </summary>
/// <param name="RoundId">The round.</param>
/// <param name="RoundChecksum">Checksum of the signed round definition that the organisation has.</param>
/// <param name="List">The organisation's list in the round.</param>
/// <param name="Keys">Fresh public keys of the organisation, for this round only.</param>
/// <param name="Commitment">The value that fixes the share: 64 hexadecimal digits.</param>
public sealed record ShareCommitment(string RoundId, string RoundChecksum, string List, PublicRoleKeys Keys, string Commitment)
{
    /// <summary>Version of this document's form.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>The only version so far.</summary>
    public const string CurrentFormat = "lantaarn-share-commitment/1";

    /// <summary>What the share is for, in a fixed order: all that the commitment binds besides the share itself.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> BoundTo => [RoundId, RoundChecksum, List, Keys.Sealing.X, Keys.Sealing.Y, Keys.Signing.X, Keys.Signing.Y];
}
