// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure;
using Lantaarn.Disclosure.Display;
using Lantaarn.Disclosure.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Guide.Checklists;

/// <summary>What is public about one city and one closed quarter. Made once: a second version could be subtracted from the first.</summary>
internal sealed class OutcomeTable
{
    private const int LongestCode = 100;

    public required string City { get; init; }
    public required int Year { get; init; }

    /// <summary>Quarter of the year, 1 to 4.</summary>
    public required int Number { get; init; }

    /// <summary>The protected table; null where too little was told to publish anything.</summary>
    public required string? Csv { get; init; }

    public Quarter Quarter => new(Year, Number);

    /// <summary>The table of some counts, with what is small hidden; null where nothing can be published.</summary>
    /// <param name="outcomes">Codes of all outcomes, in order.</param>
    /// <param name="told">How often each was told; what is absent was never.</param>
    /// <param name="cancel">Stops between steps.</param>
    public static string? Protected(IReadOnlyList<string> outcomes, IReadOnlyDictionary<string, long> told, CancellationToken cancel)
    {
        var outcome = new Classification("outcome", [.. outcomes.Select(code => new Category(code))]);
        var cells = outcomes.Where(told.ContainsKey).Select(code => new CountedCell([code], told[code])).ToList();
        if (CountedCells.Read([outcome], [new CountTable("outcomes", new TableAxis(outcome))], cells) is not CountedCellsOutcome.Usable { Release: var release }) return null;
        return TableProtection.Protect(release, new ProtectionPolicy(), null, cancel) is ProtectionOutcome.Released released
            // Somebody may tell twice: the numbers are of tellings, not of people.
            ? TableExport.Csv(released.Release.Tables[0]).Replace(ProtectedTable.Persons, "told", StringComparison.Ordinal)
            : null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<OutcomeTable>
    {
        public void Configure(EntityTypeBuilder<OutcomeTable> builder)
        {
            builder.ToTable("ChecklistTables").HasKey(table => new { table.City, table.Year, table.Number });
            builder.Property(table => table.City).HasMaxLength(LongestCode);
            builder.Ignore(table => table.Quarter);
        }
    }
}
