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

    /// <summary>Signs a device in, in the transaction of whoever calls; what ended goes.</summary>
    /// <returns>The token.</returns>
    public async Task<string> Open(LantaarnStore inside, Guid account, string device, CancellationToken cancel)
    {
        var token = Secret.New();
        var now = time.GetUtcNow();
        var (oldest, unseen) = (now.AddDays(-options.Value.DaysSignedIn), now.AddDays(-options.Value.DaysIdle));
        await inside.Set<Device>().Where(old => old.SignedInAt <= oldest || old.SeenAt <= unseen).ExecuteDeleteAsync(cancel);
        inside.Add(new Device { Id = Guid.CreateVersion7(now), AccountId = account, TokenHash = Secret.HashOf(token), Name = device, SignedInAt = now, SeenAt = ToTheHour(now) });
        return token;
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
