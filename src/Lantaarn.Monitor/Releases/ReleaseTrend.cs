// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Serialization;
using Lantaarn.Estimation.OpenPopulations;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Releases;

/// <summary>A round beside those before it.</summary>
/// <param name="Breaks">What changed between two rounds that follow each other.</param>
/// <param name="Series">Everyone and each group of this round, as far as they have a figure.</param>
public sealed record ReleaseTrend(IReadOnlyList<RoundBreak> Breaks, IReadOnlyList<TrendSeries> Series)
{
    internal static ReleaseTrend Of(RoundDefinition round, string id, IReadOnlyList<ReleasedFigure> figures, IReadOnlyList<string> missingLists, IReadOnlyList<Release> before)
    {
        List<RoundAtTime> rounds = [.. before.Select(release => new RoundAtTime(release.Document.Id, release.Round, release.Document.Figures,
            [.. release.Document.Coverage.Where(line => !line.Reported).Select(line => line.List)])), new(id, round, figures, missingLists)];
        rounds.Sort((a, b) => a.Round.Period.Until.CompareTo(b.Round.Period.Until));
        var breaks = rounds.Zip(rounds.Skip(1), RoundBreak.Between).SelectMany(found => found).ToList();
        return new(breaks, [.. figures.Select(figure => TrendSeries.Of(figure.Group, rounds, breaks)).Where(series => series.Points.Count > 0)]);
    }
}

/// <summary>Something that changed from one round to the next.</summary>
/// <param name="Before">Id of the release of the earlier round.</param>
/// <param name="After">Id of the release of the later round.</param>
/// <param name="Kind">What changed.</param>
/// <param name="Text">What changed, in a sentence.</param>
/// <param name="Breaks">Whether figures on both sides cannot be compared; else it is told for completeness.</param>
/// <param name="Groups">Whether that goes for the groups only, and not for everyone together.</param>
public sealed record RoundBreak(string Before, string After, RoundBreakKind Kind, Label Text, bool Breaks, bool Groups)
{
    internal static IEnumerable<RoundBreak> Between(RoundAtTime before, RoundAtTime after)
    {
        var (from, to) = (before.Round, after.Round);
        if (from.Population != to.Population)
            yield return new(before.Id, after.Id, RoundBreakKind.Population, new("Er werd een andere groep mensen geteld.", "Another group of people was counted."), true, false);
        if (Kinds(before, after) is { } kinds) yield return new(before.Id, after.Id, RoundBreakKind.Lists, kinds, true, false);
        if (Organisations(before, after) is { } organisations) yield return new(before.Id, after.Id, RoundBreakKind.Lists, organisations, false, false);
        foreach (var change in Codebooks(before, after)) yield return change;
    }

    private static IEnumerable<RoundBreak> Codebooks(RoundAtTime before, RoundAtTime after)
    {
        foreach (var indicator in IndicatorBook.Shipped.Indicators.Where(indicator => indicator.Derivation == Derivation.PeopleByCode))
        {
            if (before.Round.Codebook.Find(indicator.Of) is null && after.Round.Codebook.Find(indicator.Of) is null) continue;
            var comparison = Comparability.Of(indicator, before.Round.Codebook, after.Round.Codebook);
            if (comparison.IsComparable) continue;
            var text = new Label($"{indicator.Label.Nl}: {comparison.Why.Nl}", $"{indicator.Label.En}: {comparison.Why.En}");
            yield return new(before.Id, after.Id, RoundBreakKind.Codebook, text, indicator.Of == after.Round.Strata, true);
        }
    }

    private static Label? Kinds(RoundAtTime before, RoundAtTime after) =>
        Difference(before.Reporting.Select(list => list.Kind), after.Reporting.Select(list => list.Kind)) is { } difference
            ? new($"Soorten lijsten veranderden. {difference.Nl}", $"Kinds of list changed. {difference.En}") : null;

    private static Label? Organisations(RoundAtTime before, RoundAtTime after) =>
        Difference(before.Reporting.Select(list => list.Organisation), after.Reporting.Select(list => list.Organisation)) is { } difference
            ? new($"Organisaties veranderden. {difference.Nl}", $"Organisations changed. {difference.En}") : null;

    private static Label? Difference(IEnumerable<string> before, IEnumerable<string> after)
    {
        string[] gone = [.. before.Except(after)], added = [.. after.Except(before)];
        if (gone.Length + added.Length == 0) return null;
        string Said(string text, string[] names) => names.Length == 0 ? "" : $"{text}: {string.Join(", ", names)}. ";
        return new((Said("Nieuw", added) + Said("Weg", gone)).TrimEnd(), (Said("New", added) + Said("Gone", gone)).TrimEnd());
    }
}

/// <summary>What can change between rounds.</summary>
public enum RoundBreakKind
{
    /// <summary>Who is counted.</summary>
    Population,

    /// <summary>Which lists reported.</summary>
    Lists,

    /// <summary>What is asked of each person.</summary>
    Codebook,
}

/// <summary>One group over time.</summary>
/// <param name="Group">Its code; <see cref="SafeCell.Total"/> for everyone.</param>
/// <param name="Points">Rounds in which it has a figure, oldest first.</param>
/// <param name="Changes">From each of them to the next.</param>
public sealed record TrendSeries(string Group, IReadOnlyList<TrendPoint> Points, IReadOnlyList<TrendChange> Changes)
{
    internal static TrendSeries Of(string group, IReadOnlyList<RoundAtTime> rounds, IReadOnlyList<RoundBreak> breaks)
    {
        var points = new List<TrendPoint>();
        var broken = false;
        foreach (var at in rounds)
        {
            broken |= breaks.Any(change => change.After == at.Id && change.Breaks && (!change.Groups || group != SafeCell.Total));
            if (at.Figures.FirstOrDefault(figure => figure.Group == group) is not { Estimate: { } estimate, Lower: { } lower, Upper: { } upper }) continue;
            points.Add(new(at.Id, at.Round.Period.Until, estimate, lower, upper, points.Count > 0 && broken));
            broken = false;
        }
        return new(group, points, Change(points));
    }

    private static IReadOnlyList<TrendChange> Change(List<TrendPoint> points)
    {
        if (points.Count < 2 || points.Exists(point => point.Lower <= 0 || point.Lower >= point.Upper) || points.DistinctBy(point => point.Day).Count() < points.Count) return [];
        var figures = points.Select(point => new RoundFigure(point.Day, point.Estimate, point.Lower, point.Upper) { AfterBreak = point.AfterBreak });
        return [.. RoundTrend.Of([.. figures]).Changes.Zip(points.Zip(points.Skip(1)), (change, pair) => TrendChange.Of(pair.First, pair.Second, change.Change))];
    }
}

/// <summary>A group in one round.</summary>
/// <param name="Release">Id of the release.</param>
/// <param name="Day">Last day of the round.</param>
/// <param name="Estimate">People, rounded.</param>
/// <param name="Lower">Lower end of the 95% interval.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="AfterBreak">Whether it cannot be compared with the point before.</param>
public sealed record TrendPoint(string Release, DateOnly Day, long Estimate, long Lower, long Upper, bool AfterBreak);

/// <summary>The change from one round to the next, in whole per cents; null across a break, where nothing can be said.</summary>
/// <param name="From">Id of the earlier release.</param>
/// <param name="To">Id of the later release.</param>
/// <param name="Percent">The most plausible change.</param>
/// <param name="Lower">Lower end of the 95% interval.</param>
/// <param name="Upper">Upper end.</param>
public sealed record TrendChange(string From, string To, int? Percent, int? Lower, int? Upper)
{
    /// <summary>What can be said of it.</summary>
    [JsonIgnore]
    public TrendVerdict Verdict => (Lower, Upper) switch
    {
        (null, _) or (_, null) => TrendVerdict.NotCompared,
        ( > 0, _) => TrendVerdict.Rose,
        (_, < 0) => TrendVerdict.Fell,
        _ => TrendVerdict.CannotBeToldApart,
    };

    internal static TrendChange Of(TrendPoint from, TrendPoint to, Growth? growth) => growth is null
        ? new(from.Release, to.Release, null, null, null)
        : new(from.Release, to.Release, Percents(growth.Factor, Math.Round), Percents(growth.Lower, Math.Floor), Percents(growth.Upper, Math.Ceiling));

    private static int Percents(double factor, Func<double, double> round) => (int)Math.Clamp(round(100 * (factor - 1)), -100, int.MaxValue);
}

/// <summary>What can be said of a change.</summary>
public enum TrendVerdict
{
    /// <summary>Nothing: lists or definitions changed in between.</summary>
    NotCompared,

    /// <summary>Nothing: no change is as plausible.</summary>
    CannotBeToldApart,

    /// <summary>The number rose.</summary>
    Rose,

    /// <summary>The number fell.</summary>
    Fell,
}

/// <summary>A round as the trend needs it.</summary>
internal sealed record RoundAtTime(string Id, RoundDefinition Round, IReadOnlyList<ReleasedFigure> Figures, IReadOnlyList<string> MissingLists)
{
    public IEnumerable<ListDefinition> Reporting => Round.Lists.Where(list => !MissingLists.Contains(list.Id));
}
