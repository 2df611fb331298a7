// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.App;

/// <summary>What workers do to get somebody into care, and what those do whom they ask.</summary>
internal static class Caseworker
{
    /// <summary>Opens one of the screens about a person.</summary>
    public static async Task About(this Worker worker, string name, string screen)
    {
        await worker.OpenPerson(name);
        await worker.Page.GetByRole(AriaRole.Link, new() { Name = screen }).First.ClickAsync();
    }

    public static async Task Needs(this Worker worker, string careType, string about)
    {
        await worker.Press("Zorgvraag opschrijven");
        await worker.Choose(careType);
        await worker.Asked.GetByLabel("Waar gaat het om?").FillAsync(about);
        await worker.Keep();
        await worker.Card(careType).WaitForAsync();
    }

    /// <summary>An attempt, with what was chosen: how it ended, for whom they wait, why.</summary>
    public static async Task Tried(this Worker worker, string careType, string provider, params string[] choices)
    {
        await worker.Card(careType).GetByRole(AriaRole.Button, new() { Name = "Poging opschrijven" }).ClickAsync();
        await worker.Asked.GetByLabel("Bij wie?").FillAsync(provider);
        foreach (var choice in choices) await worker.Choose(choice);
        await worker.Keep();
        await Assertions.Expect(worker.Asked).ToHaveCountAsync(0);
    }

    /// <summary>Somebody says yes to a receiver, on the screen where the receiver is chosen.</summary>
    public static async Task MayBeTold(this Worker worker, string receiver)
    {
        await worker.Press("Toestemming opschrijven");
        await worker.Asked.GetByLabel("Aan wie?").FillAsync(receiver);
        await worker.Choose("Ja");
        await worker.Keep();
        await worker.Page.GetByRole(AriaRole.Button, new() { Name = receiver, Exact = true }).WaitForAsync();
    }

    /// <summary>Makes the link of the form on the screen, and reads link and code as they would be shown and said.</summary>
    public static async Task<HandedOver> HandOver(this Worker worker, string receiver)
    {
        await worker.Press("Link maken");
        var card = worker.Page.Locator("article.card", new() { HasText = receiver }).First;
        await card.GetByRole(AriaRole.Button, new() { Name = "Link en code" }).ClickAsync();
        var link = await worker.Asked.Locator(".link-text").InputValueAsync();
        var code = await worker.Asked.Locator(".passcode").InnerTextAsync();
        await worker.Asked.GetByRole(AriaRole.Button, new() { Name = "Sluiten" }).ClickAsync();
        return new(link, code.Trim());
    }

    /// <summary>Reads what somebody sent, on this worker's device but without the app, and answers it.</summary>
    /// <returns>What the page showed.</returns>
    public static async Task<string> Answers(this Worker reader, HandedOver handed, string who, string answer, string words)
    {
        var page = await reader.Page.Context.NewPageAsync();
        await page.GotoAsync(handed.Link);
        await page.GetByLabel("Wie bent u?").FillAsync(who);
        await page.GetByLabel("Code").FillAsync(handed.Code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bericht openen" }).ClickAsync();
        await page.Locator("#sections section").First.WaitForAsync();
        var read = await page.Locator("#sections").InnerTextAsync();
        await page.GetByLabel(answer, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Toelichting").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Antwoord versturen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Uw antwoord is verstuurd.");
        await page.CloseAsync();
        return read;
    }

    /// <summary>What the page says of a link that opens no more.</summary>
    public static async Task<string> Refused(this Worker reader, HandedOver handed)
    {
        var page = await reader.Page.Context.NewPageAsync();
        await page.GotoAsync(handed.Link);
        await page.GetByLabel("Wie bent u?").FillAsync("iemand");
        await page.GetByLabel("Code").FillAsync(handed.Code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bericht openen" }).ClickAsync();
        var alert = page.GetByRole(AriaRole.Alert);
        // All messages stand in the page, hidden: only what is shown counts.
        await Assertions.Expect(alert).ToContainTextAsync("link", new() { UseInnerText = true });
        var said = await alert.InnerTextAsync();
        await page.CloseAsync();
        return said;
    }

    /// <summary>The card of a need, by its kind of care.</summary>
    public static ILocator Card(this Worker worker, string careType) => worker.Page.Locator("main li.card", new() { Has = worker.Page.GetByRole(AriaRole.Heading, new() { Name = careType, Exact = true }) });

    public static Task Choose(this Worker worker, string choice) => worker.Asked.GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();

    /// <summary>All that is kept on the worker's device: databases with their keys and indexes, caches, storage.</summary>
    public static Task<string> Device(this Worker worker) => worker.Page.EvaluateAsync<string>("""
        async () => {
          const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
          const done = request => new Promise((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = () => no(request.error); });
          const letters = view => Array.from(new Uint8Array(view.buffer ?? view, view.byteOffset ?? 0, view.byteLength), byte => String.fromCharCode(byte)).join('');
          const text = value => JSON.stringify(value, (_, one) => one instanceof ArrayBuffer || ArrayBuffer.isView(one) ? letters(one) : one);
          for (const { name } of await indexedDB.databases()) {
            const database = await done(indexedDB.open(name));
            for (const store of database.objectStoreNames) {
              const rows = database.transaction(store).objectStore(store);
              kept.push(text(await done(rows.getAll())), text(await done(rows.getAllKeys())));
              for (const index of rows.indexNames) kept.push(text(await done(rows.index(index).getAllKeys())));
            }
            database.close();
          }
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) kept.push(request.url, await (await cache.match(request)).text());
          }
          return kept.join('\n');
        }
        """);
}

/// <summary>A link, and the code that went another way.</summary>
internal sealed record HandedOver(string Link, string Code);
