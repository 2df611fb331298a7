// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Accounts;

/// <summary>Who is signed in where. The browser holds a random token, the store its hash: signing out is deleting a row.</summary>
internal sealed class Sessions(LantaarnStore store, StoreWriter writer, TimeProvider time, IOptions<AccountsOptions> options)
{
    /// <summary>The prefix makes browsers refuse it without Secure, for another host and for a part of the site.</summary>
    public const string Cookie = "__Host-lantaarn";

    private const int DaysRemembered = 400;

    private static readonly TimeSpan Step = TimeSpan.FromHours(1);

    /// <summary>The caller with this token; none when it is unknown, too old, or of somebody who left.</summary>
    public async Task<Caller?> CallerWith(string token, CancellationToken cancel)
    {
        var hash = Secret.HashOf(token);
        var found = await (from device in store.Set<Device>().AsNoTracking()
                           join account in store.Set<Account>().AsNoTracking() on device.AccountId equals account.Id
                           where device.TokenHash == hash && account.LeftAt == null
                           select new { device, account }).SingleOrDefaultAsync(cancel);
        if (found is null || HasEnded(found.device)) return null;
        await See(found.device, cancel);
        return new Caller(found.account.Id, found.account.OrganisationId, found.device.Id, found.account.RoleSet);
    }

    /// <summary>Signs a device in, in the transaction of whoever calls: the one that it was before, or a new one. Who was away too long is not known any more.</summary>
    /// <param name="inside">The store of the transaction.</param>
    /// <param name="account">Whose device it is.</param>
    /// <param name="name">What the member calls it.</param>
    /// <param name="returning">The device that it says it was.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The token.</returns>
    public async Task<string> Open(LantaarnStore inside, Guid account, string name, Guid? returning, CancellationToken cancel)
    {
        var token = Secret.New();
        var now = time.GetUtcNow();
        await Tidy(inside, now, cancel);
        // Whose device it is decides, not who says so: on a telephone that changed hands the next member gets a device of their own.
        var device = await inside.Set<Device>().SingleOrDefaultAsync(row => row.Id == returning && row.AccountId == account, cancel);
        if (device is null) inside.Add(device = new Device { Id = Guid.CreateVersion7(now), AccountId = account, Name = name, SignedInAt = now, SeenAt = now });
        (device.TokenHash, device.Name, device.SignedInAt, device.SeenAt) = (Secret.HashOf(token), name, now, ToTheHour(now));
        return token;
    }

    private async Task Tidy(LantaarnStore inside, DateTimeOffset now, CancellationToken cancel)
    {
        var (oldest, unseen, forgotten) = (now.AddDays(-options.Value.DaysSignedIn), now.AddDays(-options.Value.DaysIdle), now.AddDays(-DaysRemembered));
        await inside.Set<Device>().Where(device => device.SeenAt <= forgotten).ExecuteDeleteAsync(cancel);
        await inside.Set<Device>().Where(device => device.TokenHash != null && (device.SignedInAt <= oldest || device.SeenAt <= unseen)).ExecuteUpdateAsync(row => row.SetProperty(device => device.TokenHash, (byte[]?)null), cancel);
    }

    public void Give(HttpResponse response, string token) =>
        response.Cookies.Append(Cookie, token, Attributes(TimeSpan.FromDays(options.Value.DaysSignedIn)));

    public static void TakeBack(HttpResponse response) => response.Cookies.Delete(Cookie, Attributes(null));

    private static CookieOptions Attributes(TimeSpan? age) =>
        new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = age, IsEssential = true };

    private bool HasEnded(Device device)
    {
        var now = time.GetUtcNow();
        return now >= device.SignedInAt.AddDays(options.Value.DaysSignedIn) || now >= device.SeenAt.AddDays(options.Value.DaysIdle);
    }

    private async Task See(Device device, CancellationToken cancel)
    {
        var seen = ToTheHour(time.GetUtcNow());
        if (seen <= device.SeenAt) return;
        await writer.Write((inside, stop) => inside.Set<Device>().Where(row => row.Id == device.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAt, seen), stop), cancel);
    }

    private static DateTimeOffset ToTheHour(DateTimeOffset instant) => new(instant.UtcTicks / Step.Ticks * Step.Ticks, TimeSpan.Zero);
}
