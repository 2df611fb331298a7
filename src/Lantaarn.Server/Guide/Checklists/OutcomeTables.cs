// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Guide.Checklists;

/// <summary>Counts what is told, and publishes a quarter when it is over.</summary>
internal sealed class OutcomeTables(StoreWriter writer, GuideContent content, TimeProvider time)
{
    /// <summary>The decision whose outcomes are counted.</summary>
    public const string Checklist = "equal_treatment";

    /// <summary>Codes of the outcomes that can be told.</summary>
    public IReadOnlyList<string> Outcomes { get; } = [.. content.Rules.Decision(Checklist).Outcomes.Select(outcome => outcome.Code).OfType<string>()];

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>Counts one outcome.</summary>
    /// <returns>False where there is no such outcome or city: then nothing is counted.</returns>
    public async Task<bool> Add(string city, string outcome, CancellationToken cancel) =>
        Outcomes.Contains(outcome) && content.Cities.Any(known => known.Id == city)
        && await writer.Write((store, stop) => OutcomeCount.Add(store, city, Today, outcome, stop), cancel) > 0;

    /// <summary>All that is public, newest first; publishes what can be published by now.</summary>
    public Task<List<OutcomeTable>> Published(CancellationToken cancel) => writer.Write(async (store, stop) =>
    {
        await Close(store, Quarter.Of(Today.Year, Today.Month), stop);
        return await store.Set<OutcomeTable>().AsNoTracking().OrderByDescending(table => table.Year).ThenByDescending(table => table.Number).ThenBy(table => table.City).ToListAsync(stop);
    }, cancel);

    /// <summary>Makes the tables of all quarters before this one, and erases the counts behind them: nothing else can ever be made of those.</summary>
    private async Task Close(LantaarnStore store, Quarter open, CancellationToken cancel)
    {
        var counts = store.Set<OutcomeCount>().Where(count => count.Year * Quarter.MonthsOfYear + count.Month < open.FirstMonth);
        foreach (var told in (await counts.AsNoTracking().ToListAsync(cancel)).GroupBy(count => (count.City, Quarter: Quarter.Of(count.Year, count.Month))))
        {
            var csv = OutcomeTable.Protected(Outcomes, told.GroupBy(count => count.Outcome).ToDictionary(same => same.Key, same => same.Sum(count => count.Count)), cancel);
            // Another server may be doing the same; what came in after it read stays out.
            await store.Database.ExecuteSqlAsync(
                $"""INSERT INTO "ChecklistTables" ("City", "Year", "Number", "Csv") VALUES ({told.Key.City}, {told.Key.Quarter.Year}, {told.Key.Quarter.Number}, {csv}) ON CONFLICT DO NOTHING""", cancel);
        }
        await counts.ExecuteDeleteAsync(cancel);
    }
}
