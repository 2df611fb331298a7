// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.Bayesian;
using Lantaarn.Estimation.MultipleLists.ClosedPopulation;
using Lantaarn.Estimation.Resampling;
using static System.FormattableString;

namespace Lantaarn.Cli.Estimating;

/// <summary>What other published methods make of one table, to set beside the headline.</summary>
/// <param name="table">The table, with only lists that saw somebody.</param>
internal sealed class OtherMethods(CaptureTable table)
{
    // Chains that disagree after so many sweeps mostly go on disagreeing.
    private const int MostSweeps = 256_000;

    private static readonly Heterogeneity[] Shapes = [Heterogeneity.LowerBound, Heterogeneity.Poisson(), Heterogeneity.Darroch, Heterogeneity.Gamma(), Heterogeneity.Normal];

    private static readonly ModelChoice Best = new BestOfChoice();

    /// <summary>How often a bootstrap draws the persons again, 100 or more.</summary>
    public int Replicates { get; init; } = 1000;

    /// <summary>Whether the lists are occasions in the order of time.</summary>
    public bool Occasions { get; init; }

    /// <summary>The methods, slowest ones first.</summary>
    public MethodsDocument Run(Random random, IProgress<double>? progress, CancellationToken cancel)
    {
        var stepwise = ChosenModelBootstrap.Run(table, new StepwiseChoice(), Replicates, random, Part(progress, 0, 0.3), cancel);
        var best = ChosenModelBootstrap.Run(table, Best, Replicates, random, Part(progress, 0.3, 0.3), cancel);
        var classes = LatentClasses.Estimate(table, new LatentClassSettings { MostSweeps = MostSweeps }, random, Part(progress, 0.6, 0.3), cancel);
        MethodFigure[] figures =
        [
            Describe("log-linear, stepwise by p-value", stepwise),
            Describe("log-linear, best by BIC", best),
            .. ClosedModels().Select(model => Describe(model, ClosedPopulationEstimator.Fit(table, model))),
            .. Coverage(),
            Describe("average over decomposable graphs", GraphAveraging.Estimate(table, new GraphPrior(), cancel)),
            Describe("latent classes", classes),
        ];
        progress?.Report(0.95);
        return best is ChosenModelInterval chosen
            ? new MethodsDocument(figures, WithoutEach(cancel), Varied(chosen.Fit.Model, cancel))
            : new MethodsDocument(figures, [], []);
    }

    private IEnumerable<ClosedModel> ClosedModels() =>
    [
        ClosedModel.M0, ClosedModel.Mt, .. Shapes.Select(ClosedModel.Mh), .. Shapes.Select(ClosedModel.Mth),
        .. Occasions ? [ClosedModel.Mb, ClosedModel.Mbh] : Array.Empty<ClosedModel>(),
    ];

    private MethodFigure Describe(string method, ListOutcome outcome) => outcome switch
    {
        ChosenModelInterval found => new(method, found.Fit.Total, double.IsFinite(found.Interval95.Lower) ? found.Interval95.Lower : null, found.Interval95.Upper,
            Invariant($"Model: {found.Fit.Model.Describe(table.Lists)}. {1 - found.SameModel:P0} of the repeats chose another, {found.WithoutEstimate:P1} set no limit."))
        { Warnings = found.Warnings },
        ListRefusal refusal => MethodFigure.Refused(method, refusal.Message),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static MethodFigure Describe(ClosedModel model, ListOutcome outcome) => outcome switch
    {
        ClosedPopulationFit found => new($"closed population, {model}", found.Total, found.Interval.Lower, found.Interval.Upper,
            Invariant($"AIC {found.Aic:F1}, deviance {found.Deviance:F1} on {found.DegreesOfFreedom}.")),
        ListRefusal refusal => MethodFigure.Refused($"closed population, {model}", refusal.Message),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private IEnumerable<MethodFigure> Coverage()
    {
        if (SampleCoverage.Of(table) is not SampleCoverage found) return [Describe("sample coverage", SampleCoverage.Of(table))];
        var note = Invariant($"The lists cover {found.Coverage:P0} of one another.");
        return
        [
            found.Total is { } total ? new("sample coverage", total, null, null, note) : MethodFigure.Refused("sample coverage", "Too few people are on two lists."),
            new("sample coverage, one step", found.OneStep, null, null, "To be preferred below a coverage of 55%."),
        ];
    }

    private static MethodFigure Describe(string method, BayesianOutcome outcome) => outcome switch
    {
        GraphAverage found => new(method, found.Median, found.Lower, found.Upper, found.Peaks.Count > 1
            ? $"The table supports several answers: {string.Join(", ", found.Peaks.Select(peak => Invariant($"{peak.Size:N0} (probability {peak.Probability:F2})")))}."
            : "One answer stands out."),
        LatentClassEstimate found => new(method, found.Median, found.Lower, found.Upper, Invariant($"The chains agree (R-hat {found.Diagnostics.RHat:F3}); {found.ClassesInUse:F1} classes in use.")),
        ChainsDisagree chains => MethodFigure.Refused(method, chains.Message),
        NoBayesianEstimate refusal => MethodFigure.Refused(method, refusal.Message),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private WithoutListLine[] WithoutEach(CancellationToken cancel) => [.. LeaveOneOut.Of(table, Best, cancel).Select(line => new WithoutListLine(line.List, line.Total))];

    private DependenceLine[] Varied(LogLinearModel model, CancellationToken cancel) =>
        [.. DependenceSensitivity.OfPairs(table, model, cancel).Select(line => new DependenceLine(line.Lists, line.OddsRatio, line.Total, line.Interval?.Lower, line.Interval?.Upper))];

    private static PartOfProgress? Part(IProgress<double>? progress, double from, double share) => progress is null ? null : new PartOfProgress(progress, from, share);

    private sealed class PartOfProgress(IProgress<double> whole, double from, double share) : IProgress<double>
    {
        public void Report(double value) => whole.Report(from + share * value);
    }
}
