// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;
using Lantaarn.Guide.Texts;
using YamlDotNet.RepresentationModel;

namespace Lantaarn.Guide.Reading;

/// <summary>
/// A map of a content file, read key by key. Whatever is missing or has the wrong form becomes a finding with its line, and reading goes on with a stand-in
/// that never leaves: content with findings is thrown away. <see cref="Done"/> reports keys that nobody asked for.
/// </summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _unread = new(StringComparer.Ordinal);

    public YamlMap(string file, YamlMappingNode node, Findings findings)
    {
        (Place, Findings) = (YamlFile.PlaceOf(node, file), findings);
        foreach (var (key, value) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            _values[name] = value;
            _unread[name] = (int)key.Start.Line;
        }
    }

    public Place Place { get; }

    public Findings Findings { get; }

    public IEnumerable<string> Keys => _values.Keys;

    public bool Has(string key) => _values.ContainsKey(key);

    public Place PlaceOf(string key) => _values.TryGetValue(key, out var node) ? YamlFile.PlaceOf(node, Place.File) : Place;

    /// <summary>A text that must be there.</summary>
    public string Text(string key)
    {
        if (TextOrNull(key) is { } text) return text;
        if (!Has(key)) Missing(key);
        else if (_values[key] is YamlScalarNode) Findings.Add(PlaceOf(key), $"'{key}' is empty.", "Fill it.");
        return "?";
    }

    /// <summary>A text, or null where the key is absent or empty.</summary>
    public string? TextOrNull(string key)
    {
        if (Find(key) is not { } node) return null;
        if (node is YamlScalarNode scalar) return string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value.Trim();
        Findings.Add(PlaceOf(key), $"'{key}' should be one value, not a list or a map.", $"Write '{key}: ...' on one line.");
        return null;
    }

    /// <summary>The id of what this map describes.</summary>
    public string Id(Named kind)
    {
        var id = Text("id");
        Findings.Names.Declare(kind, id, PlaceOf("id"));
        return id;
    }

    /// <summary>The id of one thing described elsewhere.</summary>
    public string Mention(Named kind, string key)
    {
        var id = Text(key);
        Findings.Names.Mention(kind, id, PlaceOf(key));
        return id;
    }

    /// <summary>Ids of things described elsewhere.</summary>
    public IReadOnlyList<string> Mentions(Named kind, string key)
    {
        var ids = List(key);
        foreach (var id in ids) Findings.Names.Mention(kind, id, PlaceOf(key));
        return ids;
    }

    /// <summary>A list of texts; one text alone counts as a list of one. Empty where the key is absent.</summary>
    public IReadOnlyList<string> List(string key) => Find(key) switch
    {
        null => [],
        YamlScalarNode { Value: null or "" } => [],
        YamlScalarNode one => [one.Value.Trim()],
        YamlSequenceNode many when many.All(item => item is YamlScalarNode) => [.. many.Select(item => ((YamlScalarNode)item).Value?.Trim() ?? "")],
        _ => WrongForm<IReadOnlyList<string>>(key, "a list such as [a, b]") ?? [],
    };

    public YamlMap? Map(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new(Place.File, map, Findings),
        _ => WrongForm<YamlMap>(key, "'key: value' lines"),
    };

    public IReadOnlyList<YamlMap> Maps(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. MapsOf(list, Place.File, Findings)],
        _ => WrongForm<IReadOnlyList<YamlMap>>(key, "a list: every entry starts with '- '") ?? [],
    };

    /// <summary>Whether a key holds a list or a map rather than one value.</summary>
    public bool IsMap(string key) => _values.GetValueOrDefault(key) is YamlMappingNode;

    public int Whole(string key) => WholeOrNull(key) ?? Lacking(key, 0);

    public int? WholeOrNull(string key) => Parsed<int>(key, "a whole number", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    public DateOnly? DateOrNull(string key) =>
        Parsed<DateOnly>(key, "a date such as 2027-03-01", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    public bool Flag(string key) => Parsed<bool>(key, "true or false", text => text switch { "true" or "yes" => true, "false" or "no" => false, _ => null }) ?? false;

    public Uri? AddressOrNull(string key) =>
        TextOrNull(key) is not { } text ? null : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address : WrongForm<Uri>(key, "a web address that starts with https://");

    /// <summary>One of the words of an enumeration, written with underscores.</summary>
    public T Word<T>(string key)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(Written);
        if (TextOrNull(key) is not { } text) return Lacking(key, default(T));
        if (words.TryGetValue(text, out var value)) return value;
        Findings.Add(PlaceOf(key), $"'{key}' is '{text}'.", $"Write one of: {string.Join(", ", words.Keys)}.");
        return default;
    }

    /// <summary>Where it comes from: the keys that every rule, statement, city entry and letter has.</summary>
    public Provenance Provenance()
    {
        var provenance = new Provenance(Mentions(Named.Source, "source"), Word<Confidence>("confidence"), DateOrNull("valid_from"), DateOrNull("valid_to"), TextOrNull("checked_by"), DateOrNull("checked_on"));
        if (provenance.Sources.Count == 0) Findings.Add(Place, "Nothing says where this comes from.", "Add 'source: [...]' with an id from sources.yaml.");
        if (provenance is { ValidFrom: { } from, ValidTo: { } to } && from >= to) Findings.Add(PlaceOf("valid_to"), "'valid_to' is not after 'valid_from'.", "Correct one of the two.");
        if (provenance.CheckedBy is null != provenance.CheckedOn is null)
            Findings.Add(Place, "Only one of 'checked_by' and 'checked_on' is filled.", "Fill both, or leave both empty.");
        return provenance;
    }

    /// <summary>Reports keys that were never asked for: mostly typing errors.</summary>
    public void Done()
    {
        foreach (var (key, line) in _unread)
            Findings.Add(new(Place.File, line), $"The key '{key}' means nothing here.", $"Known here: {string.Join(", ", _values.Keys.Except(_unread.Keys))}. Correct the spelling or remove the line.");
    }

    internal static IEnumerable<YamlMap> MapsOf(YamlSequenceNode list, string file, Findings findings)
    {
        foreach (var item in list)
        {
            if (item is YamlMappingNode map) yield return new(file, map, findings);
            else findings.Add(YamlFile.PlaceOf(item, file), "This entry should have 'key: value' lines.", "Look at the entry above for the form.");
        }
    }

    internal void Missing(string key) => Findings.Add(Place, $"'{key}' is missing.", $"Add a line '{key}: ...'.");

    private static string Written<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private YamlNode? Find(string key)
    {
        _unread.Remove(key);
        return _values.GetValueOrDefault(key);
    }

    private T Lacking<T>(string key, T standIn)
    {
        if (!Has(key)) Missing(key);
        return standIn;
    }

    private T? Parsed<T>(string key, string form, Func<string, T?> parse)
        where T : struct
    {
        if (TextOrNull(key) is not { } text) return null;
        if (parse(text) is { } value) return value;
        Findings.Add(PlaceOf(key), $"'{key}' is '{text}', not {form}.", $"Write {form}.");
        return null;
    }

    private T? WrongForm<T>(string key, string form)
        where T : class
    {
        Findings.Add(PlaceOf(key), $"'{key}' does not have the right form.", $"Write {form}.");
        return null;
    }
}
