// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Display;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Protecting;

/// <summary>
/// The folder of a release: it appears with everything in it, or not at all. It takes files that the disclosure library made of what may leave, and no others.
/// </summary>
internal sealed class ReleaseFolder : IDisposable
{
    private readonly string _path;
    private readonly string _staging;

    private ReleaseFolder(string path, string staging) => (_path, _staging) = (path, staging);

    /// <summary>Begins beside the folder, before anything is spent or written down for the release.</summary>
    /// <exception cref="InputException">There is something at that place: two releases must not get mixed.</exception>
    public static ReleaseFolder Begin(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(full) || (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any()))
            throw new InputException(new InputProblem(path, "There is something at this place already.", "Choose a new folder with --out, so that tables of two releases are never mixed."));
        var staging = $"{full}.{Environment.ProcessId}.part";
        Directory.CreateDirectory(staging);
        return new(full, staging);
    }

    /// <summary>Where a file of the release is.</summary>
    public string this[ReleaseFile file] => Path.Combine(_path, file.Name);

    public void Publish(IReadOnlyList<ReleaseFile> files)
    {
        foreach (var file in files) File.WriteAllText(Path.Combine(_staging, file.Name), file.Text);
        if (Directory.Exists(_path)) Directory.Delete(_path);
        Directory.Move(_staging, _path);
    }

    public void Dispose()
    {
        if (Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true);
    }
}
