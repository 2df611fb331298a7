// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Site;

/// <summary>The style sheet, icon and scripts. Their address holds a digest of their content, so that browsers may keep them for ever.</summary>
public sealed class SiteFiles
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private readonly Dictionary<string, StoredPage> _byAddress = [];
    private readonly Dictionary<string, string> _addresses = [];
    private readonly Dictionary<string, string> _texts = [];

    internal SiteFiles(IWebHostEnvironment environment)
    {
        foreach (var folder in (string[])["styles", "scripts"])
        {
            foreach (var file in environment.WebRootFileProvider.GetDirectoryContents(folder).Where(file => Kinds.ContainsKey(Path.GetExtension(file.Name))))
            {
                using var stream = file.CreateReadStream();
                using var reader = new StreamReader(stream);
                Add(file.Name, reader.ReadToEnd());
            }
        }
    }

    /// <summary>Address of a file, with its digest.</summary>
    /// <returns>Null where the file was not built: pages do without their scripts.</returns>
    public string? Address(string name) => _addresses.GetValueOrDefault(name);

    /// <summary>Content of a file, for a page that must stand alone.</summary>
    public string Text(string name) => _texts[name];

    internal StoredPage? Find(string path) => _byAddress.GetValueOrDefault(path);

    internal void Add(string name, string text, string? kind = null)
    {
        var page = StoredPage.Of(text, kind ?? Kinds[Path.GetExtension(name)]);
        var address = $"/site/{page.Digest}/{name}";
        _byAddress[address] = page;
        _addresses[name] = address;
        _texts[name] = text;
    }
}
