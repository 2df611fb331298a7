// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation;
using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Auditing;
using Lantaarn.Monitor.Counting;

namespace Lantaarn.Monitor.Estimating;

/// <summary>From counted people to an estimate of everyone, seen and unseen.</summary>
public static class EstimateRound
{
    /// <summary>Estimates every stratum of the round and the total.</summary>
    /// <param name="round">The round.</param>
    /// <param name="count">Its people.</param>
    /// <param name="twins">What kind each planted twin is; empty where the audit party gave no key.</param>
    /// <param name="settings">How to estimate.</param>
    /// <param name="random">Chance for the bootstrap; the same seed gives the same figures.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    public static RoundEstimate Run(
        RoundDefinition round, RoundCount count, IReadOnlyDictionary<string, TwinKind> twins, EstimationSettings settings, Random random, IProgress<double>? progress, CancellationToken cancel)
    {
        var errors = LinkageErrorRates.Of(count, twins);
        var sample = Sample(round, count) with { Expected = Expected(errors), PartialLists = PartialKinds(round) };
        var outcome = PopulationEstimator.Estimate(sample, settings, random, progress, cancel);
        var strata = round.Strata == "" ? [] : outcome.Strata.Select(stratum => EstimateTranslation.Describe(stratum.Name, stratum.Outcome)).ToList();
        var total = EstimateTranslation.Describe("", outcome.Total);
        return new RoundEstimate(round.Id, total with { Sensitivity = [.. total.Sensitivity, .. IfNeverCompared(round, count, total)] }, strata, count.Twins.Count > 0, count.NotEncodable,
            [.. count.Coverage.Where(list => list.Summary is null).Select(list => list.List)])
        {
            LinkageErrors = errors,
        };
    }

    /// <summary>
    /// The total if it is always the same people who cannot be compared: they stand beside the estimate then. A handful is left out, since it
    /// could be read off the difference.
    /// </summary>
    private static IEnumerable<WhatIf> IfNeverCompared(RoundDefinition round, RoundCount count, StratumEstimate total)
    {
        if (total.Figure is not { } figure || count.NotEncodable < round.MinimumCell) yield break;
        var kinds = round.Kinds();
        var perKind = kinds.Select(kind => (double)count.Coverage.Where(list => round.FindList(list.List)!.Kind == kind).Sum(list => list.NotEncodable)).ToList();
        var people = UnlinkablePeople.Of(Table(kinds, count.People), perKind);
        yield return new WhatIf("NotEncodable", [], people.Population(figure.Estimate, figure.Lower, figure.Upper).IfPersons);
    }

    // Rates of which nothing is known, up to all of them wrong, correct nothing.
    private static ExpectedRates? Expected(IEnumerable<LinkageErrors> errors) =>
        errors.FirstOrDefault(line => line is { By: "", ExpectedMissed.Upper: < 1, ExpectedFalse.Upper: < 1 }) is { ExpectedMissed: { } missed, ExpectedFalse: { } wrong }
            ? new(new(missed.Value, missed.Lower, missed.Upper), new(wrong.Value, wrong.Lower, wrong.Upper))
            : null;

    private static IReadOnlyList<string> PartialKinds(RoundDefinition round) =>
        [.. round.Kinds().Where(kind => round.Lists.Where(list => list.Kind == kind).All(list => list.OpenTo != ""))];

    /// <summary>The capture histories of the round: one table per stratum, the twins apart.</summary>
    private static CaptureSample Sample(RoundDefinition round, RoundCount count)
    {
        var kinds = round.Kinds();
        var by = round.Codebook.Indicators.Select(indicator => indicator.Name).ToList().IndexOf(round.Strata);
        var twins = count.Twins.Select(twin => new AuditTwin(twin.True, twin.Observed)).ToList();
        if (by < 0) return new CaptureSample([new Stratum("everyone", Table(kinds, count.People))], twins);
        var known = count.People.Where(person => person.Codes[by] != Indicator.Unknown).ToLookup(person => person.Codes[by]);
        if (known.Count == 0) return new CaptureSample([new Stratum(Indicator.Unknown, Table(kinds, count.People))], twins);
        var unknown = Table(kinds, count.People.Where(person => person.Codes[by] == Indicator.Unknown));
        var codes = round.Codebook.Find(round.Strata)!.Codes.Select(code => code.Code).Where(known.Contains).ToList();
        var tables = Share(unknown, [.. codes.Select(code => Table(kinds, known[code]))]);
        return new CaptureSample([.. codes.Zip(tables, (code, table) => new Stratum(code, table))], twins);
    }

    private static CaptureTable Table(IReadOnlyList<string> kinds, IEnumerable<CountedPerson> people)
    {
        var counts = new double[(1 << kinds.Count) - 1];
        foreach (var person in people) counts[person.Kinds - 1]++;
        return new CaptureTable(kinds, counts);
    }

    /// <summary>
    /// Divides people of unknown stratum as the known ones with the same capture history are divided: whether the stratum is known then depends
    /// on who saw someone, not on the stratum. Left apart they would be a stratum of people seen once, with an absurd estimate.
    /// </summary>
    private static IEnumerable<CaptureTable> Share(CaptureTable unknown, IReadOnlyList<CaptureTable> known)
    {
        var all = known.Sum(table => table.Observed);
        return known.Select(table => table.WithCounts([.. Enumerable.Range(1, table.PatternCount).Select(history =>
        {
            var same = known.Sum(other => other[history]);
            var share = same > 0 ? table[history] / same : table.Observed / all;
            return table[history] + unknown[history] * share;
        })]));
    }
}
