// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Cli.Demo;
using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;

namespace Lantaarn.Bench;

/// <summary>How often the demo's interval holds its truth: the whole count, once per seed.</summary>
internal static class DemoCoverage
{
    public static int Run(int seeds)
    {
        Console.WriteLine($"Running the whole demo for seeds 1 to {seeds}; the 95% interval should hold the truth for about 95 of 100.");
        var (inside, error) = (0, 0.0);
        for (var seed = 1; seed <= seeds; seed++)
        {
            var folder = new DemoFolder(Path.Combine(Path.GetTempPath(), $"lantaarn-coverage-{Environment.ProcessId}"));
            try
            {
                var city = DemoCity.Build(seed);
                DemoCount.Prepare(Screen.Of(Console.Out, Console.Error).Quietly(), TimeProvider.System, folder, city, DemoPlan.Of(city), seed).Run(seed, CancellationToken.None);
                var figure = ExchangeJson.ReadFile<RoundEstimate>(folder.Estimate).Total.Figure!;
                var linkage = ExchangeJson.ReadFile<LinkageReport>(folder.LinkageReport).Evaluation!;
                var holds = city.Truth.Total >= figure.Lower && city.Truth.Total <= figure.Upper;
                inside += holds ? 1 : 0;
                error += (figure.Estimate - city.Truth.Total) / city.Truth.Total;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  seed {seed}: truth {city.Truth.Total}, estimate {figure.Estimate:F0} ({figure.Lower:F0} - {figure.Upper:F0}){(holds ? "" : "  OUTSIDE")}, linkage precision {linkage.Precision:F3} recall {linkage.Recall:F3}"));
            }
            finally
            {
                if (Directory.Exists(folder.Root)) Directory.Delete(folder.Root, recursive: true);
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"demo-coverage: seeds={seeds} inside={inside} mean_error_percent={100 * error / seeds:F1}"));
        return 0;
    }
}
