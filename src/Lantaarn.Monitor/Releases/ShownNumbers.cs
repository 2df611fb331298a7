// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Releases;

/// <summary>All numbers of a round that may be shown, as they are shown: rounded, and without what must stay hidden.</summary>
/// <param name="Figures">Everyone first, then each group.</param>
/// <param name="NotEncodable">People who could not be compared with other lists; null where so few that it is not shown.</param>
/// <param name="Tables">Who was seen: protected tables.</param>
public sealed record ShownNumbers(IReadOnlyList<ReleasedFigure> Figures, long? NotEncodable, SafeTables Tables)
{
    /// <summary>Figures from registrations outside the count.</summary>
    public IReadOnlyList<ReleasedRegistration> Registrations { get; init; } = [];

    /// <summary>The figure for everyone.</summary>
    public ReleasedFigure Everyone => Figures[0];

    /// <summary>Indicators of which there are numbers.</summary>
    public IReadOnlyList<MonitorIndicator> Indicators() => [.. IndicatorBook.Shipped.Indicators.Where(indicator => indicator.Derivation switch
    {
        Derivation.PeopleSeen => Everyone.Seen is not null,
        Derivation.PeopleEstimated => Everyone.HasEstimate,
        Derivation.NotEncodable => NotEncodable is not null,
        Derivation.PeopleByCode => TableOf(indicator.Of) is not null,
        Derivation.ShareOfCodes => ReleasedShare.Of(this, indicator) is not null,
        _ => Registrations.Any(figure => figure.Indicator == indicator.Id),
    })];

    /// <summary>The table of one dimension alone, or null.</summary>
    public SafeTable? TableOf(string dimension) => Tables.Tables.FirstOrDefault(table => table.Dimensions is [var only] && only == dimension);
}
