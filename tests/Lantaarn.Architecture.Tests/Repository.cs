// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Xml.Linq;

namespace Lantaarn.Architecture.Tests;

/// <summary>What is on disk: projects, their references, their sources.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Projects(string folder) =>
        [.. Directory.EnumerateDirectories(Path.Combine(Root, folder)).Select(path => Path.GetFileName(path)!).Where(name => name.StartsWith("Lantaarn.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> ProjectReferences(string project) =>
        [.. Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))];

    public static IReadOnlyList<string> PackageReferences(string project) =>
        [.. Load(project).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)];

    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static XDocument Load(string project) => XDocument.Load(Path.Combine(Root, "src", project, $"{project}.csproj"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Lantaarn.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("Lantaarn.slnx is in no folder above the tests.");
    }
}
