// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Lantaarn.Monitor.Datasets;
using Lantaarn.Monitor.Tests.Releases;

namespace Lantaarn.Monitor.Tests.Datasets;

/// <summary>The catalogue record names every file. What the published shapes ask of it, the tests of the server try with an engine for them.</summary>
public sealed class CatalogRecordTests
{
    private static readonly string Record = Encoding.UTF8.GetString(ReleaseData.Files(SampleRelease.One).Single(file => file.Name == "data/catalog.ttl").Content);

    [Fact]
    public void Every_csv_file_is_a_distribution()
    {
        var files = ReleaseData.Files(SampleRelease.One).Select(file => file.Name["data/".Length..]).Where(name => name.EndsWith(".csv", StringComparison.Ordinal) && !name.Contains("sdmx", StringComparison.Ordinal));

        Assert.All(files, name => Assert.Contains($"dcat:downloadURL <{name}>", Record, StringComparison.Ordinal));
    }
}
