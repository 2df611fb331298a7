// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Monitor.Registrations;

/// <summary>Codes of a classification as registrations hold them.</summary>
internal static class RegisteredCodes
{
    /// <summary>The code where the classification has it; else that of the total, which says of a person that it is not known.</summary>
    public static string CodeOrTotal(this Classification classification, string code) =>
        classification.Categories.Any(category => category.Code == code) ? code : Classification.TotalCode;

    /// <summary>The total and every code.</summary>
    public static IEnumerable<string> CodesAndTotal(this Classification classification) => classification.Categories.Select(category => category.Code).Prepend(Classification.TotalCode);
}
