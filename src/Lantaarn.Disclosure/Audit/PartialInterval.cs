// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>Bounds of the part of a cell that lies in one component, counted above its lower bound; they only ever get closer.</summary>
internal sealed class PartialInterval(long trueValue, double trivialUp)
{
    public double OuterLow { get; private set; }

    public double OuterUp { get; private set; } = trivialUp;

    // Nothing published bounds the part from above: any larger table is a witness.
    public long WitnessLow { get; private set; } = trueValue;

    public long WitnessUp { get; private set; } = double.IsPositiveInfinity(trivialUp) ? int.MaxValue : trueValue;

    /// <summary>Smallest value of a table that is not negative but need not be whole: the bound cannot be above it.</summary>
    public double ReachedLow { get; private set; } = trueValue;

    /// <summary>Largest such value.</summary>
    public double ReachedUp { get; private set; } = double.IsPositiveInfinity(trivialUp) ? int.MaxValue : trueValue;

    /// <summary>Constraints of the system that prove the bounds found last.</summary>
    public SortedSet<int> Proof { get; } = [];

    public bool IsSettled(int sign) => sign > 0 ? WitnessUp >= OuterUp - 1e-6 : WitnessLow <= OuterLow + 1e-6;

    public void Witness(long value)
    {
        WitnessLow = Math.Min(WitnessLow, value);
        WitnessUp = Math.Max(WitnessUp, value);
        Reach(value);
    }

    public void Reach(double value)
    {
        ReachedLow = Math.Min(ReachedLow, value);
        ReachedUp = Math.Max(ReachedUp, value);
    }

    public void Bound(int sign, Optimum optimum)
    {
        if (sign > 0) OuterUp = Math.Min(OuterUp, optimum.Bound);
        else OuterLow = Math.Max(OuterLow, -optimum.Bound);
        for (var row = 0; row < optimum.Duals.Length; row++)
            if (Math.Abs(optimum.Duals[row]) > 1e-7)
                Proof.Add(row);
    }
}
