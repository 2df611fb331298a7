// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Accounts;

/// <summary>Signs in with a passkey. Nobody types a name, so nobody can ask whether an account exists.</summary>
internal sealed class SignIn(LantaarnStore store, StoreWriter writer, Ceremonies ceremonies, Sessions sessions, IPasskeyHandler<Account> passkeys, Devices devices)
{
    /// <param name="Account">Id of the account.</param>
    /// <param name="Name">What colleagues call the member.</param>
    /// <param name="Organisation">Id of the organisation.</param>
    /// <param name="OrganisationName">Its name.</param>
    /// <param name="Device">Id of this device.</param>
    /// <param name="Roles">What the member may do.</param>
    internal sealed record Me(Guid Account, string Name, Guid Organisation, string OrganisationName, Guid Device, IReadOnlyList<Role> Roles);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/sign-in/question", (HttpContext http, SignIn signIn) => signIn.Ask(http)).AllowedTo(Who.Everyone).RequireRateLimiting(Limits.Doors).WithName("askToSignIn").Produces<PasskeyQuestion>();
        api.MapPost("/sign-in", (PasskeyAnswer body, HttpContext http, SignIn signIn) => signIn.Answer(body, http)).AllowedTo(Who.Everyone).RequireRateLimiting(Limits.Doors).WithName("signIn").Produces(204).ProducesProblem(401);
        api.MapPost("/sign-out", (HttpContext http, SignIn signIn) => signIn.Leave(http)).AllowedTo(Who.SignedIn).WithName("signOut").Produces(204);
        api.MapGet("/me", (HttpContext http, SignIn signIn) => signIn.Whoami(http)).AllowedTo(Who.SignedIn).WithName("me");
    }

    private async Task<PasskeyQuestion> Ask(HttpContext http)
    {
        var question = await passkeys.MakeRequestOptionsAsync(null!, http);
        return await ceremonies.Ask(question.RequestOptionsJson, question.AssertionState!, null, "", http.RequestAborted);
    }

    private async Task<IResult> Answer(PasskeyAnswer body, HttpContext http)
    {
        if (await ceremonies.Take(body.Ceremony, http.RequestAborted) is not { InvitationId: null } ceremony) return Refused();
        var result = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext { CredentialJson = body.Credential.GetRawText(), AssertionState = ceremony.State, HttpContext = http });
        if (!result.Succeeded) return Refused();
        var token = await writer.Write((inside, cancel) => Enter(inside, result.Passkey, body, cancel), http.RequestAborted);
        if (token is null) return Refused();
        sessions.Give(http.Response, token);
        return Results.NoContent();
    }

    private async Task<string?> Enter(LantaarnStore inside, UserPasskeyInfo used, PasskeyAnswer body, CancellationToken cancel)
    {
        // It may have ended between the check and here.
        var passkey = await inside.Set<Passkey>().SingleOrDefaultAsync(row => row.CredentialId == used.CredentialId, cancel);
        if (passkey is null) return null;
        (passkey.SignCount, passkey.IsUserVerified, passkey.IsBackedUp) = (used.SignCount, used.IsUserVerified, used.IsBackedUp);
        return await sessions.Open(inside, passkey.AccountId, body.DeviceName, body.Returning, cancel);
    }

    private async Task<IResult> Leave(HttpContext http)
    {
        await devices.End(Caller.Of(http.User).Device, http);
        Sessions.TakeBack(http.Response);
        return Results.NoContent();
    }

    private async Task<Me> Whoami(HttpContext http)
    {
        var caller = Caller.Of(http.User);
        var name = await store.Set<Account>().Where(account => account.Id == caller.Account).Select(account => account.Name).SingleAsync(http.RequestAborted);
        var organisation = await store.Set<Organisation>().Where(row => row.Id == caller.Organisation).Select(row => row.Name).SingleAsync(http.RequestAborted);
        return new Me(caller.Account, name, caller.Organisation, organisation, caller.Device, [.. caller.Roles.Order()]);
    }

    private static IResult Refused() => Refusal.Of(401, "The passkey was not accepted.");
}
