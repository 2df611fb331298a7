// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lantaarn.Server.Relay;

namespace Lantaarn.Server.Tests.Hosts;

/// <summary>An event that this device made.</summary>
internal sealed record OwnEvent(Guid Id, SentEvent Sent);

/// <summary>A colleague's device that is signed in: seals, signs and chains events, sends and reads them, as docs/relay.md says.</summary>
internal sealed class CaseworkDevice(HttpClient http, Guid account, Guid device) : IDisposable
{
    private const int Plain = 200;
    private static readonly string SealedHeader = Base64Url.EncodeToString("""{"alg":"dir","enc":"A256GCM"}"""u8);
    private static readonly string SignedHeader = Base64Url.EncodeToString("""{"alg":"ES256"}"""u8);

    private readonly ECDsa _signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly AesGcm _sealing = new(RandomNumberGenerator.GetBytes(32), 16);
    private long _sequence;
    private string _previous = "";

    public Guid Account { get; } = account;

    public Guid Device { get; } = device;

    /// <summary>The public half of what it signs with: SubjectPublicKeyInfo.</summary>
    public byte[] PublicKey => _signing.ExportSubjectPublicKeyInfo();

    /// <summary>Makes known what it signs with, and to what envelopes for its member are sealed.</summary>
    public async Task Register(CancellationToken cancel)
    {
        using var device = await http.PutAsJsonAsync("/api/relay/device", new PublicKeyText(Base64Url.EncodeToString(PublicKey)), cancel);
        device.EnsureSuccessStatusCode();
        using var opening = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var member = await http.PutAsJsonAsync("/api/relay/members/me", new PublicKeyText(Base64Url.EncodeToString(opening.ExportSubjectPublicKeyInfo())), cancel);
        member.EnsureSuccessStatusCode();
    }

    /// <summary>Gives these colleagues the first keys of the contacts; for an admin.</summary>
    public async Task OpenContacts(IEnumerable<Guid> accounts, CancellationToken cancel)
    {
        using var answer = await http.PostAsJsonAsync("/api/relay/compartments/contact/generations/1", new EnvelopeBatch([.. accounts.Select(account => new SentEnvelope(account, Envelope()))]), cancel);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The next event of this device's chain, around some bytes of chance.</summary>
    public OwnEvent Make() => Make(RandomNumberGenerator.GetBytes(Plain));

    /// <summary>The next event of this device's chain.</summary>
    public OwnEvent Make(byte[] plain)
    {
        var (id, content) = (Guid.CreateVersion7(), Seal(plain));
        var claims = JsonSerializer.Serialize(
            new { id, author = Account, device = Device, sequence = ++_sequence, previous = _previous, compartment = "contact", generation = 1, content = Hash(content) });
        var text = $"{SignedHeader}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        var signed = $"{text}.{Base64Url.EncodeToString(_signing.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";
        _previous = Hash(signed);
        return new OwnEvent(id, new SentEvent(signed, content));
    }

    public IReadOnlyList<OwnEvent> Make(int count) => [.. Enumerable.Range(0, count).Select(_ => Make())];

    /// <summary>Sends a batch, and again after the wait that a busy server asks for.</summary>
    public async Task<BatchAnswer> Send(IReadOnlyList<OwnEvent> events, CancellationToken cancel)
    {
        while (true)
        {
            var (answer, wait) = await TrySend(events, cancel);
            if (answer is not null) return answer;
            await Task.Delay(wait, cancel);
        }
    }

    /// <summary>Sends a batch once: the answer, or how long a busy server asks to wait.</summary>
    public async Task<(BatchAnswer? Answer, TimeSpan Wait)> TrySend(IReadOnlyList<OwnEvent> events, CancellationToken cancel)
    {
        using var answer = await http.PostAsJsonAsync("/api/relay/events", new EventBatch([.. events.Select(made => made.Sent)]), cancel);
        if (answer is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter.Delta: { } wait }) return (null, wait);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<BatchAnswer>(cancel), TimeSpan.Zero);
    }

    public async Task<EventPage> Read(long after, CancellationToken cancel) =>
        (await http.GetFromJsonAsync<EventPage>(new Uri($"/api/relay/events?after={after}", UriKind.Relative), cancel))!;

    /// <summary>What the organisation stored after a cursor, up to now.</summary>
    public async IAsyncEnumerable<PlacedEvent> ReadAll(long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (var more = true; more;)
        {
            var page = await Read(after, cancel);
            foreach (var placed in page.Events) yield return placed;
            (after, more) = (page.Next, page.More);
        }
    }

    public void Dispose()
    {
        http.Dispose();
        _signing.Dispose();
        _sealing.Dispose();
    }

    public static string Hash(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(text)));

    /// <summary>A sealed text around these bytes.</summary>
    public string Seal(byte[] plain)
    {
        var (nonce, tag, cipher) = (RandomNumberGenerator.GetBytes(12), new byte[16], new byte[plain.Length]);
        _sealing.Encrypt(nonce, plain, cipher, tag, Encoding.ASCII.GetBytes(SealedHeader));
        return $"{SealedHeader}..{Base64Url.EncodeToString(nonce)}.{Base64Url.EncodeToString(cipher)}.{Base64Url.EncodeToString(tag)}";
    }

    // Only the form: nobody opens it here.
    private static string Envelope() =>
        $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$$"""{"alg":"ECDH-ES+A256KW","enc":"A256GCM","epk":{"kty":"EC","crv":"P-256","x":"{{{Chance(32)}}}","y":"{{{Chance(32)}}}"}}"""))}.{Chance(40)}.{Chance(12)}.{Chance(32)}.{Chance(16)}";

    private static string Chance(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
