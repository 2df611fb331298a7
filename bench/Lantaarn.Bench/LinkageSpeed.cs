// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Bench;

/// <summary>
/// Pairs a second on one core, from a pool of filters to the pairs found, beside the plain twin and beside what a C program
/// reaches with the instruction that counts bits (vpopcntq.c), which .NET does not offer. All three take turns, processor time
/// is measured and the best turn of each counts, so that other work on the machine does not decide. Filters are random and so alike in set bits that no
/// pair is passed over; no pair reaches the threshold.
/// </summary>
internal static class LinkageSpeed
{
    private const int Turns = 7;
    private const int Filters = 32_768;
    private const int FiltersForPlain = 4096;

    public static int Run(string? limitProgram)
    {
        Console.WriteLine("bits  set   million pairs a second on one core: ours, plain, vpopcntq");
        foreach (var share in new[] { 0.35, 0.5 }) Measure(2048, share, limitProgram);
        var (ours, plain, limit) = Measure(1024, 0.5, limitProgram);
        var ofLimit = limit is null ? "na" : (ours / limit.Value).ToString("F2", CultureInfo.InvariantCulture);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"linkage: mpairs_core={ours:F0} of_limit={ofLimit} vs_scalar={ours / plain:F1}"));
        return 0;
    }

    private static (double Ours, double Plain, double? Limit) Measure(int bits, double share, string? limitProgram)
    {
        var pool = Pool(bits, share, Filters);
        var small = Pool(bits, share, FiltersForPlain);
        var (ours, plain) = (0.0, 0.0);
        double? limit = null;
        for (var turn = 0; turn < Turns; turn++)
        {
            ours = Math.Max(ours, Speed(pool, PairKernel.Fastest));
            if (Limit(limitProgram, bits) is { } speed) limit = Math.Max(limit ?? 0, speed);
            plain = Math.Max(plain, Speed(small, new PlainPairKernel()));
        }
        var limitText = limit?.ToString("F0", CultureInfo.InvariantCulture) ?? "na";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bits}  {share:P0}   {ours:F0}, {plain:F0}, {limitText}"));
        return (ours, plain, limit);
    }

    private static FilterPool Pool(int bits, double share, int filters)
    {
        var random = new Random(1);
        return new FilterPool([new EncodedList("random", bits, [.. Enumerable.Range(0, filters).Select(_ => Filter(random, bits, share))])]);
    }

    // The same number of set bits in each: drawn without replacement.
    private static ReadOnlyMemory<byte> Filter(Random random, int bits, double share)
    {
        var order = Enumerable.Range(0, bits).ToArray();
        random.Shuffle(order);
        var filter = new byte[bits / 8];
        foreach (var bit in order.AsSpan(0, (int)(bits * share))) filter[bit / 8] |= (byte)(1 << (bit % 8));
        return filter;
    }

    private static double Speed(FilterPool pool, PairKernel kernel)
    {
        var search = new PairSearch(pool, new SimilarityThreshold(4, 5), withinLists: true, kernel);
        var before = Environment.CpuUsage.TotalTime;
        var found = search.Run(limit: 1_000_000, threads: 1, progress: null, CancellationToken.None);
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        if (found is not { Length: 0 }) throw new InvalidOperationException("Random filters are not alike.");
        return 1e-6 * pool.Count * (pool.Count - 1) / 2 / seconds;
    }

    private static double? Limit(string? program, int bits)
    {
        if (program is null || new FileInfo(program) is not { Exists: true, Length: > 0 }) return null;
        var start = new ProcessStartInfo(program, [bits.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(output, CultureInfo.InvariantCulture) : null;
    }
}
