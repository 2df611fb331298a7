// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using Lantaarn.Cli.Demo;
using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.Terminal;

namespace Lantaarn.Bench;

/// <summary>A whole count of 100,000 rows in 12 lists, from the organisations' CSV files to the report.</summary>
internal static class Pipeline
{
    private const int Rows = 100_000;
    private const int PeopleForRows = 122_000;

    public static int Run()
    {
        Console.WriteLine($"Inventing about {PeopleForRows:N0} people, of whom 12 organisations wrote down at least {Rows:N0} rows (not measured) ...");
        var folder = new DemoFolder(Path.Combine(Path.GetTempPath(), $"lantaarn-pipeline-{Environment.ProcessId}"));
        try
        {
            var city = DemoCity.Build(1, PeopleForRows);
            var rows = city.Lists.Sum(list => list.Records.Count);
            if (rows < Rows) throw new InvalidOperationException($"{rows} rows are too few.");
            var count = DemoCount.Prepare(Screen.Of(Console.Out, Console.Error), TimeProvider.System, folder, city, DemoPlan.Of(city), 1);
            var watch = Stopwatch.StartNew();
            var code = count.Run(1, CancellationToken.None);
            var seconds = watch.Elapsed.TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"pipeline: rows={rows} lists={city.Lists.Count} seconds={seconds:F1} peak_mb={Process.GetCurrentProcess().PeakWorkingSet64 / 1048576}"));
            return code;
        }
        finally
        {
            if (Directory.Exists(folder.Root)) Directory.Delete(folder.Root, recursive: true);
        }
    }
}
