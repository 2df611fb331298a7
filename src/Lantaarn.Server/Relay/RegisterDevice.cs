// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Relay;

/// <summary>A device makes its public signing key known, once; colleagues read it to check what it signed.</summary>
internal static class RegisterDevice
{
    public static async Task<IResult> Register(PublicKeyText body, HttpContext http, StoreWriter writer, CancellationToken cancel)
    {
        var caller = Caller.Of(http.User);
        if (RelayKey.Parse(body.PublicKey) is not { } key) return Refusal.BadForm("'publicKey' is no public key on P-256 (SubjectPublicKeyInfo, base64url).").As(400);
        var chain = await writer.Write(async (store, stop) =>
        {
            await OrganisationOrder.Take(store, caller.Organisation, stop);
            var known = await store.Set<DeviceChain>().SingleOrDefaultAsync(device => device.Device == caller.Device, stop);
            if (known is null) store.Add(known = new DeviceChain { Device = caller.Device, Organisation = caller.Organisation, Account = caller.Account, PublicKey = key });
            return known;
        }, cancel);
        return chain.PublicKey.AsSpan().SequenceEqual(key) && chain.Account == caller.Account && chain.Organisation == caller.Organisation
            ? TypedResults.Ok(ChainEnd.Of(chain))
            : new Refusal("device-has-a-key", "This device registered another key before. Sign in again without saying which device it was: that makes a new one.").As(409);
    }

    /// <summary>The devices of the organisation: also those that left, whose events are still read.</summary>
    public static async Task<IResult> All(HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        var organisation = Caller.Of(http.User).Organisation;
        var chains = await store.Set<DeviceChain>().AsNoTracking().Where(chain => chain.Organisation == organisation).OrderBy(chain => chain.Device).ToListAsync(cancel);
        return TypedResults.Ok(chains.Select(chain => new KnownDevice(chain.Device, chain.Account, Base64Url.EncodeToString(chain.PublicKey))));
    }
}

internal sealed record KnownDevice(Guid Device, Guid Account, string PublicKey);

/// <summary>Where a device's chain ends: what to send next follows it.</summary>
/// <param name="Sequence">Number of the newest event; 0 before the first.</param>
/// <param name="Hash">SHA-256 of its signed text, base64url; empty before the first.</param>
internal sealed record ChainEnd(long Sequence, string Hash)
{
    public static ChainEnd Of(DeviceChain chain) => new(chain.Sequence, Base64Url.EncodeToString(chain.Hash));
}
