// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;

namespace Lantaarn.Server.Store.Backups;

/// <summary>Writes a file under another name, for its owner only, and gives it its name when it is whole: there is no half backup.</summary>
internal sealed class WholeFile : IDisposable
{
    private readonly string _path;

    /// <exception cref="InputException">The file is there, or another backup to it runs or was broken off.</exception>
    public WholeFile(string path)
    {
        (_path, Part) = (Path.GetFullPath(path), Path.GetFullPath(path) + ".part");
        if (File.Exists(_path)) throw Problem("There is a file already.", "Name another one: a backup never takes the place of a backup.");
        try
        {
            using var _ = new FileStream(Part, Owned());
        }
        catch (IOException e)
        {
            throw Problem($"{Part} cannot be made.", "If it is there, another backup runs or was broken off: remove it when none runs.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw Problem("The folder cannot be written to.", "Name another one, or give the right to write.", e);
        }
    }

    /// <summary>Where to write.</summary>
    public string Part { get; }

    /// <summary>It is whole and on the disk.</summary>
    /// <returns>Its bytes.</returns>
    public long Finish()
    {
        using (var file = File.OpenHandle(Part, access: FileAccess.ReadWrite)) RandomAccess.FlushToDisk(file);
        File.Move(Part, _path);
        return new FileInfo(_path).Length;
    }

    public void Dispose() => File.Delete(Part);

    private static FileStreamOptions Owned()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private InputException Problem(string what, string whatToDo, Exception? cause = null) => new(new InputProblem(_path, what, whatToDo), cause);
}
