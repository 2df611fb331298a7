// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Serialization;
using Lantaarn.Exchange;
using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Cli.Rounds;

/// <summary>What an organisation keeps to itself during a round: its share of the round key, and its own private keys.</summary>
/// <param name="RoundId">The round that they are for.</param>
/// <param name="RoundChecksum">The definition that they were drawn for.</param>
/// <param name="List">The organisation's list.</param>
/// <param name="Share">The share, in hexadecimal.</param>
/// <param name="Sealing">Opens the shares of the others.</param>
/// <param name="Signing">Signs the commitment, and in the end the statement of destruction.</param>
internal sealed record OrganisationKeys(string RoundId, string RoundChecksum, string List, string Share, PrivateKey Sealing, PrivateKey Signing)
{
    /// <summary>Checksum of the commitments under which the share was given away or joined; null before that.</summary>
    public string? KeptTo { get; init; }

    [JsonIgnore]
    public PublicRoleKeys Public => new(Sealing.Public, Signing.Public);

    public static string PathOf(string folder, string list) => Path.Combine(folder, $"{list}.share.key");

    public bool IsWhole() => Share.Length == 2 * KeyShare.Length && Share.All(char.IsAsciiHexDigit);

    public KeyShare OpenShare() => KeyShare.FromBytes(Convert.FromHexString(Share));

    /// <summary>
    /// Makes sure that the share is used under one set of commitments only, and that ours is among them. Otherwise someone in between could see
    /// our share under one set, and then replace a commitment by one that was chosen to fit.
    /// </summary>
    /// <param name="path">The file of these keys, where it is remembered.</param>
    /// <param name="commitments">The commitments of all lists.</param>
    /// <exception cref="InputException">Our own commitment was replaced, or another since the share was given away.</exception>
    public void KeepTo(string path, ShareCommitments commitments)
    {
        var own = commitments.Of(List);
        using var share = OpenShare();
        if (own.Keys != Public || !share.Opens(own.Commitment, own.BoundTo))
            throw new InputException(new InputProblem($"{List}.commitment.json", "This is not the commitment that belongs to your own share.",
                "If you drew one share only, somebody replaced it on its way: tell the other organisations by telephone, and give your share to nobody."));
        if (KeptTo is { } earlier && earlier != commitments.Checksum)
            throw new InputException(new InputProblem(path, "Your share was used with other commitments before: one of them was replaced since.",
                "Tell the other organisations by telephone. If a commitment had to be replaced, all draw new shares, in another folder."));
        if (KeptTo is null) KeyFile.Write(path, this with { KeptTo = commitments.Checksum });
    }
}
