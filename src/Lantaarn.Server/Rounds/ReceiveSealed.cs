// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Rounds;

/// <summary>
/// Takes a sealed file as it comes: each line is checked from outside and stored, and the file counts only when all of it passed. Never more than a few
/// lines are in memory, and nobody waits for a slow sender.
/// </summary>
internal sealed class ReceiveSealed(RoundDesk desk, StoreWriter writer, IOptions<RoundOptions> options)
{
    private const int BytesAtOnce = 512 << 10;

    /// <summary>Receives the body of the request.</summary>
    /// <param name="round">Id of the round.</param>
    /// <param name="name">Name of the file in the address.</param>
    /// <param name="http">The request.</param>
    /// <param name="place">Where it goes.</param>
    public async Task<IResult> Receive(string round, string name, HttpContext http, FilePlace place)
    {
        using var lines = new LineReader(http.Request.BodyReader, name, options.Value.LargestFile);
        var first = await lines.Next(http.RequestAborted) ?? throw new InputException(new InputProblem(name, "The file holds nothing.", "Send it again."));
        var envelope = new SealedEnvelope(name, first);
        RoundFile? file = null;
        var refused = await desk.In(round, http, async (at, cancel) =>
        {
            var begun = Begin(at, name, envelope.Header);
            if (await place.WhyNot(at, begun, cancel) is { } refusal) return refusal;
            await DropOld(at, cancel);
            at.Store.Add(begun);
            at.Store.Add(new RoundFilePart { File = begun.Id, Number = 0, Content = Encoding.UTF8.GetBytes(first) });
            file = begun;
            return Results.Empty;
        });
        return file is null ? refused : await Receive((round, file), (lines, envelope), http, place);
    }

    private async Task<IResult> Receive((string Round, RoundFile File) begun, (LineReader Lines, SealedEnvelope Envelope) coming, HttpContext http, FilePlace place)
    {
        var accepted = false;
        try
        {
            var parts = await Store(begun.File.Id, coming.Lines, coming.Envelope, http.RequestAborted);
            return await desk.In(begun.Round, http, async (at, cancel) =>
            {
                if (await at.Store.Set<RoundFile>().SingleOrDefaultAsync(row => row.Id == begun.File.Id, cancel) is not { } file) return Refusal.NoFile;
                if (await place.WhyNot(at, file, cancel) is { } refusal) return refusal;
                (file.Sha256, file.Bytes, file.Parts, file.IsWhole) = (coming.Lines.Sha256(), coming.Lines.Bytes, parts, true);
                accepted = true;
                return await place.TakeIn(at, file, cancel);
            });
        }
        finally
        {
            if (!accepted) await writer.Write((store, cancel) => store.Set<RoundFile>().Where(row => row.Id == begun.File.Id && !row.IsWhole).ExecuteDeleteAsync(cancel), CancellationToken.None);
        }
    }

    private async Task<int> Store(Guid file, LineReader lines, SealedEnvelope envelope, CancellationToken cancel)
    {
        var (parts, waiting, bytes) = (1, new List<RoundFilePart>(), 0);
        while (await lines.Next(cancel) is { } line)
        {
            envelope.Add(line);
            waiting.Add(new RoundFilePart { File = file, Number = parts++, Content = Encoding.ASCII.GetBytes(line) });
            bytes += line.Length;
            if (bytes < BytesAtOnce) continue;
            await Flush(file, waiting, cancel);
            (waiting, bytes) = ([], 0);
        }
        envelope.RequireWhole();
        await Flush(file, waiting, cancel);
        return parts;
    }

    private Task<bool> Flush(Guid file, List<RoundFilePart> parts, CancellationToken cancel) => writer.Write(async (store, stop) =>
    {
        // Holds the file until the commit, so that whoever closes the round takes it away before or after, never in between.
        var there = await store.Set<RoundFile>().Where(row => row.Id == file).ExecuteUpdateAsync(row => row.SetProperty(one => one.Parts, one => one.Parts + parts.Count), stop);
        if (there == 0) throw new InputException(new InputProblem("The upload", "The round went on while this file came in.", "Ask the count lead whether it can still be taken."));
        store.AddRange(parts);
        return true;
    }, cancel);

    private static RoundFile Begin(RoundAtDesk at, string name, SealedHeader header)
    {
        if (FileRule.Of(name) is not var (rule, list) || rule.Kind is not (FileKind.Share or FileKind.Encodings or FileKind.Indicators or FileKind.Groups)) throw Misplaced(name);
        at.Signed.RequireBelongs(name, header, RoundFile.ContentOf(rule.Kind));
        var file = new RoundFile
        {
            Id = Guid.CreateVersion7(at.Now),
            Round = at.Round.Id,
            Kind = rule.Kind,
            List = header.List,
            To = header.To ?? "",
            FileId = header.FileId,
            KeyCheck = header.KeyCheck,
            ReceivedAt = at.Now,
        };
        var goesToAList = rule.Kind == FileKind.Share;
        if (file.Name != name || (header.To is not null) != goesToAList || (goesToAList && at.Signed.Document.FindList(file.To) is null)) throw Misplaced(name);
        return file;
    }

    // A sender that went away, or a server that stopped.
    private Task<int> DropOld(RoundAtDesk at, CancellationToken cancel)
    {
        var before = at.Now.AddHours(-options.Value.HoursToUpload);
        return at.Store.Set<RoundFile>().Where(file => file.Round == at.Round.Id && !file.IsWhole && file.ReceivedAt < before).ExecuteDeleteAsync(cancel);
    }

    private static InputException Misplaced(string name) =>
        new(new InputProblem(name, "The file is not what its name says: its header names another list or kind.", "Send each file under the name that the command gave it."));
}

/// <summary>Where a sealed file goes.</summary>
/// <param name="WhyNot">Why it is not accepted, none when it is; asked before its content comes and again when it is there.</param>
/// <param name="TakeIn">Takes it in.</param>
internal sealed record FilePlace(Func<RoundAtDesk, RoundFile, CancellationToken, Task<IResult?>> WhyNot, Func<RoundAtDesk, RoundFile, CancellationToken, Task<IResult>> TakeIn);
