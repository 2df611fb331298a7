// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Rounds;

/// <summary>What an organisation does in a round.</summary>
internal enum Party
{
    /// <summary>Defines the round and leads it to its end.</summary>
    Lead,

    /// <summary>Brings a list.</summary>
    List,

    /// <summary>Sees encodings, never indicators.</summary>
    LinkageUnit,

    /// <summary>Sees groups and indicators, never encodings.</summary>
    Analyst,

    /// <summary>Writes what the figures mean. Needs no seat: interpreters of the lead and of the analyst may.</summary>
    Interpreter,
}

/// <summary>A place in a round that was offered to an organisation.</summary>
internal sealed class Seat
{
    public required string Round { get; init; }
    public required Party Party { get; init; }

    /// <summary>The list that it brings; empty for the other parties.</summary>
    public required string List { get; init; }

    public required Guid Organisation { get; init; }

    /// <summary>When the organisation took it; none before.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Seat>
    {
        public void Configure(EntityTypeBuilder<Seat> builder)
        {
            builder.ToTable("RoundSeats").HasKey(seat => new { seat.Round, seat.Party, seat.List });
            builder.HasOne<Round>().WithMany().HasForeignKey(seat => seat.Round);
            builder.HasIndex(seat => seat.Organisation);
            builder.Property(seat => seat.Round).HasMaxLength(16);
            builder.Property(seat => seat.Party).HasConversion<string>().HasMaxLength(12);
            builder.Property(seat => seat.List).HasMaxLength(40);
        }
    }
}

/// <summary>What somebody may do in a round: a seat that the organisation took, and the role that goes with it.</summary>
internal sealed record RoundRights(Caller Caller, IReadOnlyList<Seat> Seats)
{
    /// <summary>Whoever acts for an organisation in rounds.</summary>
    public static Who Officers { get; } = Who.In(Role.Admin, Role.CountLead);

    /// <summary>Whoever has anything to do with rounds.</summary>
    public static Who Anyone { get; } = Who.In(Role.Admin, Role.CountLead, Role.Analyst, Role.Interpreter);

    public static async Task<RoundRights> Of(Caller caller, string round, LantaarnStore store, CancellationToken cancel) =>
        new(caller, await store.Set<Seat>().AsNoTracking().Where(seat => seat.Round == round && seat.Organisation == caller.Organisation).ToListAsync(cancel));

    /// <summary>Whether the round exists for this caller.</summary>
    public bool SeeIt => Seats.Count > 0;

    public bool May(Party party, string list = "") => party == Party.Interpreter
        ? Caller.Roles.Contains(Role.Interpreter) && (HasTaken(Party.Lead, "") || HasTaken(Party.Analyst, ""))
        : HasTaken(party, list) && MayAct(party);

    /// <summary>Whether the caller has the role that goes with a part, wherever the seat is.</summary>
    public bool MayAct(Party party) => party switch
    {
        Party.Lead => Caller.Roles.Contains(Role.CountLead),
        Party.Analyst => Caller.Roles.Contains(Role.Analyst),
        _ => Caller.Roles.Contains(Role.Admin) || Caller.Roles.Contains(Role.CountLead),
    };

    private bool HasTaken(Party party, string list) => Seats.Any(seat => seat.Party == party && seat.List == list && seat.AcceptedAt is not null);
}
