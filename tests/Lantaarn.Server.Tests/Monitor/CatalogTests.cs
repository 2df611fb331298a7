// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Sites;
using Lantaarn.Server.Tests.App;
using Lantaarn.Tests;

namespace Lantaarn.Server.Tests.Monitor;

/// <summary>The catalogue record of a release, held against the shapes that Geonovum (DCAT-AP-NL 3) and the European Union (DCAT-AP 3) publish, by an engine for such shapes (SHACL, W3C 2017).</summary>
[Collection(nameof(RunningMonitor))]
public sealed class CatalogTests(RunningMonitor monitor)
{
    private string Record => Path.Combine(monitor.Folder, ReleaseFolder.PathOf("2026-05", 1), "data", "catalog.ttl");

    [CatalogTheory]
    [InlineData("dcat-ap-nl-SHACL.ttl")]
    [InlineData("dcat-ap-nl-SHACL-klassebereik.ttl")]
    [InlineData("dcat-ap-nl-SHACL-klassebereik-codelijsten.ttl")]
    [InlineData("dcat-ap-SHACL.ttl")]
    public async Task The_record_passes_the_published_shapes(string shapes)
    {
        var properties = await SiteCheck.Run("catalog.mjs", Record, ReferenceData.Require($"standards/dcat-ap-nl/{shapes}"));

        Assert.NotEqual("0", properties);
    }

    [CatalogTheory]
    [InlineData("dct:license", "dct:rights")]
    [InlineData("dct:identifier", "dct:title")]
    [InlineData("dcat:contactPoint", "dct:creator")]
    public async Task A_record_that_lacks_something_does_not(string property, string other)
    {
        using var folder = new TemporaryFolder();
        var spoilt = folder.Write("catalog.ttl", (await File.ReadAllTextAsync(Record)).Replace($"{property} ", $"{other} ", StringComparison.Ordinal));

        var found = await Assert.ThrowsAsync<InvalidOperationException>(() => SiteCheck.Run("catalog.mjs", spoilt, ReferenceData.Require("standards/dcat-ap-nl/dcat-ap-nl-SHACL.ttl")));

        Assert.Contains("Violation", found.Message, StringComparison.Ordinal);
    }

    /// <summary>Skipped, with the reason, where the shapes or the tools of npm are not there.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class CatalogTheoryAttribute : TheoryAttribute
    {
        public CatalogTheoryAttribute() =>
            Skip = AppFactAttribute.WhyNot ?? (ReferenceData.Find("standards/dcat-ap-nl") is null ? "The published shapes are not here (reference data standards/dcat-ap-nl)." : null);
    }
}
