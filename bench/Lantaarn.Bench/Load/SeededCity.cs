// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using Lantaarn.Bench.Servers;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Bench.Load;

/// <summary>
/// Organisations with signed-in devices, put into the database from aside: five hundred passkey ceremonies would measure something else. Everything after that goes through the
/// server, but for the bulk of the log, which is loaded from aside too: texts of the length and form of real events, around chance.
/// </summary>
internal sealed class SeededCity : IDisposable
{
    private const int CharactersSigned = 540;
    private const int CharactersSealed = 360;

    private readonly StoreOfRun _store;
    private readonly Random _random = new(20_261_123);

    private SeededCity(StoreOfRun store, IReadOnlyList<SeededDevice> devices)
    {
        (_store, Devices) = (store, devices);
        Positions = devices.Select(device => device.Organisation).Distinct().ToDictionary(organisation => organisation, _ => 0L);
    }

    public IReadOnlyList<SeededDevice> Devices { get; }

    /// <summary>Where the log of each organisation ended when nobody was writing.</summary>
    public Dictionary<Guid, long> Positions { get; }

    /// <param name="store">A database that the server has migrated.</param>
    /// <param name="connect">A client for a cookie.</param>
    /// <param name="organisations">How many.</param>
    /// <param name="devices">Of all together.</param>
    public static async Task<SeededCity> Make(StoreOfRun store, Func<string, HttpClient> connect, int organisations, int devices)
    {
        await using var rows = store.Store();
        var made = new List<SeededDevice>();
        var now = TimeProvider.System.GetUtcNow();
        var ids = Enumerable.Range(0, organisations).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var id in ids)
        {
            rows.Add(new Organisation { Id = id, Name = "Straatdokters", CreatedAt = now });
            rows.Add(new OrganisationOrder { Organisation = id });
            rows.Add(new CompartmentKey { Organisation = id, Compartment = Compartment.Contact, Generation = 1, BeganAfter = 0 });
        }
        await rows.SaveChangesAsync();
        for (var i = 0; i < devices; i++)
        {
            var (organisation, account, device, token) = (ids[i % organisations], Guid.CreateVersion7(), Guid.CreateVersion7(), Secret.New());
            var casework = new CaseworkDevice(connect($"{Sessions.Cookie}={token}"), account, device);
            made.Add(new SeededDevice(organisation, casework));
            rows.Add(new Account { Id = account, OrganisationId = organisation, Name = "Noor", Roles = ["Worker"], CreatedAt = now });
            rows.Add(new Device { Id = device, AccountId = account, TokenHash = Secret.HashOf(token), Name = "telephone", SignedInAt = now, SeenAt = now });
            rows.Add(new DeviceChain { Device = device, Organisation = organisation, Account = account, PublicKey = casework.PublicKey });
            rows.Add(new KeyEnvelope { Organisation = organisation, Compartment = Compartment.Contact, Generation = 1, Account = account, Sealed = "sealed" });
        }
        await rows.SaveChangesAsync();
        return new SeededCity(store, made);
    }

    /// <summary>Makes the log longer, in all organisations at once.</summary>
    public async Task Grow(int events)
    {
        await _store.Load(Enumerable.Range(0, events).Select(i => Bulk(Devices[i % Positions.Count].Organisation)));
        await using var rows = _store.Store();
        foreach (var (organisation, position) in Positions)
            await rows.Set<OrganisationOrder>().Where(order => order.Organisation == organisation).ExecuteUpdateAsync(order => order.SetProperty(row => row.Position, position));
    }

    public void Dispose()
    {
        foreach (var device in Devices) device.Dispose();
    }

    private RelayedEvent Bulk(Guid organisation) => new()
    {
        Organisation = organisation,
        Position = ++Positions[organisation],
        Id = Guid.CreateVersion7(),
        Compartment = Compartment.Contact,
        Signed = Chance(CharactersSigned),
        Sealed = Chance(CharactersSealed),
        Size = CharactersSigned + CharactersSealed,
    };

    private string Chance(int characters)
    {
        Span<byte> bytes = stackalloc byte[characters / 4 * 3];
        _random.NextBytes(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}

/// <summary>A device of the city; it does one thing at a time.</summary>
internal sealed record SeededDevice(Guid Organisation, CaseworkDevice Casework) : IDisposable
{
    public SemaphoreSlim Turn { get; } = new(1);

    public void Dispose()
    {
        Casework.Dispose();
        Turn.Dispose();
    }
}
