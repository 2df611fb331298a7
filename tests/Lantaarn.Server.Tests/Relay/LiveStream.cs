// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Server.Relay;

namespace Lantaarn.Server.Tests.Relay;

/// <summary>A reader of server-sent events, as far as the relay uses them.</summary>
internal sealed class LiveStream(HttpResponseMessage answer, StreamReader text) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string LastId { get; private set; } = "";

    public static async Task<LiveStream> Open(HttpClient http, string? lastId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/relay/events/live");
        if (lastId is not null) request.Headers.Add("Last-Event-ID", lastId);
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        return new LiveStream(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
    }

    /// <summary>Position of the next event.</summary>
    public async Task<long> Next() => JsonSerializer.Deserialize<PlacedEvent>(await Data("stored") ?? throw new EndOfStreamException(), JsonSerializerOptions.Web)!.Position;

    /// <summary>The next word about keys that must be renewed.</summary>
    public async Task<Compartment[]> Due() => JsonSerializer.Deserialize<Compartment[]>(await Data("due") ?? throw new EndOfStreamException(), JsonSerializerOptions.Web)!;

    /// <summary>Reads on until the server ends the stream.</summary>
    /// <returns>Whether an event came before the end.</returns>
    public async Task<bool> End() => await Data("stored") is not null;

    public void Dispose()
    {
        text.Dispose();
        answer.Dispose();
    }

    /// <summary>Data of the next event of this kind; none when the stream ends.</summary>
    private async Task<string?> Data(string kind)
    {
        using var limit = new CancellationTokenSource(Patience);
        for (var current = ""; await text.ReadLineAsync(limit.Token) is { } line;)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) LastId = line[4..];
            if (line.StartsWith("event: ", StringComparison.Ordinal)) current = line[7..];
            if (line.StartsWith("data: ", StringComparison.Ordinal) && current == kind) return line[6..];
        }
        return null;
    }
}
