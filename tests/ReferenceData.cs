// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Tests;

/// <summary>
/// Public data sets with known answers. They are not part of the repository: they are looked for in the folder that
/// LANTAARN_DATA names, else in shared/data beside the checkout.
/// </summary>
internal static class ReferenceData
{
    private static readonly string? Root = FindRoot();

    /// <summary>Path of a file or folder of the reference data, relative to its root; null where it is absent.</summary>
    public static string? Find(string relativePath)
    {
        if (Root is null) return null;
        var path = Path.Combine(Root, relativePath);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    public static string Require(string relativePath) =>
        Find(relativePath) ?? throw new FileNotFoundException($"Reference data '{relativePath}' is absent.");

    private static string? FindRoot()
    {
        if (Environment.GetEnvironmentVariable("LANTAARN_DATA") is { Length: > 0 } named)
            return Directory.Exists(Path.Combine(named, "data")) ? Path.Combine(named, "data") : named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Lantaarn.slnx"))) continue;
            var beside = Path.Combine(folder.FullName, "..", "shared", "data");
            return Directory.Exists(beside) ? Path.GetFullPath(beside) : null;
        }
        return null;
    }
}
