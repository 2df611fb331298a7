// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using Lantaarn.Tests;
using Microsoft.Playwright;

namespace Lantaarn.EndToEnd.Tests;

/// <summary>The report of one demo round, and a browser to read it with. Both are made once for all journeys.</summary>
public sealed class DemoReport : IAsyncLifetime
{
    private const int PatienceInMilliseconds = 5000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Folder { get; } = Directory.CreateTempSubdirectory("lantaarn-report-").FullName;

    public async Task InitializeAsync()
    {
        if (!File.Exists(InstalledBrowser.Path)) return;
        await RunDemo(Path.Combine(Folder, "demo"));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path, Args = ["--no-sandbox"] });
    }

    /// <summary>Opens the report as this reader has it on the screen.</summary>
    internal async Task<IPage> Open(Reader reader)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = reader.Width, Height = reader.Height },
            ColorScheme = reader.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = reader.Scripts,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(PatienceInMilliseconds);
        await page.GotoAsync(Address(reader.English ? "index.en.html" : "index.html"));
        return page;
    }

    public string Address(string file) => new Uri(PathOf(file)).AbsoluteUri;

    public string PathOf(string file) => Path.Combine(Folder, "demo", file);

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task RunDemo(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "lantaarn.dll"), "demo", "--seed", "1", "--out", folder]) start.ArgumentList.Add(argument);
        using var demo = Process.Start(start)!;
        var (said, failed) = (demo.StandardOutput.ReadToEndAsync(), demo.StandardError.ReadToEndAsync());
        await demo.WaitForExitAsync();
        if (demo.ExitCode != 0) throw new InvalidOperationException($"The demo failed.\n{await said}\n{await failed}");
    }
}

/// <summary>All journeys share one report.</summary>
[CollectionDefinition(nameof(DemoReport))]
public sealed class SharedDemoReport : ICollectionFixture<DemoReport>;

/// <summary>Who reads, and on what.</summary>
internal sealed record Reader(int Width, int Height)
{
    public static readonly Reader OnAPhone = new(390, 844);

    public static readonly Reader AtADesk = new(1280, 900);

    public bool English { get; init; }

    public bool Dark { get; init; }

    public bool Scripts { get; init; } = true;
}
