// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Monitor.Datasets;
using Lantaarn.Monitor.Releases;
using Lantaarn.Monitor.Sites;
using Lantaarn.Server.Site;

namespace Lantaarn.Server.Monitor;

/// <summary>
/// What was released, with every file of it as it goes over the line. All is read and checked before any of it is shown; a single fault and nothing is shown at all: a monitor that is
/// away does less harm than one that shows a number which nobody signed.
/// </summary>
internal sealed class ReleasedData
{
    private readonly Dictionary<string, StoredPage> _files = new(StringComparer.Ordinal);

    private ReleasedData(MonitorSite? site, IReadOnlyList<InputProblem> problems) => (Site, Problems) = (site, problems);

    /// <summary>The releases; null where something is wrong with them.</summary>
    public MonitorSite? Site { get; }

    /// <summary>What is wrong, for the operator.</summary>
    public IReadOnlyList<InputProblem> Problems { get; }

    /// <summary>Every version of every release, newest round and version first.</summary>
    public IEnumerable<Release> Versions => Site is null ? [] : Site.Newest.Reverse().SelectMany(release => Site.Versions(release.Document.Id).Reverse());

    /// <summary>Reads a folder of releases, checks every signature and makes every file again to compare.</summary>
    /// <param name="folder">The folder.</param>
    public static ReleasedData Read(string folder)
    {
        try
        {
            var site = MonitorSite.Read(folder);
            List<InputProblem> problems = [.. MonitorSite.Folders(folder).SelectMany(ReleaseFolder.Check)];
            return problems.Count > 0 ? new(null, problems) : new ReleasedData(site, []).With(folder);
        }
        catch (InputException e)
        {
            return new(null, [e.Problem]);
        }
    }

    /// <summary>The file at an address, or null.</summary>
    public StoredPage? Find(string address) => _files.GetValueOrDefault(address);

    /// <summary>Addresses of files that were shown and are not here, or not with the same content.</summary>
    /// <param name="shown">What was shown.</param>
    public IEnumerable<string> Lost(ReleasedData shown) =>
        shown._files.Where(file => Find(file.Key) is not { } same || !same.Plain.AsSpan().SequenceEqual(file.Value.Plain)).Select(file => file.Key).Order(StringComparer.Ordinal);

    /// <summary>Names of the open data of a release, relative to its folder.</summary>
    public static IEnumerable<string> NamesOf(Release release) => ReleaseData.Files(release).Select(file => file.Name);

    private ReleasedData With(string folder)
    {
        foreach (var release in Versions)
        {
            var path = Path.Combine(folder, ReleaseFolder.PathOf(release.Document.Id, release.Document.Version));
            foreach (var name in (string[])[ReleaseFolder.DocumentFile, ReleaseFolder.RoundFile, ReleaseFolder.TablesFile])
                Add(release, name, File.ReadAllBytes(Path.Combine(path, name)));
            foreach (var (name, content) in ReleaseData.Files(release)) Add(release, name, content);
        }
        return this;
    }

    private void Add(Release release, string name, byte[] content) => _files[MonitorAddresses.OfFile(release, name)] = StoredPage.Of(content, KindOf(name));

    private static string KindOf(string name) => name switch
    {
        _ when name.EndsWith(".csv-metadata.json", StringComparison.Ordinal) => "application/csvm+json",
        _ when name.EndsWith(".schema.json", StringComparison.Ordinal) => "application/schema+json",
        _ when name.EndsWith(".vl.json", StringComparison.Ordinal) => "application/vnd.vegalite.v6+json",
        _ => Path.GetExtension(name) switch
        {
            ".csv" => "text/csv; charset=utf-8",
            ".json" => "application/json",
            ".ttl" => "text/turtle; charset=utf-8",
            ".html" => "text/html; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/plain; charset=utf-8",
        },
    };
}
