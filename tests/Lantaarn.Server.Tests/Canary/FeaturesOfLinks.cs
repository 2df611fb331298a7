// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using Lantaarn.Server.Tests.Links;

namespace Lantaarn.Server.Tests.Canary;

/// <summary>What is handed to somebody without an account.</summary>
internal static partial class Features
{
    /// <summary>A referral with a code: a doctor mistypes the code, opens it in both ways and answers; the worker changes it, and reads who saw it and what came back.</summary>
    private static async Task Links(CanaryRun run, string name)
    {
        var (passcode, mistyped, reader, reply) = (run.Sends(DrawSecret()), run.Sends(DrawSecret()), run.Sends(DrawSecret()), $"answer about {name}");
        using var link = Hidden(run, new DrawnLink(name, $"wound of {name}").With("passcode", passcode).With("longTerm", true));
        using var doctor = run.Host.CreateClient();
        var (maker, receiver) = (await Maker.Of(run.Host), new StandardReader(doctor));

        await maker.Make(link);
        using (await receiver.Ask(link.Url, reader, mistyped)) { }
        Assert.Equal(2, (await receiver.Open(link.Link(), reader, passcode)).Count);
        Assert.Equal(2, (await receiver.Open(link.Link(), reader, passcode, embeddedLengthMax: 0)).Count);
        await Good(doctor.PostAsJsonAsync($"{link.Url}/replies", new { id = Guid.CreateVersion7(), @sealed = link.SealReply(reply), passcode }));
        await Good(maker.Http.PutAsJsonAsync($"/api/links/{link.Id}/files", new { files = link.Files($"later: {name}") }));

        Assert.Equal(reply, link.Unseal(Assert.Single(await maker.Replies(link)).Sealed));
        Assert.Contains(reader, (await maker.Views(link)).Select(view => link.Unseal(view.Sealed)));
        await maker.Listed(link);
    }

    /// <summary>A record that somebody carries, opens at one address, and erases; and what a faulty program makes of it.</summary>
    private static async Task Records(CanaryRun run, string name)
    {
        var (owner, reader) = (run.Sends(DrawSecret()), run.Sends(DrawSecret()));
        using var link = Hidden(run, new DrawnLink(name) { Owner = owner }.With("purpose", "record").With("direct", true));
        using var somebody = run.Host.CreateClient();
        var maker = await Maker.Of(run.Host);

        await maker.Make(link);
        Assert.Equal(name, Assert.Single(await new StandardReader(somebody).Open(link.Link(), reader)));
        run.Traffic.Hears = Hearing.Nothing;
        using (await new StandardReader(somebody).Ask(link.Url, name, name)) { }
        using var unsealed = await maker.Http.PutAsJsonAsync($"/api/links/{link.Id}/files", new { files = new[] { new { contentType = DrawnLink.FhirType, @sealed = name } } });
        using var unsealedReply = await somebody.PostAsJsonAsync($"{link.Url}/replies", new { id = Guid.CreateVersion7(), @sealed = name });
        using var labelled = new DrawnLink(name).With("label", name);
        using (await maker.Put(labelled)) { }
        run.Traffic.Hears = Hearing.Everything;
        await Good(somebody.PostAsJsonAsync($"{link.Url}/erase", new { owner }));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (unsealed.StatusCode, unsealedReply.StatusCode));
    }

    private static DrawnLink Hidden(CanaryRun run, DrawnLink link)
    {
        run.Hides(link.Key);
        run.Hides(Base64Url.DecodeFromChars(link.Key));
        run.Sends(link.Secret);
        return link;
    }
}
