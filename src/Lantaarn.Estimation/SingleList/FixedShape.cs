// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>A distribution with its shape held at one value.</summary>
internal sealed class FixedShape(CountDistribution distribution, double logShape) : CountDistribution
{
    public override Jet Log(int count, Jet rate, Jet shape) => distribution.Log(count, rate, logShape);

    public override Jet LogAtLeast(int count, Jet rate, Jet shape) => distribution.LogAtLeast(count, rate, logShape);
}
