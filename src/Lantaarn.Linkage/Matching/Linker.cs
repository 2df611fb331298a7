// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Finds which records of up to 64 lists are one person, from encodings alone: compares all pairs, reads the threshold from
/// the similarities of this round, and brings records together. The answer does not depend on the order of lists or records.
/// The search takes the size of the encodings twice, and at most 24 bytes for each pair of <see cref="LinkageSettings.HitLimit"/>;
/// deciding and grouping come on top: 2.7 GB in all were measured for a million records of 2048 bits (bench/linkage-scale).
/// </summary>
public static class Linker
{
    private const int MostLists = 64;

    // Far above the 32 pairs to a record of a person who is in all lists; beyond it something is repeated.
    private const int NearPairsPerRecord = 100;
    private const int NearPairsAlways = 1_000_000;

    /// <summary>Links lists.</summary>
    /// <param name="lists">1 to 64 lists with filters of one length; a list may be empty.</param>
    /// <param name="settings">How to link.</param>
    /// <param name="progress">Share of the work done, 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static LinkageOutcome Link(
        IReadOnlyList<EncodedList> lists, LinkageSettings settings, IProgress<double>? progress, CancellationToken cancel) =>
        Link(lists, settings, search: null, progress, cancel);

    /// <summary>Links lists; the same answer, with the comparison of all pairs done by other means, such as several machines.</summary>
    /// <param name="lists">1 to 64 lists with filters of one length; a list may be empty.</param>
    /// <param name="settings">How to link.</param>
    /// <param name="search">Compares all pairs; null for the threads of this process.</param>
    /// <param name="progress">Share of the work done, 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static LinkageOutcome Link(
        IReadOnlyList<EncodedList> lists, LinkageSettings settings, UnitSearch? search, IProgress<double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(settings);
        if (Objection(lists, settings) is { } objection) return objection;
        var pool = new FilterPool(lists, cancel);
        var known = Confirmations.Of(pool, settings.Confirmed);
        if (known.Contradict(pool.Count)) return Contradiction;
        var background = new BackgroundScores(pool, settings.WithinLists, PairsToCompare(lists, settings.WithinLists));
        var floorBin = background.FloorBin(pool.Count);
        var allPairs = new AllPairs(pool, floorBin, settings.WithinLists, settings.HitLimit);
        if (allPairs.SearchAll(search, settings.Threads, progress, cancel) is not { } pairs) return TooMany(settings.HitLimit);
        var scores = ScoreHistogram.Of(pool, pairs, floorBin);
        var decision = Decision.From(
            scores, background, settings.WithinLists ? _ => 1 : level => Competition.FreeShare(pool, lists, pairs, level),
            settings.FallbackThreshold.Value);
        var near = Array.FindAll(pairs, pair => pool.Similarity(pair) >= decision.Lower);
        var nearLimit = NearPairsAlways + (long)NearPairsPerRecord * pool.Count;
        if (near.Length > nearLimit) return TooMany(nearLimit);
        var rule = new MergeRule(decision.Threshold, decision.AverageLevel, decision.Lower, settings.WithinLists);
        var first = Grouping.Form(pool, near, rule, known, cancel);
        var quality = LinkageReport.Quality(pool, pairs, scores, decision, background.Pairs);
        var doubts = decision.Forecast is { } forecast ? RecordDoubts.Of(pool, pairs, first, forecast) : null;
        return new LinkageOutcome.Linked(LinkageReport.Of(lists, pool, first, doubts, quality));
    }

    private static LinkageOutcome.Refused? Objection(IReadOnlyList<EncodedList> lists, LinkageSettings settings)
    {
        if (lists.Count == 0) return new("no_lists", "There is no list to link: give 1 to 64 lists.");
        if (lists.Count > MostLists)
            return new("too_many_lists", $"There are {lists.Count} lists, at most {MostLists} can be linked: put small lists together.");
        bool Exists(RecordPlace place) => place.List >= 0 && place.List < lists.Count && place.Record >= 0 && place.Record < lists[place.List].Count;
        if (!settings.Confirmed.All(pair => Exists(pair.A) && Exists(pair.B)))
            return new("no_such_record", "A confirmed pair names a record that is not there: confirm pairs of the lists that are linked.");
        var other = lists.FirstOrDefault(list => list.Bits != lists[0].Bits);
        return other is null ? null : new("lengths_differ",
            $"List '{other.Name}' has filters of {other.Bits} bits, list '{lists[0].Name}' of {lists[0].Bits}: encode all lists alike.");
    }

    private static LinkageOutcome.Refused Contradiction { get; } = new("confirmations_contradict",
        "Confirmed pairs contradict each other: some make two records one person, another makes them two. Ask who confirmed them.");

    private static LinkageOutcome.Refused TooMany(long limit) => new("too_many_pairs",
        $"More than {limit} pairs of records are alike. One record may be repeated many times, or the encodings hold too little "
        + "to tell people apart: look for repeated records and for fields that are empty or the same for everyone.");

    private static long PairsToCompare(IReadOnlyList<EncodedList> lists, bool withinLists)
    {
        var all = lists.Sum(list => (long)list.Count);
        return Pairs(all) - (withinLists ? 0 : lists.Sum(list => Pairs(list.Count)));
    }

    private static long Pairs(long records) => records * (records - 1) / 2;
}
