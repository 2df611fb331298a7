// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Lantaarn.Server.Access;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Canary;

/// <summary>What people do with each feature, about somebody with a name that stands out.</summary>
internal static partial class Features
{
    /// <summary>Every feature there is: a new one is a line here.</summary>
    public static IReadOnlyList<Func<CanaryRun, string, Task>> All { get; } = [Accounts, Relay, Blobs, Links, Records, Rounds, Guide, Outcomes, Mistakes];

    private static async Task Accounts(CanaryRun run, string name)
    {
        using var founder = await Member.Found(run.Host);
        var invitation = new Uri((await Member.Json(await founder.Client.PostAsJsonAsync("/api/invitations", new { roles = new[] { nameof(Role.Worker) } }))).GetProperty("link").GetString()!);
        using var colleague = await Member.Join(run.Host, invitation);
        using var elsewhere = run.Host.Nobody();
        using (await colleague.SignIn(elsewhere)) { }
        run.Sends(invitation.Fragment[1..]);
        run.Sends(elsewhere.DefaultRequestHeaders.GetValues("Cookie").Single().Split('=')[1]);
        await Good(founder.Client.GetAsync("/api/members"));
        await Good(colleague.Client.GetAsync("/api/devices"));
    }

    private static async Task Relay(CanaryRun run, string name)
    {
        using var founder = await Member.Found(run.Host);
        using var device = await Casework(founder);
        var answer = await device.Send([device.Make(Text(name)), device.Make(Text($$"""{"kind":"contact","name":"{{name}}"}"""))], CancellationToken.None);
        Assert.All(answer.Answers, said => Assert.Equal("stored", said.Outcome));

        var person = Guid.CreateVersion7();
        await Good(founder.Client.PutAsJsonAsync($"/api/relay/people/{person}/keys/contact", new WrappedKey(1, device.Seal(Text(name)))));
        await Good(founder.Client.GetAsync("/api/relay/people/keys"));
        await Good(founder.Client.GetAsync("/api/relay/events"));
        await Good(founder.Client.GetAsync("/api/relay/events/live"));
        await Good(founder.Client.DeleteAsync($"/api/relay/people/{person}"));
    }

    private static async Task Blobs(CanaryRun run, string name)
    {
        using var founder = await Member.Found(run.Host);
        using var device = await Casework(founder);
        var (id, sealedFile) = (Guid.CreateVersion7(), Encoding.ASCII.GetBytes(device.Seal(Text(string.Concat(Enumerable.Repeat(name, 500))))));
        await Good(founder.Client.PutAsJsonAsync($"/api/relay/blobs/{id}", new { compartment = "contact", size = sealedFile.Length, hash = Base64Url.EncodeToString(SHA256.HashData(sealedFile)) }));
        await Good(founder.Client.PatchAsync($"/api/relay/blobs/{id}?offset=0", new ByteArrayContent(sealedFile[..100])));
        await Good(founder.Client.PatchAsync($"/api/relay/blobs/{id}?offset=100", new ByteArrayContent(sealedFile[100..])));
        await Good(founder.Client.GetAsync($"/api/relay/blobs/{id}"));
    }

    /// <summary>Without JavaScript a visitor's answers travel in the body of a request; they may be nowhere else.</summary>
    private static async Task Guide(CanaryRun run, string name)
    {
        using var visitor = run.Host.Nobody();
        var map = await visitor.GetStringAsync("/sitemap.txt");
        var filled = 0;
        run.Traffic.Hears = Hearing.AddressesAndHeaders;
        foreach (var address in map.Split('\n').Where(line => line.Contains("/gids/nl/", StringComparison.Ordinal)).Select(line => new Uri(line).AbsolutePath))
        {
            var names = Field().Matches(await visitor.GetStringAsync(address)).Select(field => field.Groups[1].Value).Distinct().ToList();
            if (names.Count == 0) continue;
            using var form = new FormUrlEncodedContent(names.Select(field => KeyValuePair.Create(field, name)));
            using var answer = await visitor.PostAsync(address, form);
            if (answer.StatusCode == HttpStatusCode.OK) filled++;
        }
        run.Traffic.Hears = Hearing.Everything;
        Assert.InRange(filled, 3, 10_000);
    }

    /// <summary>Somebody tells the outcome of a checklist, and by a faulty page more than it asks for.</summary>
    private static async Task Outcomes(CanaryRun run, string name)
    {
        using var visitor = run.Host.Nobody();
        run.Traffic.Hears = Hearing.Nothing;
        foreach (var (city, expected) in new[] { ("utrecht", HttpStatusCode.SeeOther), (name, HttpStatusCode.BadRequest) })
        {
            using var form = new FormUrlEncodedContent([new("city", city), new("outcome", "POSITIEF_GELIJKE_BEHANDELING"), new("language", "nl"), new("name", name)]);
            using var answer = await visitor.PostAsync("/api/checklist/outcomes", form);
            Assert.Equal(expected, answer.StatusCode);
        }
        run.Traffic.Hears = Hearing.Everything;
    }

    /// <summary>A program with a fault sends a name in the clear: it is refused, and kept nowhere.</summary>
    private static async Task Mistakes(CanaryRun run, string name)
    {
        using var founder = await Member.Found(run.Host);
        using var device = await Casework(founder);
        run.Traffic.Hears = Hearing.Nothing;
        founder.Client.DefaultRequestHeaders.TryAddWithoutValidation("X-Note", Uri.EscapeDataString(name));
        var made = device.Make(Text(name)).Sent;
        HttpResponseMessage[] answers =
        [
            await founder.Client.PostAsJsonAsync("/api/relay/events", new EventBatch([made with { Sealed = name }])),
            await founder.Client.PostAsJsonAsync("/api/relay/events", new { events = new[] { new { signed = name, @sealed = made.Sealed, name } } }),
            await founder.Client.PutAsJsonAsync($"/api/relay/people/{Guid.CreateVersion7()}/keys/contact", new WrappedKey(1, name)),
            await founder.Client.PutAsJsonAsync($"/api/relay/blobs/{Guid.CreateVersion7()}", new { compartment = name, size = 1, hash = name }),
            await founder.Client.GetAsync($"/api/relay/events?compartment={Uri.EscapeDataString(name)}"),
            await founder.Client.GetAsync($"/gids/nl/{Uri.EscapeDataString(name)}?q={Uri.EscapeDataString(name)}"),
            await founder.Client.PostAsync("/api/sign-in", new StringContent(name, Encoding.UTF8, "application/json")),
            await founder.Client.PostAsJsonAsync("/api/join/question", new { secret = name, name, organisation = name }),
        ];
        foreach (var answer in answers) answer.Dispose();
        run.Traffic.Hears = Hearing.Everything;
    }

    private static async Task<CaseworkDevice> Casework(Member member)
    {
        var device = new CaseworkDevice(member.Client, await member.Id("account"), await member.Id("device"));
        await device.Register(CancellationToken.None);
        await device.OpenContacts([device.Account], CancellationToken.None);
        return device;
    }

    private static async Task Good(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        await answer.Content.LoadIntoBufferAsync();
    }

    private static string DrawSecret() => "kanarie-" + Convert.ToHexString(RandomNumberGenerator.GetBytes(8));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    [GeneratedRegex("<(?:input|textarea|select)[^>]* name=\"([^\"]+)\"")]
    private static partial Regex Field();
}
