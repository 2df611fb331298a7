// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Bench.Servers;
using Lantaarn.Server.Tests.App;
using Microsoft.Playwright;

namespace Lantaarn.Bench.App;

/// <summary>
/// The casework app as built, in Chromium with a processor four times as slow, with the work of years of an organisation in its vault. Times are those between what somebody does and the frame in
/// which they see what came of it, by the browser's own clock.
/// </summary>
internal sealed class AppBench(Worker worker)
{
    private const int Slower = 4;
    private const int People = 2_000;
    private const int Times = 20;

    // What somebody sees: the frame after the one in which the screen was worked out.
    private const string Seen = "const seen = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));";

    /// <param name="args">The built script that fills a vault.</param>
    public static async Task<int> Run(string[] args)
    {
        await using var store = new SqliteOfRun();
        using var server = new ServerProcess(store);
        await server.Start();
        await using var browser = await WorkerBrowser.Launch(server.Address);
        var worker = await browser.Join((await server.InviteOrganisation()).ToString(), "Anna", Screen.Phone);
        var bench = new AppBench(worker);
        var firstLoad = await bench.FirstLoad();
        await worker.Sent();
        await worker.Page.EvaluateAsync(await File.ReadAllTextAsync(args[0]));
        var events = await worker.Page.EvaluateAsync<int>("([words, people]) => fill(words, people)", new object[] { worker.SixWords, People });

        var devTools = await worker.Page.Context.NewCDPSessionAsync(worker.Page);
        await devTools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });
        var open = await bench.Open();
        var save = await bench.Save();
        var (search, scroll) = (await bench.Search(), await bench.Scroll());
        Console.WriteLine(Line($"  {events:N0} events of {People:N0} people; the slowest of {Times}: save {save.Max():F0} ms, search {search.Max():F0} ms, scroll {scroll.Max():F0} ms"));
        Console.WriteLine(Line($"app: first_load_kb={firstLoad / 1000:F0} save_ms={Median(save):F0} open_60k_s={open / 1000:F2} search_ms={Median(search):F0} scroll_ms={Median(scroll):F0}"));
        return 0;
    }

    /// <summary>Bytes over the line until the app asks for the first thing, with all that it keeps for when there is no network.</summary>
    private async Task<double> FirstLoad()
    {
        var bytes = 0.0;
        var page = worker.Page;
        page.Context.Response += async (_, response) =>
        {
            if (!new Uri(response.Url).AbsolutePath.StartsWith("/app", StringComparison.Ordinal) || response.Headers.GetValueOrDefault("x-from-cache") is not null) return;
            var sizes = await response.Request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        };
        await worker.StartFirst();
        await page.EvaluateAsync("navigator.serviceWorker.ready");
        return bytes;
    }

    /// <summary>From the six words to the screen of the day.</summary>
    private async Task<double> Open()
    {
        await worker.Page.ReloadAsync();
        await worker.Page.GetByLabel("Uw zes woorden").FillAsync(worker.SixWords);
        return await worker.Page.EvaluateAsync<double>($$"""
            async () => {
              {{Seen}}
              const button = [...document.querySelectorAll('form button')].find(one => one.textContent.trim() === 'Openen');
              const start = performance.now();
              button.click();
              while (!document.querySelector('.status')) await seen();
              return performance.now() - start;
            }
            """);
    }

    /// <summary>From "save" to the empty form for the next, with the words that it was saved, for a first meeting with somebody.</summary>
    private async Task<IReadOnlyList<double>> Save()
    {
        var took = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            await worker.Go("contact");
            await worker.Page.GetByLabel("Naam of bijnaam").FillAsync($"Blauwe Muts {i}");
            await worker.Page.GetByRole(AriaRole.Button, new() { Name = $"Nieuw: “Blauwe Muts {i}”" }).ClickAsync();
            await worker.Press("Buiten");
            took.Add(await worker.Page.EvaluateAsync<double>($$"""
                async () => {
                  {{Seen}}
                  const save = document.querySelector('.save button'), start = performance.now();
                  save.click();
                  while (save.isConnected) await seen();
                  return performance.now() - start;
                }
                """));
        }
        return took;
    }

    /// <summary>From a letter typed to the list that fits it.</summary>
    private async Task<IReadOnlyList<double>> Search()
    {
        await worker.Go("people");
        await worker.Page.Locator("#search").WaitForAsync();
        return await worker.Page.EvaluateAsync<double[]>($$"""
            async times => {
              {{Seen}}
              const took = [], field = document.querySelector('#search');
              for (let at = 0; at < times; at++) {
                field.value = 'rode jas 19'.slice(0, at % 12);
                const start = performance.now();
                field.dispatchEvent(new Event('input', { bubbles: true }));
                await seen();
                took.push(performance.now() - start);
              }
              field.value = '';
              field.dispatchEvent(new Event('input', { bubbles: true }));
              return took;
            }
            """, Times);
    }

    /// <summary>From a leap of three screens to the rows that stand there.</summary>
    private Task<double[]> Scroll() => worker.Page.EvaluateAsync<double[]>($$"""
        async times => {
          {{Seen}}
          const took = [];
          for (let at = 1; at <= times; at++) {
            const start = performance.now();
            scrollTo(0, at * 3 * innerHeight);
            await seen();
            took.push(performance.now() - start);
          }
          return took;
        }
        """, Times);

    private static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
