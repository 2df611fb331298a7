// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Claims;

namespace Lantaarn.Server.Access;

/// <summary>Who is calling: ids and roles, nothing else.</summary>
/// <param name="Account">The account.</param>
/// <param name="Organisation">The organisation that it belongs to.</param>
/// <param name="Device">The device that signed in.</param>
/// <param name="Roles">What it may do there.</param>
internal sealed record Caller(Guid Account, Guid Organisation, Guid Device, IReadOnlySet<Role> Roles)
{
    private const string AccountClaim = ClaimTypes.NameIdentifier;
    private const string OrganisationClaim = "lantaarn/organisation";
    private const string DeviceClaim = "lantaarn/device";

    /// <summary>The caller of an endpoint that only lets in who signed in.</summary>
    public static Caller Of(ClaimsPrincipal user) => new(
        Id(user, AccountClaim), Id(user, OrganisationClaim), Id(user, DeviceClaim), user.FindAll(ClaimTypes.Role).Select(role => Enum.Parse<Role>(role.Value)).ToHashSet());

    /// <summary>The same as an identity, for the one place that signs in.</summary>
    /// <param name="scheme">How it signed in.</param>
    public ClaimsIdentity ToIdentity(string scheme) => new(
        [new(AccountClaim, Account.ToString()), new(OrganisationClaim, Organisation.ToString()), new(DeviceClaim, Device.ToString()), .. Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString()))],
        scheme);

    private static Guid Id(ClaimsPrincipal user, string claim) =>
        Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : throw new InvalidOperationException($"The endpoint let somebody in without {claim}: it must say AllowedTo(Who.SignedIn) or a role.");
}
