// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Guide.Checklists;

/// <summary>How often an outcome of the checklist was told to a city in a month. There is nothing else to know: no answers, no moment, nobody.</summary>
internal sealed class OutcomeCount
{
    private const int LongestCode = 100;

    public required string City { get; init; }
    public required int Year { get; init; }
    public required int Month { get; init; }

    /// <summary>Code of the outcome.</summary>
    public required string Outcome { get; init; }

    public required long Count { get; init; }

    /// <summary>Counts one more. One statement, so that two at the same moment are two.</summary>
    public static Task<int> Add(LantaarnStore store, string city, DateOnly month, string outcome, CancellationToken cancel) => store.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "ChecklistOutcomes" ("City", "Year", "Month", "Outcome", "Count") VALUES ({city}, {month.Year}, {month.Month}, {outcome}, 1)
        ON CONFLICT ("City", "Year", "Month", "Outcome") DO UPDATE SET "Count" = "ChecklistOutcomes"."Count" + 1
        """, cancel);

    internal sealed class Mapping : IEntityTypeConfiguration<OutcomeCount>
    {
        public void Configure(EntityTypeBuilder<OutcomeCount> builder)
        {
            builder.ToTable("ChecklistOutcomes").HasKey(count => new { count.City, count.Year, count.Month, count.Outcome });
            builder.Property(count => count.City).HasMaxLength(LongestCode);
            builder.Property(count => count.Outcome).HasMaxLength(LongestCode);
        }
    }
}
