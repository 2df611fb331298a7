// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Accounts;

/// <summary>Where a member is signed in, and signing out there.</summary>
internal sealed class Devices(StoreWriter writer, AccessChanges changes)
{
    /// <param name="Id">Id of the device.</param>
    /// <param name="Name">What the member called it.</param>
    /// <param name="SignedInAt">When it signed in.</param>
    /// <param name="SeenAt">When it was last used, to the hour.</param>
    /// <param name="IsThis">Whether it is the one that asks.</param>
    internal sealed record Listed(Guid Id, string Name, DateTimeOffset SignedInAt, DateTimeOffset SeenAt, bool IsThis);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/devices", List).AllowedTo(Who.SignedIn).WithName("devices");
        api.MapDelete("/devices/{id:guid}", (Guid id, HttpContext http, Devices devices) => devices.End(id, http)).AllowedTo(Who.SignedIn).WithName("signOutDevice").Produces(204).ProducesProblem(404);
    }

    private static async Task<IReadOnlyList<Listed>> List(HttpContext http, LantaarnStore store)
    {
        var caller = Caller.Of(http.User);
        var devices = await store.Set<Device>().AsNoTracking().Where(device => device.AccountId == caller.Account && device.TokenHash != null).OrderBy(device => device.Id).ToListAsync(http.RequestAborted);
        return [.. devices.Select(device => new Listed(device.Id, device.Name, device.SignedInAt, device.SeenAt, device.Id == caller.Device))];
    }

    /// <summary>Signs a device of the caller out. The device stays known; its cookie is worth nothing any more.</summary>
    public async Task<IResult> End(Guid id, HttpContext http)
    {
        var caller = Caller.Of(http.User);
        var ended = await writer.Write((store, cancel) => store.Set<Device>().Where(device => device.Id == id && device.AccountId == caller.Account && device.TokenHash != null)
            .ExecuteUpdateAsync(row => row.SetProperty(device => device.TokenHash, (byte[]?)null), cancel), http.RequestAborted);
        changes.Changed(caller.Organisation);
        return ended == 1 ? Results.NoContent() : Refusal.Of(404, "There is no such device.");
    }
}
