// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Accounts;

/// <summary>Links that let somebody in, once.</summary>
internal sealed class Invitations(StoreWriter writer, TimeProvider time, IOptions<AccountsOptions> options)
{
    /// <param name="Roles">What the new member may do.</param>
    internal sealed record Invite(IReadOnlyList<Role> Roles);

    /// <param name="Id">Id of the invitation.</param>
    /// <param name="Link">To hand over; it is not shown again. The secret is behind the #, so it reaches no log.</param>
    /// <param name="ExpiresAt">When it ends.</param>
    internal sealed record Made(Guid Id, Uri Link, DateTimeOffset ExpiresAt);

    /// <param name="Id">Id of the invitation.</param>
    /// <param name="Recovers">The account that it gives back, if any.</param>
    /// <param name="Roles">What the new member may do.</param>
    /// <param name="ExpiresAt">When it ends.</param>
    internal sealed record Open(Guid Id, Guid? Recovers, IReadOnlyList<Role> Roles, DateTimeOffset ExpiresAt);

    /// <param name="Roles">What the new member may do.</param>
    /// <param name="Organisation">The organisation that invites; none when the link founds one.</param>
    /// <param name="Recovers">The account that gets its access back; none for a new one.</param>
    /// <param name="MadeBy">The admin who invites; none for the console.</param>
    internal sealed record Inviting(string[] Roles, Guid? Organisation = null, Guid? Recovers = null, Guid? MadeBy = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/invitations", (Invite body, HttpContext http, Invitations invitations) => invitations.Add(body, http)).AllowedTo(Who.In(Role.Admin)).WithName("invite").Produces<Made>().ProducesProblem(400);
        api.MapGet("/invitations", (HttpContext http, LantaarnStore store, TimeProvider time) => List(http, store, time)).AllowedTo(Who.In(Role.Admin)).WithName("invitations");
        api.MapDelete("/invitations/{id:guid}", (Guid id, HttpContext http, Invitations invitations) => invitations.Withdraw(id, http)).AllowedTo(Who.In(Role.Admin)).WithName("withdrawInvitation").Produces(204).ProducesProblem(404);
    }

    /// <summary>A link that founds an organisation; its first member is admin.</summary>
    public Task<Made> Found(CancellationToken cancel) => writer.Write((store, _) => Task.FromResult(Make(store, new Inviting([nameof(Role.Admin)]))), cancel);

    /// <summary>A link, in the transaction of whoever calls.</summary>
    public Made Make(LantaarnStore store, Inviting inviting)
    {
        var secret = Secret.New();
        var now = time.GetUtcNow();
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(now),
            SecretHash = Secret.HashOf(secret),
            OrganisationId = inviting.Organisation,
            AccountId = inviting.Recovers,
            MadeBy = inviting.MadeBy,
            Roles = inviting.Roles,
            ExpiresAt = now.AddHours(options.Value.HoursInvited),
        };
        store.Add(invitation);
        return new Made(invitation.Id, new Uri(options.Value.Address, $"/nl/account/join#{secret}"), invitation.ExpiresAt);
    }

    private async Task<IResult> Add(Invite body, HttpContext http)
    {
        if (body.Roles.Count == 0) return Refusal.Of(400, "An invitation carries at least one role.");
        var caller = Caller.Of(http.User);
        string[] roles = [.. body.Roles.Distinct().Select(role => role.ToString())];
        return await writer.Write(async (store, cancel) =>
        {
            // The caller may have been removed between the check of rights and here: an invitation made then would survive.
            var members = await Organisation.Hold(store, caller.Organisation, cancel);
            return members.Exists(member => member.Id == caller.Account && member.IsAdmin) ? Results.Ok(Make(store, new Inviting(roles, caller.Organisation, MadeBy: caller.Account))) : Refusal.NoAdminAnyMore;
        }, http.RequestAborted);
    }

    private static async Task<IReadOnlyList<Open>> List(HttpContext http, LantaarnStore store, TimeProvider time)
    {
        var organisation = Caller.Of(http.User).Organisation;
        var now = time.GetUtcNow();
        var open = await store.Set<Invitation>().AsNoTracking().Where(row => row.OrganisationId == organisation && row.ExpiresAt > now).OrderBy(row => row.Id).ToListAsync(http.RequestAborted);
        return [.. open.Select(row => new Open(row.Id, row.AccountId, [.. row.Roles.Select(Enum.Parse<Role>)], row.ExpiresAt))];
    }

    private async Task<IResult> Withdraw(Guid id, HttpContext http)
    {
        var organisation = Caller.Of(http.User).Organisation;
        var gone = await writer.Write((store, cancel) => store.Set<Invitation>().Where(row => row.Id == id && row.OrganisationId == organisation).ExecuteDeleteAsync(cancel), http.RequestAborted);
        return gone == 1 ? Results.NoContent() : Refusal.Of(404, "There is no such invitation.");
    }
}
