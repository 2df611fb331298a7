// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Interpretations;

/// <summary>What an expert says beside an indicator: one statement each, in the language in which it was written, with the editor's translation.</summary>
internal sealed class Statement
{
    /// <summary>Characters of the statement, and of the reasons.</summary>
    public const int Longest = 1_500;

    public required Guid Id { get; init; }
    public required Guid Expert { get; init; }
    public required string Indicator { get; init; }

    /// <summary>The language in which it was written: nl or en.</summary>
    public required string Language { get; init; }

    public required string Text { get; init; }
    public required Agreement Agreement { get; init; }
    public required string Reasons { get; init; }
    public required ExpertConfidence Confidence { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>In the other language; none until the editor wrote it.</summary>
    public string? OtherText { get; set; }

    /// <summary>The reasons in the other language; none until the editor wrote them.</summary>
    public string? OtherReasons { get; set; }

    public bool IsTranslated => OtherText is not null && OtherReasons is not null;

    /// <summary>As a release holds it.</summary>
    public Interpretation Told(Expert by) =>
        new(Indicator, InBoth(Text, OtherText!), by.ToldRole, by.City, On, Agreement, InBoth(Reasons, OtherReasons!), Confidence);

    private Label InBoth(string own, string other) => Language == "nl" ? new(own, other) : new(other, own);

    internal sealed class Mapping : IEntityTypeConfiguration<Statement>
    {
        public void Configure(EntityTypeBuilder<Statement> builder)
        {
            builder.ToTable("InterpretationStatements");
            builder.HasOne<Expert>().WithMany().HasForeignKey(statement => statement.Expert).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(statement => new { statement.Expert, statement.Indicator }).IsUnique();
            builder.Ignore(statement => statement.IsTranslated);
            builder.Property(statement => statement.Id).ValueGeneratedNever();
            builder.Property(statement => statement.Indicator).HasMaxLength(40);
            builder.Property(statement => statement.Language).HasMaxLength(2);
            builder.Property(statement => statement.Agreement).HasConversion<string>().HasMaxLength(12);
            builder.Property(statement => statement.Confidence).HasConversion<string>().HasMaxLength(6);
            foreach (var text in (string[])[nameof(Text), nameof(Reasons), nameof(OtherText), nameof(OtherReasons)]) builder.Property(text).HasMaxLength(Longest);
        }
    }
}

/// <summary>What another expert thinks of a statement. Helps the editor; it is published nowhere.</summary>
internal sealed class Response
{
    /// <summary>Characters of a reason.</summary>
    public const int Longest = 500;

    public required Guid Statement { get; init; }
    public required Guid Expert { get; init; }
    public required bool Agrees { get; set; }
    public required string Reason { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Response>
    {
        public void Configure(EntityTypeBuilder<Response> builder)
        {
            builder.ToTable("InterpretationResponses").HasKey(response => new { response.Statement, response.Expert });
            builder.HasOne<Statement>().WithMany().HasForeignKey(response => response.Statement).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Expert>().WithMany().HasForeignKey(response => response.Expert).OnDelete(DeleteBehavior.Cascade);
            builder.Property(response => response.Reason).HasMaxLength(Longest);
        }
    }
}
