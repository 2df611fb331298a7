// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Monitor.Releases;
using Lantaarn.Monitor.Sites;
using Lantaarn.Monitor.Tests.Releases;

namespace Lantaarn.Monitor.Tests.Sites;

public sealed class MonitorSiteTests : IDisposable
{
    private readonly string _site = Directory.CreateTempSubdirectory("lantaarn-site").FullName;

    public void Dispose() => Directory.Delete(_site, recursive: true);

    [Fact]
    public void A_release_is_read_back_as_it_was_signed()
    {
        var folder = SampleRelease.Write(_site, SampleRelease.One);

        var read = MonitorSite.Read(_site).Overview!;

        Assert.Equal(SampleRelease.One.SignedRelease.Checksum(), read.SignedRelease.Checksum());
        Assert.Empty(ReleaseFolder.Check(folder));
    }

    [Fact]
    public void A_folder_without_releases_is_an_empty_site() => Assert.Null(MonitorSite.Read(Path.Combine(_site, "none")).Overview);

    [Fact]
    public void After_a_correction_both_versions_are_there_and_the_newest_counts()
    {
        var second = SampleRelease.From(SampleRelease.One.Round).Correct(SampleRelease.One, SampleRelease.What, SampleRelease.Why, new(2026, 7, 1), [], TestRound.Analyst.Signing);
        SampleRelease.Write(_site, SampleRelease.One);
        SampleRelease.Write(_site, second);

        var site = MonitorSite.Read(_site);

        Assert.Equal([1, 2], site.Versions("2026-03").Select(release => release.Document.Version));
        Assert.Equal(2, Assert.Single(site.Newest).Document.Version);
        Assert.NotNull(site.Find("2026-03", 1));
    }

    [Fact]
    public void An_earlier_version_that_is_gone_is_noticed()
    {
        SampleRelease.Write(_site, SampleRelease.From(SampleRelease.One.Round).Correct(SampleRelease.One, SampleRelease.What, SampleRelease.Why, default, [], TestRound.Analyst.Signing));

        AssertRefused("A version of this release is absent");
    }

    [Fact]
    public void A_number_changed_in_the_release_is_refused()
    {
        var path = Path.Combine(SampleRelease.Write(_site, SampleRelease.One), ReleaseFolder.DocumentFile);
        File.WriteAllText(path, File.ReadAllText(path).Replace("2350", "2360", StringComparison.Ordinal));

        AssertRefused("The release was changed after the analyst signed it");
    }

    [Fact]
    public void A_number_changed_in_the_tables_is_refused()
    {
        var path = Path.Combine(SampleRelease.Write(_site, SampleRelease.One), ReleaseFolder.TablesFile);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"people\": null", "\"people\": 4", StringComparison.Ordinal));

        AssertRefused("These tables were changed after they were made safe");
    }

    [Fact]
    public void A_number_changed_in_any_file_of_the_data_is_found_with_its_line()
    {
        var folder = SampleRelease.Write(_site, SampleRelease.One);
        var path = Path.Combine(folder, "data", "figures.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace("2350", "2360", StringComparison.Ordinal));

        var problem = Assert.Single(ReleaseFolder.Check(folder));

        Assert.Equal((path, 2), (problem.File, problem.Line));
    }

    [Fact]
    public void A_file_that_was_put_there_and_one_that_is_gone_are_found()
    {
        var folder = SampleRelease.Write(_site, SampleRelease.One);
        File.Delete(Path.Combine(folder, "data", "codes.csv"));
        File.WriteAllText(Path.Combine(folder, "data", "names.csv"), "x");

        Assert.Equal(["codes.csv", "names.csv"], ReleaseFolder.Check(folder).Select(problem => Path.GetFileName(problem.File)));
    }

    [Fact]
    public void A_release_that_was_moved_is_noticed()
    {
        Directory.Move(Path.GetDirectoryName(SampleRelease.Write(_site, SampleRelease.One))!, Path.Combine(_site, "2030-01"));

        AssertRefused("This release does not stand at its address");
    }

    private void AssertRefused(string why) => Assert.StartsWith(why, Assert.Throws<InputException>(() => MonitorSite.Read(_site)).Problem.What, StringComparison.Ordinal);
}
