// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Accounts;

/// <summary>Uses an invitation: founds an organisation, joins one, or gets an account back. Always by making a passkey.</summary>
internal sealed class Join(LantaarnStore store, StoreWriter writer, Ceremonies ceremonies, Sessions sessions, IPasskeyHandler<Account> passkeys, TimeProvider time)
{
    /// <param name="Secret">From the link.</param>
    internal sealed record Opened(string Secret);

    /// <param name="Founds">Whether it founds an organisation.</param>
    /// <param name="Organisation">The organisation that invites; empty when it founds one.</param>
    /// <param name="Name">Whose account it gives back; empty for a new one.</param>
    internal sealed record Seen(bool Founds, string Organisation, string Name);

    /// <param name="Secret">From the link.</param>
    /// <param name="Name">What colleagues call the new member; not used when an account is given back.</param>
    /// <param name="Organisation">Name of the organisation that is founded; not used otherwise.</param>
    internal sealed record Accepted(string Secret, string Name, string Organisation);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/join/invitation", (Opened body, Join join, CancellationToken cancel) => join.Look(body, cancel)).AllowedTo(Who.Everyone).RequireRateLimiting(Limits.Doors).WithName("seeInvitation").Produces<Seen>().ProducesProblem(404);
        api.MapPost("/join/question", (Accepted body, HttpContext http, Join join) => join.Ask(body, http)).AllowedTo(Who.Everyone).RequireRateLimiting(Limits.Doors).WithName("askToJoin").Produces<PasskeyQuestion>().ProducesProblem(400).ProducesProblem(404);
        api.MapPost("/join", (PasskeyAnswer body, HttpContext http, Join join) => join.Answer(body, http)).AllowedTo(Who.Everyone).RequireRateLimiting(Limits.Doors).WithName("join").Produces(204).ProducesProblem(400).ProducesProblem(404);
    }

    private async Task<IResult> Look(Opened body, CancellationToken cancel)
    {
        if (await Find(body.Secret, cancel) is not { } invitation) return Gone();
        var organisation = await store.Set<Organisation>().Where(row => row.Id == invitation.OrganisationId).Select(row => row.Name).SingleOrDefaultAsync(cancel);
        return Results.Ok(new Seen(organisation is null, organisation ?? "", await NameOf(invitation, cancel) ?? ""));
    }

    private async Task<IResult> Ask(Accepted body, HttpContext http)
    {
        if (await Find(body.Secret, http.RequestAborted) is not { } invitation) return Gone();
        var name = await NameOf(invitation, http.RequestAborted) ?? body.Name.Trim();
        var organisation = invitation.OrganisationId is null ? body.Organisation.Trim() : "";
        if (name.Length is 0 or > Account.LongestName) return Refusal.Of(400, $"A name has 1 to {Account.LongestName} characters.");
        if (invitation.OrganisationId is null && organisation.Length is 0 or > Organisation.LongestName) return Refusal.Of(400, $"An organisation's name has 1 to {Organisation.LongestName} characters.");
        var account = invitation.AccountId ?? Guid.CreateVersion7(time.GetUtcNow());
        var question = await passkeys.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.ToString(), Name = name, DisplayName = name }, http);
        return Results.Ok(await ceremonies.Ask(question.CreationOptionsJson, question.AttestationState!, invitation, organisation, http.RequestAborted));
    }

    private async Task<IResult> Answer(PasskeyAnswer body, HttpContext http)
    {
        if (await ceremonies.Take(body.Ceremony, http.RequestAborted) is not { InvitationId: not null } ceremony) return Refusal.Of(400, "The question was answered before or is too old: start again.");
        var made = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext { CredentialJson = body.Credential.GetRawText(), AttestationState = ceremony.State, HttpContext = http });
        if (!made.Succeeded) return Refusal.Of(400, "The passkey was not accepted.");
        var (user, passkey) = (made.UserEntity, made.Passkey);
        var token = await writer.Write((inside, cancel) => Enter(inside, ceremony, (user, passkey), body, cancel), http.RequestAborted);
        if (token is null) return Gone();
        sessions.Give(http.Response, token);
        return Results.NoContent();
    }

    private async Task<string?> Enter(LantaarnStore inside, Ceremony ceremony, (PasskeyUserEntity User, UserPasskeyInfo Passkey) made, PasskeyAnswer body, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var invitation = await inside.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == ceremony.InvitationId && row.ExpiresAt > now, cancel);
        // Of two that use it at once, one deletes it.
        if (invitation is null || await inside.Set<Invitation>().Where(row => row.Id == invitation.Id).ExecuteDeleteAsync(cancel) != 1) return null;
        var account = Guid.Parse(made.User.Id);
        if (invitation.AccountId is null) AddAccount(inside, invitation, ceremony.OrganisationName, new(account, made.User.Name));
        inside.Add(Passkey.Of(account, made.Passkey));
        return await sessions.Open(inside, account, body.DeviceName, body.Returning, cancel);
    }

    private void AddAccount(LantaarnStore inside, Invitation invitation, string organisation, (Guid Id, string Name) member)
    {
        var now = time.GetUtcNow();
        if (invitation.OrganisationId is null) inside.Add(new Organisation { Id = invitation.Id, Name = organisation, CreatedAt = now });
        inside.Add(new Account { Id = member.Id, OrganisationId = invitation.OrganisationId ?? invitation.Id, Name = member.Name, Roles = invitation.Roles, CreatedAt = now });
    }

    private Task<Invitation?> Find(string secret, CancellationToken cancel)
    {
        var hash = Secret.HashOf(secret);
        var now = time.GetUtcNow();
        return store.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(invitation => invitation.SecretHash == hash && invitation.ExpiresAt > now, cancel);
    }

    private Task<string?> NameOf(Invitation invitation, CancellationToken cancel) =>
        store.Set<Account>().Where(account => account.Id == invitation.AccountId).Select(account => (string?)account.Name).SingleOrDefaultAsync(cancel);

    private static IResult Gone() => Refusal.Of(404, "This link does not work, or no longer. Ask for a new one.");
}
