// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text.Json;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Accounts;

/// <summary>What a passkey must answer.</summary>
/// <param name="Ceremony">To send with the answer.</param>
/// <param name="Options">For <c>navigator.credentials</c>, in the JSON form of Web Authentication Level 3.</param>
internal sealed record PasskeyQuestion(Guid Ceremony, JsonElement Options);

/// <summary>What a passkey answered.</summary>
/// <param name="Ceremony">The question's.</param>
/// <param name="Credential">What <c>navigator.credentials</c> gave, as JSON.</param>
/// <param name="Device">What the member calls this device.</param>
/// <param name="Returning">Id of the device that this browser was before, if it remembers one: with the same account it is that device again.</param>
internal sealed record PasskeyAnswer(Guid Ceremony, JsonElement Credential, string Device, Guid? Returning = null)
{
    public string DeviceName => Device.Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, Accounts.Device.LongestName)] : "?";
}

/// <summary>Keeps questions until they are answered: once, and within ten minutes.</summary>
internal sealed class Ceremonies(StoreWriter writer, TimeProvider time)
{
    public async Task<PasskeyQuestion> Ask(string options, string state, Invitation? invitation, string organisation, CancellationToken cancel)
    {
        var id = new Guid(RandomNumberGenerator.GetBytes(16));
        var now = time.GetUtcNow();
        await writer.Write(async (store, stop) =>
        {
            store.Add(new Ceremony { Id = id, State = state, InvitationId = invitation?.Id, OrganisationName = organisation, ExpiresAt = now + Ceremony.Lasts });
            return await store.Set<Ceremony>().Where(old => old.ExpiresAt <= now).ExecuteDeleteAsync(stop);
        }, cancel);
        return new PasskeyQuestion(id, JsonSerializer.Deserialize<JsonElement>(options));
    }

    /// <summary>The question, which is gone now; none when it was answered before, is too old, or never was.</summary>
    public Task<Ceremony?> Take(Guid id, CancellationToken cancel) => writer.Write(async (store, stop) =>
    {
        var found = await store.Set<Ceremony>().AsNoTracking().SingleOrDefaultAsync(ceremony => ceremony.Id == id, stop);
        var taken = await store.Set<Ceremony>().Where(ceremony => ceremony.Id == id).ExecuteDeleteAsync(stop);
        return taken == 1 && found!.ExpiresAt > time.GetUtcNow() ? found : null;
    }, cancel);
}
