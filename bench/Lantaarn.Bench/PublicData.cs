// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Bench;

/// <summary>Public data sets, in the folder that LANTAARN_DATA names; they are not part of the repository.</summary>
internal static class PublicData
{
    public static string PathTo(string file)
    {
        var root = Environment.GetEnvironmentVariable("LANTAARN_DATA")
            ?? throw new InvalidOperationException("Set LANTAARN_DATA to the folder with the reference data.");
        return Path.Combine(root, "data", file);
    }

    /// <summary>The rows of a list without its header; cells are cut at commas and trimmed.</summary>
    public static string[][] Rows(string file) =>
        [.. File.ReadLines(PathTo(file)).Skip(1).Select(line => line.Split(',', StringSplitOptions.TrimEntries))];
}
