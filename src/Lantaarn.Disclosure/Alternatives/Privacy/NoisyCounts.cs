// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Alternatives.Privacy;

/// <summary>Adds noise to a few totals, after the ledger has taken it down.</summary>
internal static class NoisyCounts
{
    public static CountsOutcome Of(CellMatrix matrix, Alteration.Noise how)
    {
        var cells = matrix.Columns.Length;
        if (cells > Alteration.Noise.MostCells)
            return new CountsOutcome.Refused(RefusalCode.DesignTooFine, $"The release has {cells} cells; with noise at most {Alteration.Noise.MostCells} are published. Ask for totals only, or choose suppression or rounding.");
        var sensitivity = matrix.ColumnsOfRows().Max(shown => shown.Count);
        var noise = new CountNoise(how.Loss, sensitivity);
        if (how.Budget.Refuse(how.Spending, noise.ToString(), sensitivity, how.Loss) is { } refused) return new CountsOutcome.Refused(RefusalCode.BudgetSpent, refused);
        // A count below zero would be read as an error; setting it to zero afterwards tells nothing more.
        long[] values = [.. matrix.Values.Select(count => (long)BigInteger.Clamp(count + noise.Draw(how.Bits), 0, long.MaxValue))];
        return new CountsOutcome.Changed(new(values, [.. values.Select(_ => new CountRange(0, null))], AlteredStatus.NoiseAdded, new(
            $"Differential privacy: {noise}, one person being in at most {sensitivity} cells; {how.Loss.Rho} rho spent. Values below 0 are shown as 0. Parts do not add up to totals.",
            "Knows everything published, the method with its parameters, and everything about everyone but one person.",
            IsAdditive: false, LargestError: null, noise.Margin(), NarrowestInterval: null)));
    }
}
