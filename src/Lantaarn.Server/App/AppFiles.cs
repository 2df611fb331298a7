// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Site;
using Microsoft.Extensions.FileProviders;

namespace Lantaarn.Server.App;

/// <summary>The files of the casework app, as the build made them in <c>wwwroot/app</c> and <c>wwwroot/encoder</c>; none where it was not built.</summary>
internal sealed class AppFiles
{
    public const string Start = "index.html";

    /// <summary>Where the encoder stands, which is built apart and loaded only for a contribution.</summary>
    public const string Encoder = "encoder/";

    private static readonly Dictionary<string, string> Kinds = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".webmanifest"] = "application/manifest+json",
        [".json"] = "application/json",
        [".wasm"] = "application/wasm",
        [".dll"] = "application/octet-stream",
    };

    private readonly Dictionary<string, StoredPage> _byPath = [];

    public AppFiles(IWebHostEnvironment environment)
    {
        Read(environment.WebRootFileProvider, "app", "");
        Read(environment.WebRootFileProvider, "encoder", Encoder);
    }

    public StoredPage? Find(string path) => _byPath.GetValueOrDefault(path);

    private void Read(IFileProvider files, string folder, string path)
    {
        foreach (var file in files.GetDirectoryContents(folder))
        {
            if (file.IsDirectory) Read(files, $"{folder}/{file.Name}", $"{path}{file.Name}/");
            else if (Kinds.TryGetValue(Path.GetExtension(file.Name), out var kind)) _byPath[path + file.Name] = StoredPage.Of(Content(file), kind);
        }
    }

    private static byte[] Content(IFileInfo file)
    {
        using var from = file.CreateReadStream();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
