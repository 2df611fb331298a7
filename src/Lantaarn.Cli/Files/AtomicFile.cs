// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Files;

/// <summary>
/// Output that appears whole or not at all: written beside its place under another name, moved there by <see cref="Commit"/>.
/// Without Commit nothing is left behind.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;

    private AtomicFile(string path, string temporary, FileStream stream) => (_path, _temporary, Stream) = (path, temporary, stream);

    public FileStream Stream { get; }

    public static AtomicFile Create(string path) => Open(path, new FileStreamOptions());

    /// <summary>For secrets: only the owner can read the file, from its first byte on.</summary>
    public static AtomicFile CreateSecret(string path)
    {
        var options = new FileStreamOptions();
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return Open(path, options);
    }

    public static void WriteAll(string path, ReadOnlySpan<byte> content)
    {
        using var file = Create(path);
        file.Stream.Write(content);
        file.Commit();
    }

    public void Commit()
    {
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
    }

    public void Dispose()
    {
        Stream.Dispose();
        File.Delete(_temporary);
    }

    private static AtomicFile Open(string path, FileStreamOptions options)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = $"{full}.{Environment.ProcessId}.part";
        options.Mode = FileMode.Create;
        options.Access = FileAccess.Write;
        options.BufferSize = 1 << 16;
        return new(full, temporary, new FileStream(temporary, options));
    }
}
