// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Diagnostics;
using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.Demo.Rounds;
using Lantaarn.Cli.Publishing;
using Lantaarn.Cli.Terminal;

namespace Lantaarn.Cli.Demo;

/// <summary><c>demo</c>: a whole count of a city that does not exist, every party on one machine.</summary>
internal static class RunDemo
{
    public static Command Command(Screen screen, TimeProvider clock)
    {
        var seed = Options.Seed();
        var folder = new Option<DirectoryInfo>("--out", "-o") { Description = "Where everything goes; an earlier demo there is replaced.", DefaultValueFactory = _ => new("demo-out") };
        var command = new Command("demo", """
            Runs a whole count on invented people: four cities, twelve organisations, about 9,000 people of whom some 60% are seen by anyone.

            Because the truth is known here, the report shows the estimate beside it. All steps are the commands that a real count uses;
            what each of them wrote is in the folder 'steps'.
            """) { DemoRounds.Command(screen), seed, folder };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(screen, clock, parsed.GetValue(seed), parsed.GetRequiredValue(folder).FullName, cancel)));
        return command;
    }

    public static int Run(Screen screen, TimeProvider clock, int seed, string root, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        screen.Heading("1. The count lead defines the round; the audit party plants twins");
        var city = screen.Progress("Inventing four cities", _ => DemoCity.Build(seed));
        var count = DemoCount.Prepare(screen, clock, new DemoFolder(root), city, DemoPlan.Of(city), seed);
        var code = count.Run(seed, cancel);
        if (code == ExitCode.Done) screen.Say($"Open {Path.Combine(root, Report.Page)} in a browser. Took {watch.Elapsed.TotalSeconds:F0} s.");
        return code;
    }
}
