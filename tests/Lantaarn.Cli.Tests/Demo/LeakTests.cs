// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lantaarn.Cli.Demo;
using Lantaarn.Cli.Demo.City;

namespace Lantaarn.Cli.Tests.Demo;

/// <summary>Names and birth dates of the demo occur in no file but the organisations' own lists and the audit party's, and not on the screen.</summary>
[Collection(DemoRun.Name)]
public sealed partial class LeakTests(DemoRun demo)
{
    private static readonly DemoCity City = DemoCity.Build(DemoRun.Seed);

    // Words of the reports and file names that happen to be somebody's name too.
    private static readonly Dictionary<string, string> AlsoWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["alle"] = "Dutch report: all",
        ["find"] = "English report",
        ["fits"] = "English report",
        ["klein"] = "Dutch report: small",
        ["long"] = "label of how long someone is homeless",
        ["made"] = "English report",
        ["mark"] = "name of a style in the page",
        ["must"] = "label of one of the living situations",
        ["naam"] = "Dutch report: name",
        ["onbekend"] = "the code for unknown, and what a list says of somebody without a name",
        ["stel"] = "Dutch report: suppose",
        ["will"] = "what encode says before it writes",
        ["were"] = "English report",
    };

    [Fact]
    public void No_name_stands_in_anything_that_leaves_or_is_shown()
    {
        var names = Names().SelectMany(Words).Where(word => word.Length >= 4 && !AlsoWords.ContainsKey(word)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var found = Texts().SelectMany(text => Words(Sealed().Replace(text.Content, " ")).Where(names.Contains).Distinct().Select(name => $"{text.File}: {name}")).ToList();

        Assert.True(names.Count > 1000);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void No_name_stands_there_as_base64_either()
    {
        // Six bytes are eight digits whatever follows, and eight digits in a row do not come about by chance.
        var names = Names().Select(Encoding.UTF8.GetBytes).Where(name => name.Length >= 6).Select(name => Convert.ToBase64String(name, 0, 6)).ToHashSet();
        var urls = names.Select(name => name.Replace('+', '-').Replace('/', '_')).ToHashSet();

        var found = Texts().SelectMany(text => Windows(text.Content, 8).Where(piece => names.Contains(piece) || urls.Contains(piece)).Distinct().Select(name => $"{text.File}: {name}")).ToList();

        Assert.True(names.Count > 500);
        Assert.Empty(found);
    }

    [Fact]
    public void No_birth_date_stands_there()
    {
        var births = City.Lists.SelectMany(list => list.Records).Select(record => record.Written.BirthDate).OfType<DateOnly>().ToHashSet();
        var written = births.SelectMany(birth => new[] { "yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy", "dd/MM/yyyy", "yyyy/MM/dd" }.Select(form => birth.ToString(form, CultureInfo.InvariantCulture))).ToHashSet();


        var found = Texts().SelectMany(text => Dates().Matches(text.Content).Select(match => match.Value).Where(written.Contains).Distinct().Select(date => $"{text.File}: {date}")).ToList();

        Assert.True(births.Count > 1000);
        Assert.Empty(found);
    }

    [Fact]
    public void The_search_finds_what_the_organisations_lists_hold()
    {
        var names = Names().SelectMany(Words).Where(word => word.Length >= 4).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var list = Encoding.UTF8.GetString(City.FileOf(City.Organisations[0]).Span);

        Assert.True(Words(Sealed().Replace(list, " ")).Count(names.Contains) > 500);
    }

    [Fact]
    public void Nothing_half_written_is_left() =>
        Assert.DoesNotContain(demo.Folder.Files, file => file.EndsWith(".part", StringComparison.Ordinal) || file.EndsWith(".spool", StringComparison.Ordinal));

    private static IEnumerable<string> Names() => City.AllNames();

    private List<(string File, string Content)> Texts() =>
    [
        .. demo.Folder.Files.Where(Leaves).Select(file => (file, File.ReadAllText(demo.Folder[file]))),
        ("screen", demo.Run.Output), ("errors", demo.Run.Error), ("file names", string.Join('\n', demo.Folder.Files)),
    ];

    private static bool Leaves(string file) =>
        !file.StartsWith("demo/steps/2-audit-party/", StringComparison.Ordinal) && !OwnList().IsMatch(file);

    private static IEnumerable<string> Words(string text) => Letters().Matches(text).Select(match => match.Value);

    private static IEnumerable<string> Windows(string text, int length) => Enumerable.Range(0, Math.Max(0, text.Length - length + 1)).Select(at => text.Substring(at, length));

    [GeneratedRegex("^demo/steps/3-organisations/[^/]+\\.(csv|txt|tsv|mapping\\.json)$")]
    private static partial Regex OwnList();

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Letters();

    // Keys, checksums, record numbers and sealed parts: random letters, among which any short name turns up by chance.
    [GeneratedRegex(@"eyJ[\w-]+(\.[\w-]*){4}|[A-Za-z0-9_-]{32,}|[0-9a-f]{16}")]
    private static partial Regex Sealed();

    [GeneratedRegex(@"\d{1,4}[-/]\d{1,2}[-/]\d{1,4}")]
    private static partial Regex Dates();
}
