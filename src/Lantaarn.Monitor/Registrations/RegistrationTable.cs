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

    /// <summary>By what an organisation counts the people of an indicator, in the order of the codes; empty where it is no figure that organisations count.</summary>
    /// <param name="indicator">An indicator.</param>
    /// <param name="geography">Name of the regions in the codebook of the round.</param>
    internal static IReadOnlyList<string> CountedBy(MonitorIndicator indicator, string geography) => indicator switch
    {
        { IsOfVisits: true } => [indicator.Of],
        { Derivation: Derivation.CareNeeded } => [CareCodes.Care, geography, .. ((Derivation[])[Derivation.CareOutcomes, Derivation.CareRefusals, Derivation.CareWaiting]).Select(made => CareCodes.IndicatorOf(made).Of)],
        { Derivation: Derivation.CareRefusedPeople } => [geography, indicator.Of],
        _ => [],
    };
}
