// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Alternatives.CellKeys;

/// <summary>
/// What a count becomes, by its cell key. For each count the changes that keep it in bounds have the distribution of largest entropy among those with mean
/// 0 and at most the variance asked for: nothing is put in that was not asked for. From a certain count on the distribution stays the same.
/// </summary>
/// <remarks>
/// Fraser and Wooton (2005), "A proposed method for confidentialising tabular output to protect against differencing", UNECE work session on
/// statistical data confidentiality; Giessing (2016), "Computational issues in the design of transition probabilities and disclosure risk
/// estimation for additive noise", Privacy in Statistical Databases, LNCS 9867.
/// </remarks>
internal sealed class PerturbationTable
{
    private const double WholeKey = 18_446_744_073_709_551_616.0;
    private readonly IReadOnlyList<Row> _rows;

    private PerturbationTable(IReadOnlyList<Row> rows) => _rows = rows;

    /// <summary>Probability of each change of a count.</summary>
    public IReadOnlyDictionary<int, double> Distribution(long count)
    {
        var row = RowOf(count);
        return row.Changes.Zip(row.Probabilities).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>The table for these settings, or why there is none.</summary>
    public static (PerturbationTable? Table, string? WhyNot) Of(PerturbationSettings settings)
    {
        var rows = new List<Row> { new([0], [1]) };
        for (var count = 1; count <= settings.MaximumDeviation + settings.NeverShown + 1; count++)
        {
            int[] changes = [.. Enumerable.Range(-settings.MaximumDeviation, (2 * settings.MaximumDeviation) + 1).Where(change => IsAllowed(count + change, settings))];
            if (LargestEntropy.Of(changes, settings.Variance) is not { } probabilities)
                return (null, $"No change of {count} by at most {settings.MaximumDeviation} that never gives 1 to {settings.NeverShown} has mean 0 and a variance of at most {settings.Variance}. "
                    + "Raise the variance, or let more small results occur.");
            rows.Add(new(changes, probabilities));
        }
        return (new(rows), null);
    }

    /// <summary>The change of a count by its cell key: the share of all keys below it against the probabilities added up.</summary>
    public int Change(long count, ulong cellKey)
    {
        var (row, before) = (RowOf(count), 0.0);
        for (var i = 0; i < row.Changes.Length - 1; i++)
        {
            before += row.Probabilities[i];
            if (cellKey < before * WholeKey) return row.Changes[i];
        }
        return row.Changes[^1];
    }

    private Row RowOf(long count) => _rows[(int)Math.Min(count, _rows.Count - 1)];

    private static bool IsAllowed(int result, PerturbationSettings settings) => result == 0 || result > settings.NeverShown;

    private sealed record Row(int[] Changes, double[] Probabilities);
}
