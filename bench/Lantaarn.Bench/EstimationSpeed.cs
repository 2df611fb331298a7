// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Resampling;
using Lantaarn.Tests;

namespace Lantaarn.Bench;

/// <summary>
/// Processor time of the two heaviest jobs with several lists: 1,000 bootstrap replicates that choose their model again, and every
/// hierarchical model of five lists. R is not run: its published processor seconds stand beside ours, and a fixed matrix product of the
/// same run says how fast this machine is.
/// </summary>
internal static class EstimationSpeed
{
    // R 4.2.2, seconds of one core: SparseMSE 2.0.1 on the six lists; Rcapture 1.4-4, closedpMS.t with all terms, on the five.
    private const double BootstrapSecondsOfR = 263;
    private const double SearchSecondsOfR = 46.6;

    public static int Run()
    {
        var six = Read("mse/mse_UKdat.csv");
        var five = Read("mse/mse_UKdat_5.csv");
        var product = Seconds(MultiplyMatrices);
        ListOutcome interval = ListRefused;
        var bootstrap = Seconds(() => interval = ChosenModelBootstrap.Run(six, new StepwiseChoice(), 1000, new Random(1)));
        var models = 0;
        var search = Seconds(() => models = new ModelSearch(new LogLinearFitter(5, new ModelExistence())).All(five, 4, Criterion.Bic).Fits.Count);

        var (low, high) = interval is ChosenModelInterval { Interval95: var limits } ? (limits.Lower, limits.Upper) : (double.NaN, null);
        Print($"Six UK lists: 1,000 replicates with model choice, 95% {low:F0} to {high:F0}");
        Print($"Five UK lists: {models} of 6,893 models have an estimate");
        Print($"One product of two 600 x 600 matrices, plain loops: {product:F2} s");
        Print($"Bootstrap: {bootstrap:F2} s, {bootstrap / product:F1} matrix products; R took {BootstrapSecondsOfR} s elsewhere, {BootstrapSecondsOfR / bootstrap:F0} times as much");
        Print($"Search: {search:F2} s, {search / product:F1} matrix products; R took {SearchSecondsOfR} s elsewhere, {SearchSecondsOfR / search:F0} times as much");
        Print($"estimation: times_r=na bootstrap_s={bootstrap:F2} search_s={search:F2}");
        return 0;
    }

    private static ListOutcome ListRefused { get; } = new ListRefusal(Estimation.RefusalReason.NobodySeen, "Not run.");

    // All threads together, compilation included.
    private static double Seconds(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static void MultiplyMatrices()
    {
        const int Size = 600;
        var (a, b, c) = (new double[Size * Size], new double[Size * Size], new double[Size * Size]);
        for (var i = 0; i < a.Length; i++) (a[i], b[i]) = (i % 7, i % 11);
        for (var row = 0; row < Size; row++)
            for (var inner = 0; inner < Size; inner++)
                for (var column = 0; column < Size; column++)
                    c[row * Size + column] += a[row * Size + inner] * b[inner * Size + column];
        GC.KeepAlive(c);
    }

    private static CaptureTable Read(string file)
    {
        var lines = File.ReadAllLines(ReferenceData.Require(file)).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray()).ToArray();
        var lists = lines[0][..^1];
        var counts = new double[(1 << lists.Length) - 1];
        foreach (var line in lines.Skip(1))
            counts[Enumerable.Range(0, lists.Length).Sum(list => line[list] == "1" ? 1 << list : 0) - 1] += double.Parse(line[^1], CultureInfo.InvariantCulture);
        return new CaptureTable(lists, counts);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
