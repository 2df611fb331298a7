// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Protecting;

/// <summary>An analyst's files and what the command made of them, in a temporary folder.</summary>
internal sealed class OwnFiles : IDisposable
{
    public const string Counts = "place,sex,count\nUtrecht,F,41\nUtrecht,M,88\nAmersfoort,F,3\nAmersfoort,M,24\nZeist,F,19\nZeist,M,37\n_T,_T,212\n";
    public const string Places = "code,parent,level\nRegion,,region\nUtrecht,Region,city\nAmersfoort,Region,city\nZeist,Region,city\n";

    private readonly TemporaryFolder _folder = new();

    public IReadOnlyList<string> All => _folder.Files;

    public IReadOnlyList<string> Published => [.. _folder.Files.Where(file => file.StartsWith("out/", StringComparison.Ordinal)).Select(file => file["out/".Length..])];

    public string At(string name) => _folder[name];

    public string Write(string name, string text) => _folder.Write(name, text);

    public Task<CommandRun> Protect(params string[] options) => ProtectFile(Counts, options);

    public Task<CommandRun> ProtectFile(string counts, params string[] options) =>
        CommandRun.Of(["protect", "tables", Write("counts.csv", counts), .. options.Contains("--out") ? [] : (string[])["--out", At("out")], .. options]);

    public string Table(string name = "place-by-sex") => File.ReadAllText(At($"out/{name}.csv"));

    public JsonElement Manifest() => JsonDocument.Parse(File.ReadAllText(At("out/manifest.json"))).RootElement;

    public void Dispose() => _folder.Dispose();
}
