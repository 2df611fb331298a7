// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation;
using Lantaarn.Estimation.KnownTotals;
using Lantaarn.Estimation.PartialCoverage;

namespace Lantaarn.Cli.Estimating;

/// <summary>An estimate in which a list does not work everywhere, or a number is known, as a file.</summary>
/// <param name="Verdict">What the data can carry.</param>
/// <param name="Total">Everybody; null without an estimate.</param>
/// <param name="Strata">Each part.</param>
internal sealed record CoverageDocument(Verdict Verdict, CoverageDocument.Line? Total, IReadOnlyList<CoverageDocument.Line> Strata)
{
    /// <summary>Why there is no estimate; null where there is one.</summary>
    public string? WhyNot { get; init; }

    /// <summary>Everybody, had no number been known; null where none was, or where the lists by themselves set no limit.</summary>
    public Line? WithoutKnown { get; init; }

    /// <summary>Each known number beside what the lists say by themselves.</summary>
    public IReadOnlyList<Check> Known { get; init; } = [];

    /// <summary>How every two lists depend on one another.</summary>
    public IReadOnlyList<ListDependence> Dependences { get; init; } = [];

    /// <summary>What must be true for the figures to be right.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>One part, or all; no upper limit where the data set none.</summary>
    public sealed record Line(string Name, IReadOnlyList<string> Lists, double Seen, double Estimate, double Lower, double? Upper, bool LeansOnOthers)
    {
        public static Line Of(CoverageFigure figure) =>
            new(figure.Name, figure.Covering, figure.Observed, figure.Estimate, figure.Lower, Finite(figure.Upper), figure.LeansOnOthers);
    }

    /// <summary>A known number; the lists' estimate is null where they set no limit.</summary>
    public sealed record Check(IReadOnlyList<string> Strata, double Persons, double StandardError, bool IsLowerBound, double Seen, double? Estimate, double Lower, double? Upper, double Chance)
    {
        public static Check Of(TotalCheck check) => new(check.Total.Strata, check.Total.Persons, check.Total.StandardError, check.Total.IsLowerBound,
            check.Seen, Finite(check.Estimate), check.Lower, Finite(check.Upper), check.Chance);
    }

    public static CoverageDocument Of(EstimateOutcome outcome) => outcome switch
    {
        CoverageEstimated found => Of(found),
        KnownTotalEstimated found => Of(found.With) with { WithoutKnown = found.Without is { } without ? Line.Of(without.Total) : null, Known = [.. found.Checks.Select(Check.Of)] },
        TotalContradictsLists conflict => new(conflict.Verdict, null, []) { WhyNot = conflict.Message, Known = [Check.Of(conflict.Check)] },
        NoEstimate none => new(none.Verdict, null, []) { WhyNot = none.Message },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static CoverageDocument Of(CoverageEstimated found) => new(found.Verdict, Line.Of(found.Total), [.. found.Strata.Select(Line.Of)])
    {
        Dependences = found.Dependences,
        Assumptions = found.Assumptions,
    };

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
