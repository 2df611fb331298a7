// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Registrations.Care;

/// <summary>The regions by which tables on care are divided; none in a round about one place.</summary>
/// <param name="places">The regions in the codebook, or null.</param>
internal sealed class CarePlaces(Indicator? places)
{
    /// <summary>One classification, or none.</summary>
    public IReadOnlyList<Classification> Classifications { get; } = places is null ? [] : [new(places.Name, [.. places.Codes.Select(code => new Category(code.Code))])];

    /// <summary>The same as an axis of a table.</summary>
    public IReadOnlyList<TableAxis> Axes => [.. Classifications.Select(classification => new TableAxis(classification))];

    /// <summary>The code of a city, or none.</summary>
    public IReadOnlyList<string> CodesOf(string city) => [.. Classifications.Select(classification => classification.CodeOrTotal(city))];

    /// <summary>All regions together and each alone; one without a code where there are none.</summary>
    public IEnumerable<IReadOnlyList<string>> Each => Classifications is [var only] ? only.CodesAndTotal().Select(code => new[] { code }) : [[]];
}
