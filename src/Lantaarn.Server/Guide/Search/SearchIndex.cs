// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Lantaarn.Guide;
using Lantaarn.Guide.Texts;
using Lantaarn.Server.Guide.Addresses;
using Lantaarn.Server.Guide.Views;

namespace Lantaarn.Server.Guide.Search;

/// <summary>
/// What can be found in one language. A word of the question counts for a page when a word there begins with it: a name counts for more than text. The browser
/// does the same sum (<c>site/src/search.ts</c>).
/// </summary>
internal sealed class SearchIndex
{
    private const int NameWeight = 4;
    private const int MostFound = 8;
    private const int ShortestTelling = 3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly List<SearchEntry> _entries;

    public SearchIndex(GuideContent content, string language)
    {
        _entries = [.. content.Themes.Select(theme => Of(theme, language)).OfType<SearchEntry>()];
        if (GuideView.Complete.Contains(language)) _entries.AddRange(content.Letters.Select(letter => Entry(letter.Title, letter.When, GuideAddresses.Of(letter, language, "en"), language, [], letter.To)));
        _entries.AddRange(content.Cities.Select(city => Entry(city.Name, city.Name, GuideAddresses.Of(city, language), language, [], [.. city.Entries.Select(entry => entry.Text)])));
    }

    public string ToJson() => JsonSerializer.Serialize(_entries, Json);

    public IReadOnlyList<SearchEntry> Find(string asked)
    {
        var words = Folding.Words(asked).ToList();
        var telling = words.Any(word => word.Length >= ShortestTelling) ? words.Where(word => word.Length >= ShortestTelling) : words;
        return [.. _entries
            .Select(entry => (Entry: entry, Score: telling.Sum(word => Score(entry, word))))
            .Where(found => found.Score > 0)
            .OrderByDescending(found => found.Score)
            .Take(MostFound)
            .Select(found => found.Entry)];
    }

    private static int Score(SearchEntry entry, string word) =>
        entry.Names.Any(name => name.StartsWith(word, StringComparison.Ordinal)) ? NameWeight :
        entry.Words.Any(other => other.StartsWith(word, StringComparison.Ordinal)) ? 1 : 0;

    private static SearchEntry? Of(Theme theme, string language)
    {
        var readers = Enum.GetValues<Reader>().Where(reader => theme.For(reader).Count > 0 && (reader == Reader.Person || GuideView.Complete.Contains(language))).ToList();
        return readers.Count == 0 ? null : Entry(
            theme.Title, theme.Summary, GuideAddresses.Of(theme, readers[0], language), language, theme.Keywords.All, [.. readers.SelectMany(theme.For).Select(statement => statement.Text)]);
    }

    private static SearchEntry Entry(LocalText title, LocalText summary, string address, string language, IEnumerable<string> keywords, params IReadOnlyList<LocalText> texts)
    {
        List<string> names = [.. title.Languages.Select(known => title[known]).Concat(keywords).SelectMany(Folding.Words).Distinct()];
        return new(title[language], summary[language], address, names, [.. texts.Append(summary).SelectMany(text => Folding.Words(text[language])).Where(word => word.Length >= ShortestTelling).Except(names)]);
    }
}
