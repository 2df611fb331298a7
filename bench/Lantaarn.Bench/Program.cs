// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Bench;
using Lantaarn.Bench.App;
using Lantaarn.Bench.Attacks;
using Lantaarn.Bench.Faults;
using Lantaarn.Bench.Fuzz;
using Lantaarn.Bench.Load;
using Lantaarn.Bench.Populations;
using Lantaarn.Bench.Site;

var benchmarks = new Dictionary<string, Func<string[], int>>
{
    ["pipeline"] = _ => Pipeline.Run(),
    ["names"] = rest => NameVariation.Run(rest.FirstOrDefault()),
    ["coverage"] = rest => CoverageBench.Run(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 1000),
    ["demo-coverage"] = rest => DemoCoverage.Run(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 20),
    ["linkage-quality"] = _ => LinkageQualityBench.Run(),
    ["linkage"] = rest => LinkageSpeed.Run(rest.Length > 0 ? rest[0] : null),
    ["linkage-scale"] = rest => LinkageScale.Run(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 1_000_000),
    ["attacks"] = _ => AttackBench.Run(),
    ["estimation"] = _ => EstimationSpeed.Run(),
    ["encoding"] = _ => EncodingSpeed.Run(),
    ["guide-agreement"] = rest => GuideAgreement.Run(rest[0], int.Parse(rest[1], CultureInfo.InvariantCulture)),
    ["hardening"] = _ => HardeningCost.Run(),
    ["disclosure"] = _ => DisclosureSpeed.Run(),
    ["site-releases"] = rest => SiteBench.Write(rest[0]),
};
var servers = new Dictionary<string, Func<string[], Task<int>>>
{
    ["app"] = AppBench.Run,
    ["faults"] = FaultBench.Run,
    ["load"] = LoadBench.Run,
    ["fuzz"] = FuzzBench.Run,
    ["site-numbers"] = SiteBench.Compare,
};
if (args.Length > 0 && servers.TryGetValue(args[0], out var start)) return await start(args[1..]);
if (args.Length > 0 && benchmarks.TryGetValue(args[0], out var run)) return run(args[1..]);
Console.Error.WriteLine($"Say which benchmark: {string.Join(", ", benchmarks.Keys.Concat(servers.Keys))}.");
return 2;
