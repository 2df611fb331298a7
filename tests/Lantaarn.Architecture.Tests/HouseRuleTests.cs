// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;

namespace Lantaarn.Architecture.Tests;

/// <summary>Rules of the house that a compiler does not hold.</summary>
public sealed partial class HouseRuleTests
{
    private const int LongestFile = 400;

    [Fact]
    public void Every_source_file_says_its_licence()
    {
        var without = Repository.Sources("src").Concat(Repository.Sources("tests"))
            .Where(path => !File.ReadAllText(path).Contains("SPDX-License-Identifier: EUPL-1.2", StringComparison.Ordinal));

        Assert.Empty(without);
    }

    [Fact]
    public void No_source_file_is_too_long_to_read()
    {
        // Migrations are written by a tool.
        var tooLong = Repository.Sources("src").Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal)).Where(path => File.ReadLines(path).Count() > LongestFile);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_type_is_called_by_a_word_that_hides_what_it_does()
    {
        var hiding = Repository.Sources("src").Where(path => HidingName().IsMatch(Path.GetFileNameWithoutExtension(path)));

        Assert.Empty(hiding);
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        var astray = Repository.Sources("src").Where(path => DeclaredNamespace().Match(File.ReadAllText(path)) is { Success: true } found && found.Groups[1].Value != Expected(path));

        Assert.Empty(astray);
    }

    [Fact]
    public void Feature_folders_form_no_cycle()
    {
        foreach (var project in Repository.Projects("src"))
        {
            var uses = Repository.Sources($"src/{project}").GroupBy(Expected)
                .ToDictionary(folder => folder.Key, folder => folder.SelectMany(path => UsedNamespace().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)).ToHashSet());

            var cycle = uses.Keys.FirstOrDefault(folder => folder != project && Reaches(uses, folder, folder, []));

            Assert.True(cycle is null, $"The folder {cycle} of {project} depends on itself through others.");
        }
    }

    [Fact]
    public void People_are_never_called_illegal()
    {
        string[] texts = ["*.json", "*.md", "*.cs", "*.tsv", "*.css"];
        var found = texts.SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), pattern, SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            // The guide's own check of its texts has to name the word.
            .Where(path => Path.GetFileName(path) != "LocalTexts.cs")
            .Where(path => CallsIllegal().IsMatch(File.ReadAllText(path)));

        Assert.Empty(found);
    }

    private static bool Reaches(Dictionary<string, HashSet<string>> uses, string from, string target, HashSet<string> seen) =>
        uses.GetValueOrDefault(from, []).Where(used => used != from && uses.ContainsKey(used))
            .Any(used => used == target || (seen.Add(used) && Reaches(uses, used, target, seen)));

    private static string Expected(string path) =>
        Path.GetRelativePath(Path.Combine(Repository.Root, "src"), Path.GetDirectoryName(path)!).Replace(Path.DirectorySeparatorChar, '.');

    // A family name such as Villegas is no such word.
    [GeneratedRegex(@"\billega", RegexOptions.IgnoreCase)]
    private static partial Regex CallsIllegal();

    [GeneratedRegex("(Manager|Helper|Util|Utils|Common|Base)$")]
    private static partial Regex HidingName();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex DeclaredNamespace();

    [GeneratedRegex(@"^using (?:static )?(Lantaarn\.[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsedNamespace();
}
