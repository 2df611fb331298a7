// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Lantaarn.Guide.Reading;

/// <summary>One file of the content, as the maps it holds. A file that is no YAML gives a finding and nothing else.</summary>
internal static class YamlFile
{
    /// <summary>A file that holds one map.</summary>
    public static YamlMap? Map(string path, string text, Findings findings) => Root(path, text, findings) switch
    {
        YamlMappingNode map => new(path, map, findings),
        null => null,
        var other => Refuse<YamlMap>(other, path, findings, "This file should start with 'key: value' lines, not with a list."),
    };

    /// <summary>A file that holds a list of maps.</summary>
    public static IReadOnlyList<YamlMap> List(string path, string text, Findings findings) => Root(path, text, findings) switch
    {
        YamlSequenceNode list => [.. YamlMap.MapsOf(list, path, findings)],
        null => [],
        var other => Refuse<IReadOnlyList<YamlMap>>(other, path, findings, "This file should be a list: every entry starts with '- '.") ?? [],
    };

    private static T? Refuse<T>(YamlNode node, string path, Findings findings, string what)
        where T : class
    {
        findings.Add(PlaceOf(node, path), what, "Look at another file in the same folder for the form.");
        return null;
    }

    private static YamlNode? Root(string path, string text, Findings findings)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            findings.Add(new(path, (int)e.Start.Line), $"This is not YAML: {e.Message.TrimEnd('.')}.", "Check the indentation and the quotes of this line and the one above.");
            return null;
        }
        if (stream.Documents.Count > 0) return stream.Documents[0].RootNode;
        findings.Add(new(path, 1), "This file is empty.", "Fill it, or remove it.");
        return null;
    }

    internal static Place PlaceOf(YamlNode node, string path) => new(path, (int)node.Start.Line);
}
