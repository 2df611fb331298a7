// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;

namespace Lantaarn.Guide.Reading;

/// <summary>The files of the guide as text, by their path with forward slashes, such as <c>rules/scheme.yaml</c>.</summary>
internal sealed class ContentFiles
{
    private const string Prefix = "Content/";
    private const string Ending = ".yaml";

    private readonly SortedDictionary<string, string> _texts;

    private ContentFiles(IEnumerable<KeyValuePair<string, string>> texts) => _texts = new(texts.ToDictionary(), StringComparer.Ordinal);

    /// <summary>The content that came with the program.</summary>
    public static ContentFiles Embedded()
    {
        var assembly = typeof(ContentFiles).Assembly;
        return new(assembly.GetManifestResourceNames()
            .Select(name => (Name: name.Replace('\\', '/'), Stream: assembly.GetManifestResourceStream(name)!))
            .Where(resource => resource.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(resource => KeyValuePair.Create(resource.Name[Prefix.Length..], Text(resource.Stream))));
    }

    /// <summary>Content in a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ContentFiles Of(string folder) =>
        new(Directory.EnumerateFiles(folder, "*" + Ending, SearchOption.AllDirectories)
            .Select(path => KeyValuePair.Create(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path, Encoding.UTF8))));

    /// <summary>The same files with one replaced or added.</summary>
    public ContentFiles With(string path, string text) => new(_texts.Where(file => file.Key != path).Append(new(path, text)));

    public string? Find(string path) => _texts.GetValueOrDefault(path);

    public IEnumerable<string> In(string folder) => _texts.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal));

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
