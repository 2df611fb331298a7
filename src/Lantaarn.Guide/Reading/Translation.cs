// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide.Reading;

/// <summary>A file that translates into one language, or a part of it. What is absent is a remark: English answers.</summary>
internal sealed class Translation(string code, YamlMap? map, Place place, string path, Findings findings)
{
    private readonly List<Translation> _parts = [];

    public Translation(string code, YamlMap map, Findings findings)
        : this(code, map, map.Place, "", findings)
    {
    }

    public bool Names(string key) => map?.Has(key) ?? false;

    /// <summary>The lines below a key; a part without lines where the key is absent.</summary>
    public Translation Part(string key)
    {
        var inside = map?.Map(key);
        var part = new Translation(code, inside, inside?.Place ?? place, $"{path}{key}: ", findings);
        _parts.Add(part);
        return part;
    }

    /// <summary>The part for something that has texts of its own; null, and one remark instead of many, where it is absent.</summary>
    public Translation? PartOrRemark(string key)
    {
        if (Names(key)) return Part(key);
        Remark(key);
        return null;
    }

    public LocalText Text(LocalText text, string key)
    {
        if (map is not null && map.Has(key)) return text.With(code, LocalTexts.Proper(map, key));
        Remark(key);
        return text;
    }

    public LocalText? TextOrNull(LocalText? text, string key) => text is null ? null : Text(text, key);

    public LocalList List(LocalList list, string key)
    {
        if (list["en"].Count == 0) return list;
        if (map is null || map.List(key) is not { Count: > 0 } items)
        {
            Remark(key);
            return list;
        }
        if (items.Count != list["en"].Count) map.Findings.Add(map.PlaceOf(key), $"'{path}{key}' has {items.Count} items, in English {list["en"].Count}.", "Translate every item, and no more.");
        return list.With(code, items);
    }

    /// <summary>Reports keys that translate nothing, here and in every part.</summary>
    public void Done()
    {
        map?.Done();
        foreach (var part in _parts) part.Done();
    }

    private void Remark(string key) => findings.Remark(place, $"'{path}{key}' is not translated.", $"Add '{key}: ...'; until then the English text is shown.");
}
