// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Alternatives.Rounding;

/// <summary>Controlled rounding of a release, and what an attacker can derive from it.</summary>
internal static class RoundedCounts
{
    private const long MostBases = 2;

    public static CountsOutcome Of(CellMatrix matrix, Alteration.Rounding how, ProtectionPolicy policy, CancellationToken cancel)
    {
        using var random = new SecretRandom(how.Secret);
        var values = new ControlledRounding(matrix, how.Base, random).Values(cancel);
        long[] errors = [.. values.Zip(matrix.Values, (shown, count) => Math.Abs(shown - count))];
        // Everyone is told how far a value can be off; one cell that had to go further makes that further for all.
        var reach = ((errors.Max() / how.Base) + 1) * how.Base;
        if (reach > MostBases * how.Base)
            return new CountsOutcome.Refused(RefusalCode.NotSafe, $"No rounding was found that adds up and stays within {MostBases * how.Base} of every count. Ask for fewer or coarser tables.");
        CountRange[] possible = [.. values.Select(shown => new CountRange(Math.Max(0, shown - reach + 1), shown + reach - 1))];
        var narrowest = new WitnessWalk(matrix, possible, policy.MinimumCount).NarrowestSmallCount(cancel);
        if (narrowest < WitnessWalk.LeastWidth)
            return new CountsOutcome.Refused(RefusalCode.NotSafe, "Together the rounded values may narrow a small count down to two values or one. Ask for fewer or coarser tables, or a larger base.");
        return new CountsOutcome.Changed(new(values, possible, AlteredStatus.Rounded, new(
            $"Controlled rounding to multiples of {how.Base}; parts add up to totals; every value is less than {reach} from the true count.",
            "Knows everything published, the method, and that counts are whole and not negative.",
            IsAdditive: true, reach - 1, errors.Order().ElementAt((int)(0.95 * (errors.Length - 1))), narrowest)));
    }
}
