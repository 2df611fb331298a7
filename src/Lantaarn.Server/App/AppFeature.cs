// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Site;

namespace Lantaarn.Server.App;

/// <summary>Serves the sealed casework app at <c>/app/</c>. It is the same for everyone: what is secret is made and opened in the browser.</summary>
internal static class AppFeature
{
    private const string KeptForEver = "public, max-age=31536000, immutable";
    private const string AskedEachTime = "no-cache";

    // The screens of Svelte are made through one policy of trusted types, the service worker starts through another; no text becomes a script in any other way.
    private static readonly ContentPolicy Policy = new(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'none'; "
        + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html lantaarn-worker");

    // Only the worker that encodes may compile WebAssembly. A worker has the policy that it came with, so the app itself may not.
    private static readonly ContentPolicy EncoderPolicy = new("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    public static IServiceCollection AddApp(this IServiceCollection services) => services.AddSingleton<AppFiles>();

    public static void MapApp(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/app/{**file}", ["GET", "HEAD"], Send).Loads(Policy).AllowedTo(Who.Everyone).ExcludeFromDescription().DisableRateLimiting();
        endpoints.MapMethods($"/app/{AppFiles.Encoder}{{name}}", ["GET", "HEAD"], SendEncoder).Loads(EncoderPolicy).AllowedTo(Who.Everyone).ExcludeFromDescription().DisableRateLimiting();
    }

    private static Task SendEncoder(HttpContext http, AppFiles files, string name) => Send(http, files, AppFiles.Encoder + name);

    private static async Task Send(HttpContext http, AppFiles files, string? file)
    {
        // The content of these has a name of its own in their address; all else may be another tomorrow.
        var isKept = file?.StartsWith("assets/", StringComparison.Ordinal) is true;
        if (http.Request.Path == "/app") http.Response.Redirect("/app/");
        else if (files.Find(file is null or "" ? AppFiles.Start : file) is { } found) await found.Send(http, isKept ? KeptForEver : AskedEachTime);
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
