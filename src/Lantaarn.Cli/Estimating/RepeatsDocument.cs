// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation;
using Lantaarn.Estimation.SingleList;

namespace Lantaarn.Cli.Estimating;

/// <summary>A report on one list as a file. Holds no characteristics of single persons.</summary>
internal sealed record RepeatsDocument(
    int Persons,
    long Sightings,
    string Verdict,
    IReadOnlyList<string> Reasons,
    RepeatsDocument.FigureLine? Figure,
    RepeatsDocument.BoundLine? LowerBound,
    string? Best,
    IReadOnlyList<RepeatsDocument.MethodLine> Methods,
    BoundaryTest? Dispersion,
    BoundaryTest? ExtraOnes,
    IReadOnlyList<RatioPoint> Ratios,
    IReadOnlyList<FrequencyClass> Frequencies,
    ProfileLimits? Profile,
    double? LargestChangeByOnePerson,
    IReadOnlyList<RepeatsDocument.GroupLine> Groups,
    RepeatsDocument.BootstrapLine? Bootstrap,
    IReadOnlyList<Assumption> Assumptions)
{
    public sealed record FigureLine(string Method, double Total, double Lower, double Upper);

    public sealed record BoundLine(string Method, double Total, double Lower);

    /// <summary>An estimate, or why there is none.</summary>
    public sealed record MethodLine(string Method)
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

        public string? Refusal { get; init; }

        public string? WhyNot { get; init; }

        public double? LowerLimit { get; init; }
    }

    public sealed record GroupLine(string Name, int Observed, double Total, double StandardError, double Lower, double Upper);

    public sealed record BootstrapLine(string Kind, int Replicates, double BoundaryShare, double? Lower, double? Median, double? Upper);

    public static RepeatsDocument Of(SingleListReport report) => new(
        report.Persons, report.Sightings, report.Verdict.ToString(), report.Reasons,
        report.Figure is { } figure ? new(figure.Method.ToString(), figure.Total, figure.Lower, figure.Upper) : null,
        report.LowerBound is { } bound ? new(bound.Method.ToString(), bound.Total, bound.Lower) : null,
        report.Best?.ToString(),
        [.. report.Methods.Select(Line)],
        report.Diagnostics?.Dispersion, report.Diagnostics?.ExtraOnes, report.Diagnostics?.Ratios ?? [], report.Diagnostics?.Frequencies?.Classes ?? [], report.Diagnostics?.Profile,
        report.Diagnostics?.Influence?.Largest is [var largest, ..] ? largest.Change : null,
        [.. report.Groups.Select(part => new GroupLine(part.Name, part.Observed, part.Total, part.StandardError, part.LogNormalInterval.Lower, part.LogNormalInterval.Upper))],
        report.Bootstrap is { } repeats ? new(repeats.Kind.ToString(), repeats.Replicates, repeats.BoundaryShare, repeats.Lower, repeats.Median, repeats.Upper) : null,
        report.Assumptions);

    private static MethodLine Line(MethodResult row) => row.Outcome switch
    {
        SingleListEstimate found => new(row.Method.ToString())
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
        NoSingleListEstimate none => new(row.Method.ToString()) { Refusal = none.Reason.ToString(), WhyNot = none.Message, LowerLimit = none.LowerLimit },
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };
}
