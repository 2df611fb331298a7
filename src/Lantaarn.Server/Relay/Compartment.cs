// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using System.Text.Json.Serialization;
using Lantaarn.Server.Access;

namespace Lantaarn.Server.Relay;

/// <summary>A part of an organisation's casework that has keys of its own.</summary>
[JsonConverter(typeof(CompartmentAsWord))]
internal enum Compartment
{
    /// <summary>Meetings, calls, sightings, shelter: the daily work.</summary>
    Contact,

    /// <summary>Illness and care.</summary>
    Health,

    /// <summary>Procedures and perspectives.</summary>
    Legal,
}

/// <summary>By role: the most that somebody may be given. What somebody was given is decided by envelopes (<see cref="CompartmentRights"/>).</summary>
internal static class Compartments
{
    /// <summary>Roles that do casework.</summary>
    public static Who Caseworkers { get; } = Who.In(Role.Admin, Role.Worker, Role.HealthWorker, Role.Volunteer);

    /// <summary>A volunteer helps with contacts only; those who count do no casework.</summary>
    public static IReadOnlyList<Compartment> Open(IReadOnlySet<Role> roles) => roles.Overlaps([Role.Admin, Role.Worker, Role.HealthWorker])
        ? [Compartment.Contact, Compartment.Health, Compartment.Legal]
        : roles.Contains(Role.Volunteer) ? [Compartment.Contact] : [];

    /// <summary>The compartment of a word in an address; none for any other word or number.</summary>
    public static Compartment? Parse(string? word) => word switch
    {
        "contact" => Compartment.Contact,
        "health" => Compartment.Health,
        "legal" => Compartment.Legal,
        _ => null,
    };
}

internal sealed class CompartmentAsWord() : JsonStringEnumConverter<Compartment>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
