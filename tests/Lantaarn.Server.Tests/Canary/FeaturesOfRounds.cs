// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Lantaarn.Exchange;
using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Rounds;

namespace Lantaarn.Server.Tests.Canary;

/// <summary>A count of people on lists.</summary>
internal static partial class Features
{
    /// <summary>
    /// A round in which faulty programs put names where there should be encodings: in the clear they are refused; sealed, the jobs that open them fail. Then it is destroyed.
    /// </summary>
    private static async Task Rounds(CanaryRun run, string name)
    {
        var round = await CountingRound.Seated(run.Host, sharesKey: true);
        await ShareKeys(run, round);
        await round.Go(round.Lead, RoundStep.Open);
        run.Traffic.Hears = Hearing.Nothing;
        using var inTheClear = await round.Put(round.Of("opvang"), "opvang.encodings.sealed", Text($"voornaam;achternaam\n{name};{name}\n"));
        using var misnamed = await round.Put(round.Of("opvang"), Uri.EscapeDataString(name), Text(name));
        run.Traffic.Hears = Hearing.Everything;
        foreach (var list in CountingRound.Lists)
        {
            var id = SealedHeader.DrawFileId();
            await Good(round.Put(round.Of(list), $"{list}.encodings.sealed", Seal(round.Header(SealedContent.Encodings, list, id), round.LinkageKeys, name)));
            await Good(round.Put(round.Of(list), $"{list}.indicators.sealed", Seal(round.Header(SealedContent.Indicators, list, id), round.AnalystKeys, name)));
        }
        await round.Go(round.Lead, RoundStep.Closed);
        var link = await Job(run, round, round.LinkageUnit, "link", round.LinkageKeys);
        await round.HandIn(RoundStep.Linked);
        await round.Go(round.LinkageUnit, RoundStep.Linked);
        var estimate = await Job(run, round, round.Analyst, "estimate", round.AnalystKeys);
        await round.Log();
        await round.Go(round.Lead, RoundStep.Destroyed);

        Assert.Equal((HttpStatusCode.BadRequest, "Failed", "Failed"), (inTheClear.StatusCode, link, estimate));
        Assert.False(misnamed.IsSuccessStatusCode);
    }

    private static async Task ShareKeys(CanaryRun run, CountingRound round)
    {
        var share = RandomNumberGenerator.GetBytes(32);
        run.Hides(share);
        var commitments = CountingRound.Lists.ToDictionary(list => list, round.Commitment);
        foreach (var (list, own) in commitments) await Good(round.Put(round.Of(list), $"{list}.commitment.json", own.Document));
        foreach (var (from, to) in from list in CountingRound.Lists from other in CountingRound.Lists where list != other select (list, other))
        {
            var sealedShare = new MemoryStream();
            // What is sealed is wiped: a copy.
            SealedShare.Write(sealedShare, Committed(from), Committed(to), [.. share]);
            await Good(round.Put(round.Of(from), $"{from}-to-{to}.share.sealed", sealedShare.ToArray()));
            Assert.NotNull(await round.Fetch(round.Of(to), $"{from}-to-{to}.share.sealed"));
        }

        ShareCommitment Committed(string list) => new(round.Definition.Document.Id, round.Definition.Checksum(), list, commitments[list].Keys.Public, "");
    }

    /// <returns>How it ended.</returns>
    private static async Task<string> Job(CanaryRun run, CountingRound round, HttpClient who, string kind, RoleKeys keys)
    {
        foreach (var key in new[] { keys.Sealing, keys.Signing }) run.Sends(Base64Url.DecodeFromChars(key.D));
        await Good(who.PostAsync($"{round.Address}/jobs", JsonContent.Create(new { kind, keys }, options: ExchangeJson.Readable)));
        while (true)
        {
            var job = (await Member.Json(await who.GetAsync($"{round.Address}/jobs"))).EnumerateArray().Last();
            if (job.GetProperty("state").GetString() is var state && state != "Running") return state!;
            await Task.Delay(50);
        }
    }

    private static byte[] Seal(SealedHeader header, RoleKeys recipient, string text)
    {
        var output = new MemoryStream();
        using (var writer = new SealedFileWriter(output, header, recipient.Public.Sealing, 1)) writer.Write(Text(text));
        return output.ToArray();
    }
}
