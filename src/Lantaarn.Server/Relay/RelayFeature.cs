// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store.Backups;

namespace Lantaarn.Server.Relay;

/// <summary>Stores and forwards what devices seal; opens nothing.</summary>
internal static class RelayFeature
{
    public static void AddRelay(this IServiceCollection services)
    {
        services.AddOptions<RelayOptions>().BindConfiguration("Relay").ValidateDataAnnotations().ValidateOnStart();
        // Before the converter of all other enumerations, which would write them as they are spelled in code.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Insert(0, new CompartmentAsWord()));
        services.AddSingleton<RelaySignal>();
        services.AddSingleton<AppendTurns>().AddSingleton<AppendEvents>();
        services.AddSingleton<FollowEvents>();
        services.AddSingleton<IAfterRestore, NumbersNeverTwice>();
        services.AddSingleton<UploadBlob>();
        services.AddSingleton<Sweep>();
        services.AddHostedService<OtherServers>();
        services.AddHostedService(provider => provider.GetRequiredService<Sweep>());
    }

    public static void MapRelay(this IEndpointRouteBuilder endpoints)
    {
        var relay = endpoints.MapGroup("/api/relay").WithTags("Relay");
        relay.MapPut("/device", RegisterDevice.Register).AllowedTo(Compartments.Caseworkers);
        relay.MapGet("/devices", RegisterDevice.All).AllowedTo(Compartments.Caseworkers);
        relay.MapPost("/events", AppendEvents.Post).AllowedTo(Compartments.Caseworkers);
        relay.MapGet("/events", ReadEvents.Get).AllowedTo(Compartments.Caseworkers);
        relay.MapGet("/events/live", FollowEvents.Get).AllowedTo(Compartments.Caseworkers);
        relay.MapPut("/members/me", MemberKey.Publish).AllowedTo(Compartments.Caseworkers);
        relay.MapGet("/members", RotateKeys.Members).AllowedTo(Compartments.Caseworkers);
        relay.MapGet("/envelopes", RotateKeys.Mine).AllowedTo(Compartments.Caseworkers);
        relay.MapPost("/compartments/{compartment}/generations/{generation:int}", RotateKeys.Post).AllowedTo(Who.In(Role.Admin));
        relay.MapGet("/people/keys", KeepPersonKey.Get).AllowedTo(Compartments.Caseworkers);
        relay.MapPut("/people/{person:guid}/keys/{compartment}", KeepPersonKey.Put).AllowedTo(Compartments.Caseworkers);
        relay.MapDelete("/people/{person:guid}", ForgetPerson.Delete).AllowedTo(Who.In(Role.Admin, Role.Worker, Role.HealthWorker));
        relay.MapPut("/blobs/{id:guid}", (Guid id, DeclaredBlob body, HttpContext http, UploadBlob upload, CancellationToken cancel) => upload.Put(id, body, http, cancel)).AllowedTo(Compartments.Caseworkers);
        relay.MapPatch("/blobs/{id:guid}", (Guid id, long offset, HttpContext http, UploadBlob upload, CancellationToken cancel) => upload.Patch(id, offset, http, cancel)).AllowedTo(Compartments.Caseworkers);
        relay.MapGet("/blobs/{id:guid}", DownloadBlob.Get).AllowedTo(Compartments.Caseworkers);
        relay.MapDelete("/blobs/{id:guid}", (Guid id, HttpContext http, UploadBlob upload, CancellationToken cancel) => upload.Delete(id, http, cancel)).AllowedTo(Compartments.Caseworkers);
    }
}
