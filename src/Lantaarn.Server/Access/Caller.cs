// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

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

    /// <summary>
    /// Who is calling now, for an answer that lasts: the session may have ended and roles may have changed since the request began.
    /// </summary>
    /// <param name="http">The request.</param>
    /// <param name="fresh">Services of a new scope, because those of the request remember what they found.</param>
    /// <returns>None when whoever it was may not call this endpoint any more.</returns>
    public static async Task<Caller?> StillOf(HttpContext http, IServiceProvider fresh)
    {
        var asked = await fresh.GetRequiredService<IAuthenticationService>().AuthenticateAsync(http, null);
        return asked.Principal is { } user && Of(user) is var caller && http.GetEndpoint()!.Metadata.GetRequiredMetadata<Who>().Roles.Any(caller.Roles.Contains) ? caller : null;
    }

    /// <summary>The same as an identity, for the one place that signs in.</summary>
    /// <param name="scheme">How it signed in.</param>
    public ClaimsIdentity ToIdentity(string scheme) => new(
        [new(AccountClaim, Account.ToString()), new(OrganisationClaim, Organisation.ToString()), new(DeviceClaim, Device.ToString()), .. Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString()))],
        scheme);

    private static Guid Id(ClaimsPrincipal user, string claim) =>
        Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : throw new InvalidOperationException($"The endpoint let somebody in without {claim}: it must say AllowedTo(Who.SignedIn) or a role.");
}
