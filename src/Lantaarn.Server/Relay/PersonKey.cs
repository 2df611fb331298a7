// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Relay;

/// <summary>
/// A person's key, wrapped by a compartment's key. Apart from the events: they stay for ever, this goes when the person is to be forgotten, and with it
/// goes what the events say.
/// </summary>
internal sealed class PersonKey
{
    public const int Longest = 512;

    public required Guid Organisation { get; init; }

    /// <summary>A random number of the organisation's own making. Events do not show it.</summary>
    public required Guid Person { get; init; }

    public required Compartment Compartment { get; init; }

    /// <summary>Generation of the compartment's key that wraps it.</summary>
    public required int Generation { get; set; }

    /// <summary>JWE in compact form; none when the person was forgotten.</summary>
    public required string? Wrapped { get; set; }

    /// <summary>Place in the organisation's order of changes of keys.</summary>
    public required long Change { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PersonKey>
    {
        public void Configure(EntityTypeBuilder<PersonKey> builder)
        {
            builder.ToTable("RelayPersonKeys").HasKey(key => new { key.Organisation, key.Person, key.Compartment });
            builder.HasIndex(key => new { key.Organisation, key.Change });
            builder.Property(key => key.Compartment).HasConversion<string>().HasMaxLength(10);
            builder.Property(key => key.Wrapped).HasMaxLength(Longest);
        }
    }
}
