// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Rounds;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;

namespace Lantaarn.Cli.Destroying;

/// <summary>Who can state that something was destroyed.</summary>
internal enum Party
{
    /// <summary>The count lead.</summary>
    Lead,

    /// <summary>The linkage unit.</summary>
    LinkageUnit,

    /// <summary>The analyst.</summary>
    Analyst,

    /// <summary>An organisation that made the round key with the others.</summary>
    Organisation,
}

/// <summary>Who states that something was destroyed, and the key that signs it.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Party">In which role.</param>
/// <param name="List">The organisation's list; null for the three roles.</param>
/// <param name="Key">Signs. Others have its public half: in the round definition, or in the organisation's commitment.</param>
/// <param name="KeyPath">Where it came from.</param>
internal sealed record Signatory(string RoundId, Party Party, string? List, PrivateKey Key, string KeyPath)
{
    /// <exception cref="InputException">Not the keys of this party in this round.</exception>
    public static Signatory Read(string keyPath, Party party, SignedDocument<RoundDefinition> round)
    {
        if (party == Party.Organisation)
        {
            var own = KeyFile.ReadOrganisation(keyPath, round);
            return new(own.RoundId, party, own.List, own.Signing, keyPath);
        }
        var keys = KeyFile.Read(keyPath, RoleOf(party), round.Document);
        return new(keys.RoundId, party, null, keys.Signing, keyPath);
    }

    private static RoundRole RoleOf(Party party) => party switch
    {
        Party.Lead => RoundRole.Lead,
        Party.LinkageUnit => RoundRole.LinkageUnit,
        Party.Analyst => RoundRole.Analyst,
        _ => throw new ArgumentOutOfRangeException(nameof(party)),
    };
}
