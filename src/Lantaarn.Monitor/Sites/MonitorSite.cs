// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Sites;

/// <summary>All releases in a folder, as pages need them. Everything in here was read with its signatures; nothing else can be.</summary>
public sealed class MonitorSite
{
    private readonly ILookup<string, Release> _versions;

    private MonitorSite(IEnumerable<Release> releases)
    {
        _versions = releases.OrderBy(release => release.Document.Version).ToLookup(release => release.Document.Id);
        Newest = [.. _versions.Select(versions => versions.Last()).OrderBy(release => release.Round.Period.Until).ThenBy(release => release.Document.Id, StringComparer.Ordinal)];
    }

    /// <summary>The newest version of each release, oldest round first.</summary>
    public IReadOnlyList<Release> Newest { get; }

    /// <summary>The newest release of all; null where there is none.</summary>
    public Release? Overview => Newest is [.., var newest] ? newest : null;

    /// <summary>Every version of every release, oldest round and version first.</summary>
    public IReadOnlyList<Release> All => [.. Newest.SelectMany(release => Versions(release.Document.Id))];

    /// <summary>Reads every release in a folder.</summary>
    /// <param name="folder">The folder of the site; one that does not exist holds no releases.</param>
    /// <exception cref="InputException">A release was changed, stands in the wrong place, shows other numbers of a registration than an earlier one, or a version is absent.</exception>
    public static MonitorSite Read(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var site = new MonitorSite(Folders(folder).Select(path => ReadAt(folder, path)).ToList());
        foreach (var versions in site._versions)
            if (versions.Select(release => release.Document.Version).SequenceEqual(Enumerable.Range(1, versions.Count())) is false)
                throw new InputException(new InputProblem(Path.Combine(folder, versions.Key), "A version of this release is absent; earlier versions stay readable.", "Put it back from a copy."));
        site.RequireSamePeriods(folder);
        return site;
    }

    /// <summary>Folders of the versions, in order; one that is still being written is not among them.</summary>
    /// <param name="folder">The folder of the site.</param>
    public static IEnumerable<string> Folders(string folder) => !Directory.Exists(folder) ? [] : Directory.EnumerateDirectories(folder).SelectMany(Directory.EnumerateDirectories)
        .Where(path => !path.EndsWith(".part", StringComparison.Ordinal) && File.Exists(Path.Combine(path, ReleaseFolder.DocumentFile))).Order(StringComparer.Ordinal);

    /// <summary>All versions of a release, oldest first; empty where there is none of that name.</summary>
    public IReadOnlyList<Release> Versions(string id) => [.. _versions[id]];

    /// <summary>A version of a release, or null.</summary>
    public Release? Find(string id, int version) => _versions[id].FirstOrDefault(release => release.Document.Version == version);

    /// <summary>The newest releases of rounds that ended before a day, oldest first.</summary>
    public IReadOnlyList<Release> Before(DateOnly day) => [.. Newest.Where(release => release.Round.Period.Until < day)];

    private void RequireSamePeriods(string folder)
    {
        var all = All;
        for (var later = 1; later < all.Count; later++)
            foreach (var earlier in all.Take(later))
                if (ReleasedRegistration.Differing(all[later].Registrations, earlier.Registrations) is { } differing)
                    throw new InputException(new InputProblem(Path.Combine(folder, ReleaseFolder.PathOf(all[later].Document.Id, all[later].Document.Version)),
                        $"Release {earlier.Document.Id}, version {earlier.Document.Version}, shows other numbers: {differing}.", "Do not publish it; make it again without that period."));
    }

    private static Release ReadAt(string site, string path)
    {
        var release = ReleaseFolder.Read(path);
        if (Path.GetRelativePath(site, path) != ReleaseFolder.PathOf(release.Document.Id, release.Document.Version))
            throw new InputException(new InputProblem(path, "This release does not stand at its address.", $"Move it to {ReleaseFolder.PathOf(release.Document.Id, release.Document.Version)}."));
        return release;
    }
}
