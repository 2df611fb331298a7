// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Json;
using Lantaarn.Cli.Auditing;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Estimation;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Auditing;
using Lantaarn.Monitor.Counting;
using Lantaarn.Monitor.Estimating;

namespace Lantaarn.Cli.Estimating;

/// <summary><c>estimate round</c>: the analyst's estimate of everyone, seen and unseen.</summary>
internal static class Estimate
{
    public static Command Command(Screen screen) => new("estimate", """
        Adds the people whom nobody saw: an estimate with an interval, a model table and plain warnings.

        'estimate round' does it for a round; 'histories', 'covariates' and 'repeats' for a table that you have already; 'trend' for the figures of several
        rounds; 'open' for people linked from month to month.
        """)
    {
        OfRound(screen), EstimateHistories.Command(screen), EstimateCovariates.Command(screen), EstimateRepeats.Command(screen), EstimateTrend.Command(screen), EstimateOpen.Command(screen),
    };

    private static Command OfRound(Screen screen)
    {
        var indicators = new Argument<FileInfo[]>("indicators") { Description = "The indicators parts, one per list (*.indicators.sealed).", Arity = ArgumentArity.OneOrMore };
        var round = Options.Round();
        var key = Options.Key("analyst");
        var groups = Options.Groups();
        var output = Options.Output("Where the estimate goes.", "estimate.json");
        var twins = new Option<FileInfo>("--twins-key") { Description = "The audit party's key (twins-key.csv): shows for which origins and dates the linkage errs more." };
        var seed = Options.Seed();
        var command = new Command("round", "Estimates from the groups of the linkage unit and the indicators of the organisations. Planted twins are taken out and used to correct linkage errors.")
            { indicators, round, key, groups, output, twins, seed };
        command.SetAction((parsed, cancel) =>
        {
            var signed = SignedRound.Read(parsed.GetRequiredValue(round).FullName);
            var count = CountedRound.Read(screen, signed, parsed.GetRequiredValue(key).FullName, parsed.GetRequiredValue(groups).FullName, parsed.GetRequiredValue(indicators));
            return Task.FromResult(Run(screen, signed.Document, count, TwinsKey(parsed.GetValue(twins)), parsed.GetRequiredValue(output).FullName, parsed.GetValue(seed), cancel));
        });
        return command;
    }

    public static int Run(Screen screen, RoundDefinition round, RoundCount count, IReadOnlyDictionary<string, TwinKind> twins, string path, int seed, CancellationToken cancel)
    {
        var estimate = screen.Progress("Estimating", progress => EstimateRound.Run(round, count, twins, new EstimationSettings(), new Random(seed), progress, cancel));
        AtomicFile.WriteAll(path, JsonSerializer.SerializeToUtf8Bytes(estimate, ExchangeJson.Readable));
        Show(screen, estimate);
        ShowErrors(screen, estimate.LinkageErrors);
        screen.Wrote(path);
        return estimate.Total.Figure is null ? screen.Refuse(estimate.Total.WhyNot!.Text) : ExitCode.Done;
    }

    public static void Show(Screen screen, RoundEstimate estimate)
    {
        screen.Table(["group", "seen", "estimated in all", "95% interval", "verdict"], estimate.Strata.Append(estimate.Total).Select(Row), 1, 2, 3);
        foreach (var warning in estimate.Strata.Append(estimate.Total).SelectMany(stratum => stratum.Warnings).Select(warning => warning.Text).Distinct()) screen.Warn(warning);
        ShowAssumptions(screen, estimate.Total.Assumptions);
        ShowSensitivity(screen, estimate.Total.Sensitivity);
    }

    private static void ShowSensitivity(Screen screen, IReadOnlyList<WhatIf> lines)
    {
        if (lines.Count > 0) screen.Table(["if this were so", "estimated in all"], lines.Select(line => new[] { Text(line), line.Estimate is { } people ? $"{people:N0}" : "none" }), 1);
    }

    private static string Text(WhatIf line) => line switch
    {
        { Code: "LeftOut" } => $"without {line.Lists[0]}",
        { OddsRatio: { } ratio } => $"{string.Join(" and ", line.Lists)} depend on one another: odds ratio {ratio:0.0}",
        _ => $"people differ in their chance of being seen: {line.Shape}",
    };

    private static void ShowAssumptions(Screen screen, IReadOnlyList<FigureAssumption> assumptions)
    {
        if (assumptions.Count == 0) return;
        screen.Say("The figure is right only if this is true:");
        foreach (var assumption in assumptions)
        {
            screen.Say($"  {assumption.Text}");
            foreach (var sentence in assumption.For) screen.Say($"    + {sentence}");
            foreach (var sentence in assumption.Against) screen.Say($"    - {sentence}");
        }
    }

    private static IReadOnlyDictionary<string, TwinKind> TwinsKey(FileInfo? file) => file is null ? new Dictionary<string, TwinKind>() : TwinKeyFile.Read(file.FullName);

    private static void ShowErrors(Screen screen, IReadOnlyList<LinkageErrors> errors)
    {
        if (errors.Count == 0) return;
        screen.Say("How often the linkage erred: of the pairs of one person, those missed; for each record, wrong links to somebody else. Measured with twins; expected from the similarities.");
        screen.Table(["kind", "missed, measured", "missed, expected", "wrong, measured", "wrong, expected"], errors.Where(LinkageErrorRates.IsTold).Select(line => new[]
        {
            line.By == "" ? "everyone" : $"{line.By}: {line.Code}", Percent(line.MeasuredMissed), Percent(line.ExpectedMissed), Percent(line.MeasuredFalse), Percent(line.ExpectedFalse),
        }), 1, 2, 3, 4);
    }

    private static string Percent(ErrorRate? rate) => rate is null ? "" : $"{rate.Value:P0} ({rate.Lower:P0} - {rate.Upper:P0})";

    private static string[] Row(StratumEstimate stratum)
    {
        var name = stratum.Stratum == "" ? "everyone" : stratum.Stratum;
        return stratum.Figure is { } figure
            ? [name, $"{stratum.Seen:N0}", $"{figure.Estimate:N0}", $"{figure.Lower:N0} - {figure.Upper:N0}", figure.Verdict == FigureVerdict.Usable ? "usable" : AtLeast(stratum)]
            : [name, $"{stratum.Seen:N0}", "none", "", stratum.LowerBound is null ? $"no estimate: {stratum.WhyNot?.Code}" : AtLeast(stratum)];
    }

    private static string AtLeast(StratumEstimate stratum) => $"lower bound only: at least {Math.Floor(stratum.LowerBound!.Value):N0}";
}
