// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Lantaarn.Server.Tests.Canary;

/// <summary>Whoever listens between a device and the server, behind the encryption of the line: keeps every byte both ways.</summary>
internal sealed class Traffic : IStartupFilter, IDisposable
{
    private readonly Lock _lock = new();
    private readonly MemoryStream _kept = new();

    /// <summary>How much it keeps.</summary>
    public Hearing Hears { get; set; } = Hearing.Everything;

    public byte[] Bytes
    {
        get { lock (_lock) return _kept.ToArray(); }
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(Listen);
        next(app);
    };

    public void Dispose() => _kept.Dispose();

    private async Task Listen(HttpContext http, RequestDelegate next)
    {
        using var asked = new MemoryStream();
        using var answered = new MemoryStream();
        await http.Request.Body.CopyToAsync(asked);
        asked.Position = 0;
        var back = http.Response.Body;
        (http.Request.Body, http.Response.Body) = (asked, answered);
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = back;
            Keep(http, asked, answered);
        }
        answered.Position = 0;
        await answered.CopyToAsync(back);
    }

    private void Keep(HttpContext http, MemoryStream asked, MemoryStream answered)
    {
        var head = new StringBuilder().Append(http.Request.Method).Append(' ').Append(http.Request.Path).Append(http.Request.Path.ToUriComponent()).Append(http.Request.QueryString);
        foreach (var header in http.Request.Headers.Concat(http.Response.Headers)) head.Append('\n').Append(header.Key).Append(": ").Append(header.Value);
        lock (_lock)
        {
            if (Hears is Hearing.Nothing) return;
            _kept.Write(Encoding.UTF8.GetBytes(head.ToString()));
            if (Hears is Hearing.AddressesAndHeaders) return;
            asked.WriteTo(_kept);
            answered.WriteTo(_kept);
        }
    }
}

/// <summary>What of the traffic is kept.</summary>
internal enum Hearing
{
    Everything,
    AddressesAndHeaders,
    Nothing,
}
