// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;

namespace Lantaarn.Architecture.Tests;

/// <summary>Projects follow trust: names on one side, encodings on the other. See docs/decisions/0001.</summary>
public sealed class DependencyArrowTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Lantaarn.Exchange"] = [],
        ["Lantaarn.Guide"] = [],
        ["Lantaarn.Linkage"] = [],
        ["Lantaarn.Estimation"] = [],
        ["Lantaarn.Disclosure"] = [],
        ["Lantaarn.Monitor"] = ["Lantaarn.Disclosure", "Lantaarn.Estimation", "Lantaarn.Exchange", "Lantaarn.Linkage"],
        ["Lantaarn.Server"] = ["Lantaarn.Guide", "Lantaarn.Monitor"],
        ["Lantaarn.Cli"] = ["Lantaarn.Guide", "Lantaarn.Monitor"],
    };

    [Fact]
    public void Every_project_on_disk_has_its_arrows_listed_here()
    {
        var onDisk = Repository.Projects("src");

        Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), onDisk);
    }

    [Fact]
    public void Projects_reference_only_what_their_arrows_allow()
    {
        foreach (var (project, allowed) in Arrows)
        {
            var references = Repository.ProjectReferences(project);

            Assert.Equal(allowed, references.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Engines_use_no_web_and_no_database()
    {
        string[] forbidden = ["AspNetCore", "EntityFramework", "Npgsql", "Sqlite"];
        foreach (var project in (string[])["Lantaarn.Exchange", "Lantaarn.Guide", "Lantaarn.Linkage", "Lantaarn.Estimation", "Lantaarn.Disclosure"])
        {
            var found = Repository.PackageReferences(project).Where(package => forbidden.Any(word => package.Contains(word, StringComparison.OrdinalIgnoreCase)));
            var used = Repository.Sources($"src/{project}").Where(path => Regex.IsMatch(File.ReadAllText(path), @"using System\.Net\.(Http|Sockets)|Microsoft\.AspNetCore|System\.Data"));

            Assert.Empty(found);
            Assert.Empty(used);
        }
    }

    [Fact]
    public void Monitor_and_server_cannot_encode_a_name()
    {
        var encoding = Repository.Sources("src/Lantaarn.Monitor").Concat(Repository.Sources("src/Lantaarn.Server")).Where(path => File.ReadAllText(path).Contains("Linkage.Encoding", StringComparison.Ordinal));

        Assert.Empty(encoding);
    }

    [Theory]
    [InlineData("Encoding", "Matching")]
    [InlineData("Matching", "Encoding")]
    public void Encoding_and_matching_are_kept_apart(string side, string other)
    {
        var crossing = Repository.Sources($"src/Lantaarn.Linkage/{side}").Where(path => File.ReadAllText(path).Contains($"Linkage.{other}", StringComparison.Ordinal));

        Assert.Empty(crossing);
    }

    [Fact]
    public void Every_source_project_has_tests_and_every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Lantaarn.slnx"));
        var tests = Repository.Projects("tests");

        Assert.All(Repository.Projects("src"), project => Assert.Contains($"{project}.Tests", tests));
        Assert.All(Repository.Projects("src").Concat(tests), project => Assert.Contains($"/{project}.csproj", solution, StringComparison.Ordinal));
    }
}
