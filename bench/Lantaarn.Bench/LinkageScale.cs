// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using Lantaarn.Cli.Auditing;
using Lantaarn.Cli.InventedPeople;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Bench;

/// <summary>
/// Time and memory of linking many invented people on ten lists, as the default encodes them, on all processors. Seconds are by the
/// clock; pairs a core are for each second of processor time, which other work on the machine does not shorten.
/// </summary>
internal static class LinkageScale
{
    private const int Lists = 10;
    private const double Met = 0.2;

    public static int Run(int records)
    {
        Console.WriteLine($"Inventing and encoding {records:N0} records of people who are each met by a list with probability {Met} (not measured) ...");
        var lists = Encode(records);
        GC.Collect();
        Console.WriteLine($"Encodings of {lists[0].Bits} bits; linking on {Environment.ProcessorCount} processors ...");
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var outcome = Linker.Link(lists, new LinkageSettings(), new Milestones(watch), CancellationToken.None);
        var (seconds, processorSeconds) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        if (outcome is not LinkageOutcome.Linked { Result: var result })
        {
            Console.Error.WriteLine(outcome);
            return 1;
        }
        var scores = result.Quality.Scores;
        Console.WriteLine(Line($"{result.Groups} persons found; threshold {result.Quality.Threshold:F3}, searched from {scores.Floor:F3}, {scores.Pairs.Sum()} pairs kept"));
        var speed = result.Quality.PairsCompared / processorSeconds / 1e6;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576;
        Console.WriteLine(Line($"linkage-scale: records={records} lists={Lists} seconds={seconds:F1} mpairs_core={speed:F0} peak_mb={peak}"));
        return 0;
    }

    private static List<EncodedList> Encode(int records)
    {
        using var key = RoundKey.FromBytes([.. Enumerable.Range(1, RoundKey.Length).Select(i => (byte)i)]);
        using var encoder = new PersonEncoder(EncodingSchema.Default, key, "bench");
        var random = new Random(1);
        var inventor = new PersonInventor(random, new DateOnly(2026, 5, 12));
        var noise = new RecordNoise(random, new NoiseProfile());
        var filters = Enumerable.Range(0, Lists).Select(_ => new List<ReadOnlyMemory<byte>>()).ToList();
        for (var left = records; left > 0;)
        {
            var person = inventor.Invent(random.Next(2) == 0 ? PopulationGroup.Undocumented : PopulationGroup.EuMigrant);
            foreach (var list in filters)
            {
                if (left == 0 || random.NextDouble() >= Met) continue;
                var filter = new byte[encoder.Bits / 8];
                if (encoder.Encode(PlantedTwin.ToIdentifiers(noise.Write(person)), filter) != EncodingOutcome.Encoded) continue;
                list.Add(filter);
                left--;
            }
        }
        return [.. filters.Select((list, i) => new EncodedList($"list {i + 1}", encoder.Bits, list))];
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Shows every tenth of the search.</summary>
    private sealed class Milestones(Stopwatch watch) : IProgress<double>
    {
        private int _tenths;

        public void Report(double value)
        {
            if ((int)(value * 10) <= _tenths) return;
            _tenths = (int)(value * 10);
            Console.WriteLine(Line($"  {_tenths * 10}% of the pairs after {watch.Elapsed.TotalSeconds:F1} s"));
        }
    }
}
