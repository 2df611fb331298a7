// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Interpretations;

/// <summary>What the editor makes of all that was said about one indicator.</summary>
internal sealed class ClosingText
{
    /// <summary>Characters in one language.</summary>
    public const int Longest = 1_000;

    public required string Round { get; init; }
    public required string Indicator { get; init; }
    public required string Dutch { get; set; }
    public required string English { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ClosingText>
    {
        public void Configure(EntityTypeBuilder<ClosingText> builder)
        {
            builder.ToTable("InterpretationTexts").HasKey(text => new { text.Round, text.Indicator });
            builder.HasOne<InterpretationSession>().WithMany().HasForeignKey(text => text.Round).OnDelete(DeleteBehavior.Cascade);
            builder.Property(text => text.Round).HasMaxLength(16);
            builder.Property(text => text.Indicator).HasMaxLength(40);
            builder.Property(text => text.Dutch).HasMaxLength(Longest);
            builder.Property(text => text.English).HasMaxLength(Longest);
        }
    }
}
