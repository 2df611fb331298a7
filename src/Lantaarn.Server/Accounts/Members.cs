// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Accounts;

/// <summary>The members of one organisation: their roles, their way back in, their leaving. An organisation never loses its last admin.</summary>
internal sealed class Members(StoreWriter writer, Invitations invitations, AccessChanges changes, TimeProvider time)
{
    /// <param name="Id">Id of the account.</param>
    /// <param name="Name">What colleagues call the member.</param>
    /// <param name="Roles">What the member may do.</param>
    /// <param name="CreatedAt">When the member joined.</param>
    internal sealed record Listed(Guid Id, string Name, IReadOnlyList<Role> Roles, DateTimeOffset CreatedAt);

    /// <param name="Roles">All that the member may do from now on.</param>
    internal sealed record NewRoles(IReadOnlyList<Role> Roles);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/members", List).AllowedTo(Who.In(Role.Admin)).WithName("members");
        api.MapPut("/members/{id:guid}/roles", (Guid id, NewRoles body, HttpContext http, Members members) => members.Change(id, body, http)).AllowedTo(Who.In(Role.Admin)).WithName("changeRoles").Produces(204).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        api.MapPost("/members/{id:guid}/recovery", (Guid id, HttpContext http, Members members) => members.Recover(id, http)).AllowedTo(Who.In(Role.Admin)).WithName("recoverMember").Produces<Invitations.Made>().ProducesProblem(404).ProducesProblem(409);
        api.MapDelete("/members/{id:guid}", (Guid id, HttpContext http, Members members) => members.Remove(id, http)).AllowedTo(Who.In(Role.Admin)).WithName("removeMember").Produces(204).ProducesProblem(404).ProducesProblem(409);
        api.MapDelete("/me", (HttpContext http, Members members) => members.Remove(Caller.Of(http.User).Account, http, leaves: true)).AllowedTo(Who.SignedIn).WithName("leave").Produces(204).ProducesProblem(409);
    }

    private static async Task<IReadOnlyList<Listed>> List(HttpContext http, LantaarnStore store)
    {
        var organisation = Caller.Of(http.User).Organisation;
        var members = await store.Set<Account>().AsNoTracking().Where(account => account.OrganisationId == organisation && account.LeftAt == null).OrderBy(account => account.Id).ToListAsync(http.RequestAborted);
        return [.. members.Select(member => new Listed(member.Id, member.Name, [.. member.RoleSet.Order()], member.CreatedAt))];
    }

    private async Task<IResult> Change(Guid id, NewRoles body, HttpContext http)
    {
        if (body.Roles.Count == 0) return Refusal.Of(400, "A member has at least one role.");
        return await OnMember(id, http, async (store, member, isLastAdmin, cancel) =>
        {
            if (isLastAdmin && !body.Roles.Contains(Role.Admin)) return LastAdmin();
            member.Roles = [.. body.Roles.Distinct().Select(role => role.ToString())];
            if (!member.IsAdmin) await store.Set<Invitation>().Where(invitation => invitation.MadeBy == id).ExecuteDeleteAsync(cancel);
            return Results.NoContent();
        });
    }

    private Task<IResult> Recover(Guid id, HttpContext http) => OnMember(id, http, async (store, member, _, cancel) =>
    {
        if (id == Caller.Of(http.User).Account) return Refusal.Of(409, "Another admin must do this for you.");
        await End(store, id, cancel);
        return Results.Ok(invitations.Make(store, new(member.Roles, member.OrganisationId, Recovers: id, MadeBy: Caller.Of(http.User).Account)));
    });

    private Task<IResult> Remove(Guid id, HttpContext http, bool leaves = false) => OnMember(id, http, async (store, member, isLastAdmin, cancel) =>
    {
        if (isLastAdmin) return LastAdmin();
        await End(store, id, cancel);
        (member.Name, member.Roles, member.LeftAt) = ("", [], time.GetUtcNow());
        if (id == Caller.Of(http.User).Account) Sessions.TakeBack(http.Response);
        return Results.NoContent();
    }, leaves);

    private async Task<IResult> OnMember(Guid id, HttpContext http, Func<LantaarnStore, Account, bool, CancellationToken, Task<IResult>> change, bool byAnyone = false)
    {
        var caller = Caller.Of(http.User);
        var result = await writer.Write(async (store, cancel) =>
        {
            // Else two admins who remove each other at once leave none.
            var members = await Organisation.Hold(store, caller.Organisation, cancel);
            if (!byAnyone && !members.Exists(account => account.Id == caller.Account && account.IsAdmin)) return Refusal.NoAdminAnyMore;
            if (members.Find(account => account.Id == id) is not { } member) return Refusal.Of(404, "There is no such member.");
            return await change(store, member, member.IsAdmin && members.Count(account => account.IsAdmin) == 1, cancel);
        }, http.RequestAborted);
        changes.Changed(caller.Organisation);
        return result;
    }

    private static async Task End(LantaarnStore store, Guid account, CancellationToken cancel)
    {
        await store.Set<Device>().Where(device => device.AccountId == account).ExecuteDeleteAsync(cancel);
        await store.Set<Passkey>().Where(passkey => passkey.AccountId == account).ExecuteDeleteAsync(cancel);
        await store.Set<Invitation>().Where(invitation => invitation.AccountId == account || invitation.MadeBy == account).ExecuteDeleteAsync(cancel);
    }

    private static IResult LastAdmin() => Refusal.Of(409, "An organisation needs an admin: give somebody else that role first.");
}
