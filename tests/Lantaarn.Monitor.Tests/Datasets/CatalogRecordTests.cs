// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lantaarn.Monitor.Datasets;
using Lantaarn.Monitor.Tests.Releases;
using Lantaarn.Tests;

namespace Lantaarn.Monitor.Tests.Datasets;

/// <summary>
/// Holds the catalogue record against the counts of the published shapes of DCAT-AP-NL 3: how often a property may and must be there. A full SHACL
/// engine is not among the packages that can be had here; see docs/decisions/0031.
/// </summary>
public sealed partial class CatalogRecordTests
{
    private static readonly string Record = Encoding.UTF8.GetString(ReleaseData.Files(SampleRelease.One).Single(file => file.Name == "data/catalog.ttl").Content);

    [ReferenceDataFact("standards/dcat-ap-nl")]
    public void The_record_has_what_the_published_shapes_count()
    {
        var rules = Count().Matches(File.ReadAllText(Path.Combine(ReferenceData.Require("standards/dcat-ap-nl"), "dcat-ap-nl-SHACL.ttl"))).Select(match => (
            Class: match.Groups["class"].Value, Bound: match.Groups["bound"].Value, Number: int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), Path: match.Groups["path"].Value))
            .Where(rule => rule.Class is "Catalog" or "Dataset" or "Distribution").ToList();
        Assert.True(rules.Count > 10);

        var faults = from rule in rules
                     from subject in Subjects(rule.Class)
                     let values = Values(subject, rule.Path)
                     where rule.Bound == "min" ? values < rule.Number : values > rule.Number
                     select $"{rule.Class}: {values} of {rule.Path}";

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_csv_file_is_a_distribution()
    {
        var files = ReleaseData.Files(SampleRelease.One).Select(file => file.Name["data/".Length..]).Where(name => name.EndsWith(".csv", StringComparison.Ordinal) && !name.Contains("sdmx", StringComparison.Ordinal));

        Assert.All(files, name => Assert.Contains($"dcat:downloadURL <{name}>", Record, StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_without_a_licence_would_be_noticed() => Assert.Equal(0, Values(Subjects("Distribution").First().Replace("dct:license", "dct:rights", StringComparison.Ordinal), "dct:license"));

    private static IEnumerable<string> Subjects(string type) => Record.Split(" .\n").Where(subject => subject.Contains($" a dcat:{type} ;", StringComparison.Ordinal));

    // Every property stands on a line of its own, with its values after commas.
    private static int Values(string subject, string path) =>
        subject.Split('\n').Where(line => line.Trim().StartsWith($"{path} ", StringComparison.Ordinal)).Sum(line => line.Split(", ").Length);

    [GeneratedRegex(@"dcatapnl-sh:(?<class>\w+)Shape_\w+\s+sh:(?<bound>min|max)Count (?<number>\d+);\s+(sh:name [^\n]+\n\s+)?sh:path (?<path>\w+:\w+)")]
    private static partial Regex Count();
}
