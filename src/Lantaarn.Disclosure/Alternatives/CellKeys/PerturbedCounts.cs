// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Alternatives.CellKeys;

/// <summary>
/// Changes each count by its cell key, the sum of the keys of its records: the same records give the same change wherever they are counted together. The true
/// zero stays zero.
/// </summary>
internal static class PerturbedCounts
{
    private const string AnotherValue =
        "Cells that were published before would get another value: other people are counted, or the record keys or settings are not those of before. Use the same ones.";

    /// <param name="cells">The cells asked for and those that earlier tables show.</param>
    /// <param name="how">Keys and settings.</param>
    /// <param name="policy">The rules.</param>
    /// <param name="shownBefore">The value of each cell that earlier tables show: the same keys must give it again.</param>
    /// <param name="cancel">Stops between steps.</param>
    public static CountsOutcome Of(ReleaseCells cells, Alteration.CellKey how, ProtectionPolicy policy, IReadOnlyDictionary<int, long> shownBefore, CancellationToken cancel)
    {
        var persons = cells.Persons.Sum(row => row.Length);
        if (how.RecordKeys.Count != persons)
            return new CountsOutcome.Refused(RefusalCode.InvalidPerson, $"There are {how.RecordKeys.Count} record keys for {persons} persons; give one for each, in the same order.");
        var (table, whyNot) = PerturbationTable.Of(how.Settings);
        if (table is null) return new CountsOutcome.Refused(RefusalCode.NotSafe, whyNot!);
        var matrix = cells.Matrix;
        var keys = cells.Persons.Select(row => SumOf(row.Select(person => how.RecordKeys[person]))).ToArray();
        long[] values = [.. matrix.Columns.Select((rows, cell) => matrix.Values[cell] + table.Change(matrix.Values[cell], SumOf(rows.Select(row => keys[row]))))];
        if (shownBefore.Any(cell => values[cell.Key] != cell.Value))
            return new CountsOutcome.Refused(RefusalCode.EarlierReleases, AnotherValue);
        CountRange[] possible = [.. values.Select(shown => PossibleCounts(shown, table, how.Settings.MaximumDeviation))];
        var narrowest = new WitnessWalk(matrix, possible, policy.MinimumCount).NarrowestSmallCount(cancel);
        if (narrowest < WitnessWalk.LeastWidth)
            return new CountsOutcome.Refused(RefusalCode.NotSafe, "Together the changed values may narrow a small count down to two values or one. Ask for fewer or coarser tables, or a larger deviation.");
        return new CountsOutcome.Changed(new(values, possible, AlteredStatus.Perturbed, Summary(how.Settings, table, narrowest)));
    }

    // Keys are added with wrapping: the sum of evenly spread keys is evenly spread.
    private static ulong SumOf(IEnumerable<ulong> keys) => keys.Aggregate(0UL, (sum, key) => unchecked(sum + key));

    private static CountRange PossibleCounts(long shown, PerturbationTable table, int deviation)
    {
        var possible = Enumerable.Range(-deviation, (2 * deviation) + 1).Select(change => shown - change)
            .Where(count => count >= 0 && table.Distribution(count).GetValueOrDefault((int)(shown - count)) > 0).ToArray();
        return new(possible.Min(), possible.Max());
    }

    private static AlterationSummary Summary(PerturbationSettings settings, PerturbationTable table, long? narrowest)
    {
        var distribution = table.Distribution(long.MaxValue);
        var usual = Enumerable.Range(0, settings.MaximumDeviation + 1).First(size => distribution.Where(change => Math.Abs(change.Key) <= size).Sum(change => change.Value) >= 0.95);
        var never = settings.NeverShown == 0 ? "" : $", results 1 to {settings.NeverShown} never occur";
        return new(
            string.Create(CultureInfo.InvariantCulture, $"Cell keys: every count but 0 is changed by at most {settings.MaximumDeviation} with variance {settings.Variance}{never}. Parts do not add up to totals."),
            "Knows everything published and the method with its parameters, not the record keys.",
            IsAdditive: false, settings.MaximumDeviation, usual, narrowest);
    }
}
