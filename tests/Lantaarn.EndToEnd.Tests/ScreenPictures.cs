// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Tests;
using Microsoft.Playwright;

namespace Lantaarn.EndToEnd.Tests;

/// <summary>The pictures in docs/screens.</summary>
[Collection(nameof(DemoReport))]
public sealed class ScreenPictures(DemoReport report)
{
    private const int LargestFile = 300_000;

    [ScreensFact]
    public async Task The_pictures_of_the_documentation_are_made_again()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "docs", "screens")).FullName;

        await Picture(Reader.OnAPhone with { Height = 1800 }, Path.Combine(folder, "report-phone.png"));
        await Picture(Reader.AtADesk with { Height = 1250 }, Path.Combine(folder, "report-desk.png"));
        await Picture(Reader.AtADesk with { Height = 1250, Dark = true, English = true }, Path.Combine(folder, "report-dark.png"));
        await Picture(new Reader(794, 1123), Path.Combine(folder, "report-print.png"), Media.Print);

        Assert.All(Directory.GetFiles(folder, "*.png"), file => Assert.InRange(new FileInfo(file).Length, 1, LargestFile));
    }

    private async Task Picture(Reader reader, string path, Media media = Media.Screen)
    {
        var page = await report.Open(reader);
        await page.EmulateMediaAsync(new() { Media = media });
        // Paper has margins that a screen does not show.
        if (media == Media.Print) await page.AddStyleTagAsync(new() { Content = "body { padding: 18mm 16mm !important; }" });
        await page.ScreenshotAsync(new() { Path = path });
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Lantaarn.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
