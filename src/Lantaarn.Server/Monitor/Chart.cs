// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Server.Monitor;

/// <summary>A picture of released numbers. Other sites may show it.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Table">The table of which it shows the people seen; null for the estimates and for registrations.</param>
public sealed record Chart(string Id, SafeTable? Table)
{
    /// <summary>Everyone and each group, estimated.</summary>
    public static Chart Estimates { get; } = new("estimates", null);

    /// <summary>The estimates of this round and those before it.</summary>
    public static Chart Trend { get; } = new("trend", null);

    /// <summary>People seen, by one thing.</summary>
    public static Chart Of(SafeTable table) => new($"people-by-{table.Dimensions[0]}", table);

    /// <summary>People in a registration, by period.</summary>
    public static Chart Of(ReleasedRegistration figure) => new($"registration-{figure.Indicator}", null) { Registration = figure };

    /// <summary>The figure of a registration that it shows; null for all others.</summary>
    public ReleasedRegistration? Registration { get; init; }

    /// <summary>All that a release has numbers for.</summary>
    public static IEnumerable<Chart> Of(Release release)
    {
        if (release.Document.Figures.Any(figure => figure.HasEstimate)) yield return Estimates;
        if (release.Document.Trend.Series.Count > 0) yield return Trend;
        foreach (var table in release.Tables.Tables.Where(table => table.Dimensions.Count == 1)) yield return Of(table);
        foreach (var figure in release.Registrations) yield return Of(figure);
    }
}
