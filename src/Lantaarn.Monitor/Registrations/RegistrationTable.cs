// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations.Care;

namespace Lantaarn.Monitor.Registrations;

/// <summary>The form of a table from registrations.</summary>
public static class RegistrationTable
{
    /// <summary>The dimension of the periods, which comes first.</summary>
    public const string Period = "period";

    /// <summary>By what the people of an indicator are divided, in the order of the codes.</summary>
    /// <param name="indicator">One that is made from registrations.</param>
    /// <param name="geography">Name of the regions in the codebook of the round.</param>
    public static IReadOnlyList<string> Dimensions(MonitorIndicator indicator, string geography)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Derivation switch
        {
            Derivation.CareNeeded => [Period, CareCodes.Care],
            Derivation.CareResults => [Period, CareCodes.Care, geography, indicator.Of],
            Derivation.CareRefusedPeople => [Period, geography, indicator.Of],
            _ when indicator.IsOfCare => [Period, CareCodes.Care, indicator.Of],
            _ => [Period, indicator.Of],
        };
    }
}
