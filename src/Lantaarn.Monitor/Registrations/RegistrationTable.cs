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
    /// <param name="geography">Name of the regions in the codebook of the round; empty where the round is about one place.</param>
    public static IReadOnlyList<string> Dimensions(MonitorIndicator indicator, string geography)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        IReadOnlyList<string> places = geography == "" ? [] : [geography];
        return indicator.Derivation switch
        {
            Derivation.CareNeeded => [Period, CareCodes.Care],
            Derivation.CareResults => [Period, CareCodes.Care, .. places, indicator.Of],
            Derivation.CareRefusedPeople => [Period, .. places, indicator.Of],
            _ when indicator.IsOfCare => [Period, CareCodes.Care, indicator.Of],
            _ => [Period, indicator.Of],
        };
    }
}
