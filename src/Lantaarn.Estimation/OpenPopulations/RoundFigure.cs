// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.OpenPopulations;

/// <summary>The estimate of one round, as it enters a trend.</summary>
public sealed record RoundFigure
{
    private const double Normal95 = 1.959963984540054;

    /// <summary>Takes over an estimate with its interval.</summary>
    /// <param name="day">The day, or the middle of the period, that the round is about.</param>
    /// <param name="estimate">Estimated size; above 0.</param>
    /// <param name="lower">Lower limit of the 95% interval; above 0, not above the estimate.</param>
    /// <param name="upper">Upper limit of the 95% interval; finite, above the lower one.</param>
    /// <exception cref="ArgumentOutOfRangeException">Limits that do not enclose the estimate, or a figure of 0 or less.</exception>
    public RoundFigure(DateOnly day, double estimate, double lower, double upper)
    {
        if (!(lower > 0 && lower <= estimate && estimate <= upper && lower < upper && double.IsFinite(upper)))
            throw new ArgumentOutOfRangeException(nameof(estimate), "An estimate lies between its limits, all of them above 0.");
        (Day, Estimate, Lower, Upper) = (day, estimate, lower, upper);
    }

    /// <summary>The day, or the middle of the period, that the round is about.</summary>
    public DateOnly Day { get; }

    /// <summary>Estimated size.</summary>
    public double Estimate { get; }

    /// <summary>Lower limit of the 95% interval.</summary>
    public double Lower { get; }

    /// <summary>Upper limit of the 95% interval.</summary>
    public double Upper { get; }

    /// <summary>
    /// Whether something changed since the round before (lists, definitions, the way of linking), so that figures before and after are not
    /// compared.
    /// </summary>
    public bool AfterBreak { get; init; }

    /// <summary>Standard error of the log of the estimate.</summary>
    internal double LogError => Math.Log(Upper / Lower) / (2 * Normal95);
}
