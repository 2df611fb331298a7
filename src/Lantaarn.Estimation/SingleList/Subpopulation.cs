// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>
/// Part of a population, with its share of an estimate. Parts add up to the whole; their intervals do not, since the parts share the
/// uncertainty of the coefficients.
/// </summary>
/// <param name="Name">The value of the characteristic.</param>
/// <param name="Observed">Persons on the list.</param>
/// <param name="Total">Estimated size of this part.</param>
/// <param name="StandardError">Standard error of it.</param>
public sealed record Subpopulation(string Name, int Observed, double Total, double StandardError)
{
    /// <summary>95% interval that takes the log of the unseen count for normal.</summary>
    public (double Lower, double Upper) LogNormalInterval => SingleListEstimate.LogNormal(Observed, Total, StandardError);
}
