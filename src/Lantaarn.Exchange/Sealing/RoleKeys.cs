// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Exchange.Sealing;

/// <summary>The two public keys that a role or an organisation has in a round: one to seal things for it, one to check what it signed.</summary>
/// <param name="Sealing">Others seal for the holder with this key (ECDH-ES).</param>
/// <param name="Signing">Others check the holder's signatures with this key (ES256).</param>
public sealed record PublicRoleKeys(PublicKey Sealing, PublicKey Signing);

/// <summary>The private keys of a role in a round, held by one person and kept in one file.</summary>
/// <param name="Role">Whose keys these are.</param>
/// <param name="RoundId">The round that they are for; keys are never used for a second round.</param>
/// <param name="Sealing">Opens what was sealed for the role.</param>
/// <param name="Signing">Signs what the role states.</param>
public sealed record RoleKeys(RoundRole Role, string RoundId, PrivateKey Sealing, PrivateKey Signing)
{
    /// <summary>The halves that others may have.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public PublicRoleKeys Public => new(Sealing.Public, Signing.Public);

    /// <summary>New random keys for a role.</summary>
    public static RoleKeys Generate(RoundRole role, string roundId) => new(role, roundId, PrivateKey.Generate(), PrivateKey.Generate());
}

/// <summary>Who does what in a round. No one person should hold two of these.</summary>
public enum RoundRole
{
    /// <summary>Defines the round. Draws the round key only in a rehearsal; in a count the organisations make it from their shares.</summary>
    Lead,

    /// <summary>Links encodings; never sees an indicator or the round key.</summary>
    LinkageUnit,

    /// <summary>Counts, estimates and protects; never sees an encoding or the round key.</summary>
    Analyst,
}
