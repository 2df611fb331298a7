// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Accounts;

/// <summary>The way in of whoever is first, on the console of who runs the server.</summary>
internal static class FirstLink
{
    /// <summary>Argument of the program that prints a link for one more organisation, and ends.</summary>
    public const string Command = "invite-organisation";

    /// <summary>While there is no organisation, every start prints a new link and ends those before.</summary>
    public static async Task PrintFirstLink(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<LantaarnStore>();
        if (await store.Set<Organisation>().AnyAsync()) return;
        await store.Set<Invitation>().Where(invitation => invitation.OrganisationId == null).ExecuteDeleteAsync();
        await app.PrintLink();
    }

    public static async Task PrintLink(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<Invitations>().Found(CancellationToken.None);
        Console.WriteLine($"Open this link once, before {made.ExpiresAt:u}, to set up an organisation:\n{made.Link}");
    }
}
