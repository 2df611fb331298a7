// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Terminal;
using Lantaarn.Estimation;
using Lantaarn.Estimation.KnownTotals;
using Lantaarn.Estimation.PartialCoverage;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Estimating;

namespace Lantaarn.Cli.Estimating;

/// <summary>Estimates a table with strata: apart and added up, or together where a list does not work everywhere or a number is known.</summary>
internal sealed class EstimateStrata(Screen screen, IReadOnlyList<CoveredStratum> strata, IReadOnlyList<KnownTotal> totals)
{
    public int Run(Random random, string path, CancellationToken cancel) =>
        totals.Count > 0 || strata.Any(stratum => stratum.Covering != stratum.Table.PatternCount) ? Together(random, path, cancel) : Apart(random, path, cancel);

    private int Apart(Random random, string path, CancellationToken cancel)
    {
        var sample = new CaptureSample([.. strata.Select(stratum => new Stratum(stratum.Name, stratum.Table))]) { LinkedExactly = true };
        var outcome = screen.Progress("Estimating", progress => PopulationEstimator.Estimate(sample, new EstimationSettings(), random, progress, cancel));
        var estimate = new RoundEstimate("", EstimateTranslation.Describe("", outcome.Total),
            [.. outcome.Strata.Select(stratum => EstimateTranslation.Describe(stratum.Name, stratum.Outcome))], false, 0, []);
        Estimate.Show(screen, estimate);
        Write(estimate, path);
        return estimate.Total.Figure is null ? screen.Refuse(estimate.Total.WhyNot!.Text) : ExitCode.Done;
    }

    private int Together(Random random, string path, CancellationToken cancel)
    {
        var sample = new CoveredSample(strata);
        var settings = new EstimationSettings();
        var outcome = screen.Progress("Estimating", progress => totals.Count > 0
            ? KnownTotalEstimator.Estimate(sample, totals, settings, random, cancel)
            : CoverageEstimator.Estimate(sample, settings, random, progress, cancel));
        var document = CoverageDocument.Of(outcome);
        CoverageView.Show(screen, document);
        Write(document, path);
        return document.WhyNot is { } why ? screen.Refuse(why) : ExitCode.Done;
    }

    private void Write<T>(T document, string path)
    {
        AtomicFile.WriteAll(path, JsonSerializer.SerializeToUtf8Bytes(document, ExchangeJson.Readable));
        screen.Wrote(path);
    }
}
