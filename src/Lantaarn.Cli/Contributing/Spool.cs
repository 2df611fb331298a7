// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Contributing;

/// <summary>
/// Holds what will leave until it is shuffled: entries of one size in a temporary file that disappears when it is closed,
/// so that a list of any size needs little memory.
/// </summary>
internal sealed class Spool : IDisposable
{
    private readonly FileStream _file;
    private readonly byte[] _entry;

    /// <param name="folder">Where the temporary file is made: the same disk as the output.</param>
    /// <param name="entrySize">Bytes per entry.</param>
    public Spool(string folder, int entrySize)
    {
        Directory.CreateDirectory(folder);
        _entry = new byte[entrySize];
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 1 << 18,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _file = new FileStream(Path.Combine(folder, $".lantaarn-{Environment.ProcessId}.spool"), options);
    }

    public int Count { get; private set; }

    public void Add(ReadOnlySpan<byte> entry)
    {
        if (entry.Length != _entry.Length) throw new ArgumentException($"An entry has {_entry.Length} bytes, not {entry.Length}.", nameof(entry));
        _file.Write(entry);
        Count++;
    }

    /// <summary>Writes what is still in the buffer, so that entries can be read.</summary>
    public void Finish() => _file.Flush();

    /// <summary>One entry; the span is valid until the next call.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            RandomAccess.Read(_file.SafeFileHandle, _entry, (long)index * _entry.Length);
            return _entry;
        }
    }

    public void Dispose() => _file.Dispose();
}
