// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists.Covariates;

namespace Lantaarn.Cli.Estimating;

/// <summary>An estimate from lists and characteristics as a file.</summary>
/// <param name="Total">Everybody, by the first model; null without an estimate.</param>
/// <param name="Levels">The same by each level.</param>
/// <param name="Models">All models tried, best first.</param>
internal sealed record CovariateDocument(CovariateDocument.Line? Total, IReadOnlyList<CovariateDocument.Line> Levels, IReadOnlyList<CovariateDocument.ModelFit> Models)
{
    /// <summary>Why there is no estimate; null where there is one.</summary>
    public string? WhyNot { get; init; }

    /// <summary>Groups in which nothing seen speaks of unseen people.</summary>
    public IReadOnlyList<string> NothingSaidOfUnseen { get; init; } = [];

    /// <summary>Share of the repeats without a finite estimate, 0 to 1; null without a bootstrap.</summary>
    public double? BoundaryShare { get; init; }

    /// <summary>People of one kind, with the limits from the standard error and, where asked, from the bootstrap.</summary>
    public sealed record Line(string Characteristic, string Level, double Seen, double Estimate, double StandardError, double Lower, double Upper)
    {
        public double? BootstrapLower { get; init; }

        public double? BootstrapUpper { get; init; }
    }

    public sealed record ModelFit(string Terms, double Estimate, double StandardError, double? Deviance, int? DegreesOfFreedom, double Aic, double Bic);

    public static CovariateDocument Of(CovariateTable table, IReadOnlyList<CovariateEstimate> fits, CovariateIntervals? again, string? whyNot)
    {
        if (fits.Count == 0) return new(null, [], []) { WhyNot = whyNot ?? "No model has a finite estimate on this table." };
        var best = fits[0];
        return new CovariateDocument(
            Describe("", "everyone", best.Total, again?.Total),
            [.. best.Levels.Select((level, at) => Describe(level.Characteristic, level.Level, level.Size, again?.Levels[at].Limits))],
            [.. fits.Select(fit => new ModelFit(fit.Model.Describe(table), fit.Total.Estimate, fit.Total.StandardError, fit.Deviance, fit.DegreesOfFreedom, fit.Aic, fit.Bic))])
        {
            NothingSaidOfUnseen = [.. best.StrataAtZero.Select(stratum => string.Join(", ", table.StratumLevels(stratum)))],
            BoundaryShare = again?.BoundaryShare,
        };
    }

    private static Line Describe(string characteristic, string level, PartSize size, SizeLimits? limits) =>
        new(characteristic, level, size.Observed, size.Estimate, size.StandardError, size.Lower, size.Upper) { BootstrapLower = limits?.Lower, BootstrapUpper = limits?.Upper };
}
