// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation;
using Lantaarn.Estimation.SingleList;

namespace Lantaarn.Cli.Estimating;

/// <summary>A report on one list as a file. Holds no characteristics of single persons.</summary>
internal sealed record RepeatsDocument(
    int Persons,
    long Sightings,
    Verdict Verdict,
    IReadOnlyList<string> Reasons,
    SingleListFigure? Figure,
    SingleListBound? LowerBound,
    SingleListMethod? Best,
    IReadOnlyList<RepeatsDocument.MethodLine> Methods,
    BoundaryTest? Dispersion,
    BoundaryTest? ExtraOnes,
    IReadOnlyList<RatioPoint> Ratios,
    IReadOnlyList<FrequencyClass> Frequencies,
    ProfileLimits? Profile,
    double? LargestChangeByOnePerson,
    IReadOnlyList<RepeatsDocument.GroupLine> Groups,
    RedrawOutcome? Bootstrap,
    IReadOnlyList<Assumption> Assumptions)
{
    /// <summary>An estimate, or why there is none.</summary>
    public sealed record MethodLine(SingleListMethod Method)
    {
        public double? Total { get; init; }

        public double? StandardError { get; init; }

        public double? Lower { get; init; }

        public double? Upper { get; init; }

        public double? LogLikelihood { get; init; }

        public double? Aic { get; init; }

        public double? Bic { get; init; }

        public double? FitPValue { get; init; }

        public IReadOnlyDictionary<string, double>? Coefficients { get; init; }

        public SingleListRefusal? Refusal { get; init; }

        public string? WhyNot { get; init; }

        public double? LowerLimit { get; init; }
    }

    public sealed record GroupLine(string Name, int Observed, double Total, double StandardError, double Lower, double Upper);

    public static RepeatsDocument Of(SingleListReport report) => new(
        report.Persons, report.Sightings, report.Verdict, report.Reasons, report.Figure, report.LowerBound, report.Best,
        [.. report.Methods.Select(Line)],
        report.Diagnostics?.Dispersion, report.Diagnostics?.ExtraOnes, report.Diagnostics?.Ratios ?? [], report.Diagnostics?.Frequencies?.Classes ?? [], report.Diagnostics?.Profile,
        report.Diagnostics?.Influence?.Largest is [var largest, ..] ? largest.Change : null,
        [.. report.Groups.Select(part => new GroupLine(part.Name, part.Observed, part.Total, part.StandardError, part.LogNormalInterval.Lower, part.LogNormalInterval.Upper))],
        report.Bootstrap,
        report.Assumptions);

    private static MethodLine Line(MethodResult row) => row.Outcome switch
    {
        SingleListEstimate found => new(row.Method)
        {
            Total = found.Total,
            StandardError = found.StandardError,
            Lower = found.LogNormalInterval.Lower,
            Upper = found.LogNormalInterval.Upper,
            LogLikelihood = found.LogLikelihood,
            Aic = found.Aic,
            Bic = found.Bic,
            FitPValue = row.FitPValue,
            Coefficients = found.Coefficients,
        },
        NoSingleListEstimate none => new(row.Method) { Refusal = none.Reason, WhyNot = none.Message, LowerLimit = none.LowerLimit },
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };
}
