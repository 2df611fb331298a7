// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Tests.Guide;
using Lantaarn.Tests;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Monitor;

/// <summary>The pictures of the monitor in docs/screens.</summary>
[Collection(nameof(RunningMonitor))]
public sealed class MonitorScreens(RunningMonitor monitor)
{
    private const int LargestFile = 400_000;

    private static readonly Visitor Paper = new(794, 1123);

    private static readonly (string Name, string Path)[] Pages =
    [
        ("overview", "/monitor/nl/"), ("region", "/monitor/nl/regio/amsterdam"), ("group", "/monitor/nl/groepen/zonder-papieren"), ("theme", "/monitor/nl/themas/slaapplek-en-duur"),
        ("care", "/monitor/nl/toegang-tot-zorg"), ("indicator", "/monitor/nl/indicatoren/mensen-geschat"), ("method", "/monitor/nl/methode"), ("open-data", "/monitor/nl/open-data"),
        ("registration", "/monitor/nl/indicatoren/eu-per-halfjaar"), ("releases", "/monitor/nl/publicaties"), ("embed", "/monitor/nl/insluiten/trend"),
    ];

    [ScreensFact]
    public async Task The_pictures_of_the_monitor_are_made_again()
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryFolder.Root, "docs", "screens")).FullName;

        foreach (var (name, path) in Pages)
        {
            await Picture(path, Visitor.AtADesk with { Height = 1400 }, Path.Combine(folder, $"monitor-{name}-desk.png"));
            await Picture(path, Visitor.OnAPhone with { Height = 1400 }, Path.Combine(folder, $"monitor-{name}-phone.png"));
        }
        await Picture("/monitor/en/", Visitor.AtADesk with { Dark = true, Height = 1400 }, Path.Combine(folder, "monitor-overview-dark.png"));
        await Picture("/monitor/nl/", Paper, Path.Combine(folder, "monitor-overview-print.png"), Media.Print);
        await Picture("/monitor/nl/rapport/utrecht", Paper, Path.Combine(folder, "monitor-report-print.png"), Media.Print);

        Assert.All(Directory.GetFiles(folder, "monitor-*.png"), file => Assert.InRange(new FileInfo(file).Length, 1, LargestFile));
    }

    private async Task Picture(string address, Visitor visitor, string path, Media media = Media.Screen)
    {
        var page = await monitor.Open(address, visitor);
        await page.EmulateMediaAsync(new() { Media = media });
        await page.ScreenshotAsync(new() { Path = path });
        await page.Context.CloseAsync();
    }
}
