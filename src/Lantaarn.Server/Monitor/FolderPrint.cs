// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lantaarn.Server.Monitor;

/// <summary>Names, sizes and times of the files in a folder of releases: cheap to take, and another one when anything was put, changed or removed.</summary>
internal static class FolderPrint
{
    /// <summary>The print; empty for a folder that does not exist. A version that is still being written (<c>.part</c>) is not in it.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static string Of(string folder)
    {
        if (!Directory.Exists(folder)) return "";
        var lines = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file.FullName), file.Length, file.LastWriteTimeUtc.Ticks))
            .Where(file => !IsStaged(file.Path))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Path}\0{file.Length}\0{file.Ticks}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private static bool IsStaged(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part.EndsWith(".part", StringComparison.Ordinal));
}
