// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Hosting;

namespace Lantaarn.Server.Accounts;

/// <summary>The pages of the ceremony. They hold no data: their script asks for it, and so a stored page tells nothing.</summary>
internal static class AccountPages
{
    private static readonly ContentPolicy Policy = new("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'");

    public static void MapAccountPages(this IEndpointRouteBuilder endpoints)
    {
        foreach (var words in new[] { AccountWords.Dutch, AccountWords.English })
        {
            endpoints.Page($"/{words.Language}/account", Document(words, words.Account, "", Account(words)));
            endpoints.Page($"/{words.Language}/account/join", Document(words, words.Join, "/join", Join(words)));
            endpoints.Page($"/{words.Language}/account/sign-in", Document(words, words.SignIn, "/sign-in", SignIn(words)));
        }
        endpoints.File("/scripts/account.js", "text/javascript");
        endpoints.File("/styles/account.css", "text/css");
    }

    private static void Page(this IEndpointRouteBuilder endpoints, string address, string html) => endpoints.MapGet(address, () => Results.Text(html, "text/html; charset=utf-8")).Loads(Policy).AllowedTo(Who.Everyone).ExcludeFromDescription();

    private static void File(this IEndpointRouteBuilder endpoints, string address, string type) => endpoints.MapGet(address, (IWebHostEnvironment site) =>
        site.WebRootFileProvider.GetFileInfo(address) is { Exists: true } file ? Results.Stream(file.CreateReadStream(), type) : Results.NotFound()).AllowedTo(Who.Everyone).ExcludeFromDescription();

    private static string Document(AccountWords words, string title, string page, string main) => $"""
        <!doctype html>
        <html lang="{words.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} - Lantaarn</title>
        <link rel="stylesheet" href="/styles/account.css">
        <script type="module" src="/scripts/account.js"></script>
        </head>
        <body>
        <header><strong>Lantaarn</strong> <a id="other" lang="{words.Other}" hreflang="{words.Other}" href="/{words.Other}/account{page}">{words.OtherName}</a></header>
        <main>
        <h1>{title}</h1>
        <noscript><p>{words.NeedsScript}</p></noscript>
        <div role="alert">
        <p data-message="failed" hidden>{words.Failed}</p>
        <p data-message="gone" hidden>{words.Gone}</p>
        <p data-message="conflict" hidden>{words.LastAdmin}</p>
        </div>
        {main}
        </main>
        </body>
        </html>
        """;

    private static string Join(AccountWords words) => $"""
        <form id="join" hidden>
        <p id="organisation"></p>
        <p>{words.JoinHow}</p>
        <p data-asks="organisation"><label for="organisation-name">{words.OrganisationName}</label> <input id="organisation-name" name="organisation" required maxlength="{Organisation.LongestName}" autocomplete="organization"></p>
        <p data-asks="name"><label for="name">{words.YourName}</label> <input id="name" name="name" required maxlength="{Accounts.Account.LongestName}" autocomplete="name"></p>
        {DeviceName(words)}
        <button>{words.MakePasskey}</button>
        </form>
        """;

    private static string SignIn(AccountWords words) => $"""
        <form id="sign-in">
        <p>{words.SignInHow}</p>
        {DeviceName(words)}
        <button>{words.SignIn}</button>
        </form>
        """;

    private static string DeviceName(AccountWords words) =>
        $"""<p><label for="device">{words.DeviceName}</label> <input id="device" name="device" required maxlength="{Device.LongestName}" autocomplete="off"></p>""";

    private static string Account(AccountWords words) => $"""
        <div id="account" hidden>
        <p id="me"></p>
        <p><a href="/app/">{words.ToApp}</a></p>
        <p><button type="button" id="sign-out">{words.SignOut}</button> <button type="button" id="leave">{words.Leave}</button></p>
        <h2>{words.Devices}</h2>
        <ul id="devices"></ul>
        <div id="interpretation" hidden>
        <h2>{words.Interpretation}</h2>
        <ul id="sessions"></ul>
        </div>
        <div id="admin" hidden>
        <h2>{words.Members}</h2>
        <ul id="members"></ul>
        <h2>{words.Invite}</h2>
        <form id="invite">
        <fieldset><legend>{words.NewMemberMay}</legend>
        {string.Join('\n', words.Roles.Select(role => $"""<label><input type="checkbox" name="role" value="{role.Key}"> <span>{role.Value}</span></label>"""))}
        </fieldset>
        <button>{words.MakeLink}</button>
        </form>
        <div id="made" role="status"></div>
        </div>
        <dialog id="sure" aria-labelledby="sure-question"><form method="dialog"><p id="sure-question">{words.Sure}</p><button value="yes">OK</button> <button value="no">{(words.Language == "nl" ? "Annuleren" : "Cancel")}</button></form></dialog>
        <template id="device"><li><span class="what"></span> <time></time> <button type="button">{words.SignOut}</button></li></template>
        <template id="this-device"><li><span class="what"></span> ({words.ThisDevice})</li></template>
        <template id="session"><li><a class="what" href="/duiding/{words.Language}/rounds/"></a></li></template>
        <template id="member"><li><span class="what"></span> <button type="button" class="recover">{words.Recover}</button> <button type="button" class="remove">{words.Remove}</button></li></template>
        <template id="link"><p>{words.LinkOnce}</p><p><output></output></p></template>
        </div>
        """;
}
