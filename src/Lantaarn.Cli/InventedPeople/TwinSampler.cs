// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>
/// Makes audit twins: invented people planted in the lists of a real round with known patterns, so that the errors of its linkage can be
/// measured and taken out. Every combination of kinds of list within a region gets as many twins as any other, so rare overlaps are
/// measured too. Twins measure only the noise that they imitate.
/// </summary>
/// <param name="random">Source of all chance.</param>
/// <param name="inventor">Makes the people.</param>
/// <param name="profile">How organisations differ; twins always have a name, since nameless records are not linked.</param>
internal sealed class TwinSampler(Random random, PersonInventor inventor, NoiseProfile profile)
{
    private const double OnAnotherListOfTheKind = 0.25;

    private readonly RecordNoise _noise = new(random, profile with { Nameless = 0 });

    /// <summary>How many twins it takes to have one in every combination of kinds in every region.</summary>
    public static int FewestFor(IReadOnlyList<TwinList> lists) => Patterns(lists).Count;

    /// <param name="count">Number of twins, at least <see cref="FewestFor"/>.</param>
    /// <param name="lists">The lists of the round.</param>
    /// <param name="undocumentedShare">Share of the twins who are undocumented; the rest are EU migrants.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few twins for every pattern to have one, or a share outside 0 to 1.</exception>
    public TwinSample Draw(int count, IReadOnlyList<TwinList> lists, double undocumentedShare = 0.55)
    {
        var patterns = Patterns(lists);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, patterns.Count);
        if (undocumentedShare is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(undocumentedShare));
        var twins = new List<Twin>(count);
        for (var i = 0; i < count; i++)
        {
            var group = random.Chance(undocumentedShare) ? PopulationGroup.Undocumented : PopulationGroup.EuMigrant;
            twins.Add(new Twin($"twin-{i + 1:D5}", inventor.Invent(group), group, ListsOf(patterns[i % patterns.Count])));
        }
        return new TwinSample(twins, [.. twins.SelectMany(Written)]);
    }

    private IEnumerable<TwinRecord> Written(Twin twin)
    {
        foreach (var list in twin.Lists)
        {
            var first = _noise.Write(twin.Person);
            yield return new TwinRecord(twin.Id, list, first);
            if (random.Chance(profile.Duplicate)) yield return new TwinRecord(twin.Id, list, _noise.WriteAgain(twin.Person, first));
        }
    }

    private List<string> ListsOf(IReadOnlyList<IReadOnlyList<TwinList>> kinds)
    {
        var chosen = new List<string>();
        foreach (var kind in kinds)
        {
            var first = random.Pick(kind);
            chosen.Add(first.Code);
            if (kind.Count > 1 && random.Chance(OnAnotherListOfTheKind))
                chosen.Add(random.Pick([.. kind.Where(l => l != first)]).Code);
        }
        return chosen;
    }

    /// <summary>Every choice of one or more kinds within one region; a kind stands for its lists there.</summary>
    private static List<IReadOnlyList<IReadOnlyList<TwinList>>> Patterns(IReadOnlyList<TwinList> lists)
    {
        var patterns = new List<IReadOnlyList<IReadOnlyList<TwinList>>>();
        foreach (var region in lists.GroupBy(l => l.Region))
        {
            var kinds = region.GroupBy(l => l.Kind).Select(k => (IReadOnlyList<TwinList>)[.. k]).ToList();
            for (var chosen = 1; chosen < 1 << kinds.Count; chosen++)
                patterns.Add([.. kinds.Where((_, i) => (chosen >> i & 1) == 1)]);
        }
        return patterns;
    }
}
