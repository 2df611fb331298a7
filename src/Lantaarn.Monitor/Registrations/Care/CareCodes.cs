// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Registrations.Care;

/// <summary>The codes of the figures on access to care, which stand with their words in the files of the indicators.</summary>
public static class CareCodes
{
    /// <summary>The dimension of the kinds of care.</summary>
    public const string Care = "care";

    /// <summary>The care was received.</summary>
    public const string Successful = "gelukt";

    /// <summary>The need is closed and the care was not received.</summary>
    public const string Unsuccessful = "niet_gelukt";

    /// <summary>The need is not closed.</summary>
    public const string Pending = "loopt";

    /// <summary>Somebody was turned away.</summary>
    public const string Refused = "geweigerd";

    private static readonly (int Days, string Code)[] WaitingClasses = [(7, "week"), (30, "maand"), (90, "kwartaal"), (int.MaxValue, "langer")];

    /// <summary>The result of an outcome.</summary>
    /// <param name="outcome">A code of the indicator with <see cref="Derivation.CareOutcomes"/>.</param>
    public static string ResultOf(string outcome) => outcome switch
    {
        Successful => Successful,
        "wachtlijst" or "lopend" => Pending,
        _ => Unsuccessful,
    };

    /// <summary>The indicator that is made in a way that only one is.</summary>
    internal static MonitorIndicator IndicatorOf(Derivation derivation) => IndicatorBook.Shipped.Indicators.Single(indicator => indicator.Derivation == derivation);

    /// <summary>The codes of such an indicator.</summary>
    /// <param name="derivation">One of the ways in which figures on care are made that brings its own codes.</param>
    public static IReadOnlyList<string> Of(Derivation derivation) => [.. IndicatorOf(derivation).Own!.Codes.Select(code => code.Code)];

    internal static string Waiting(int? days) => days is null ? Indicator.Unknown : WaitingClasses.First(one => days <= one.Days).Code;
}
