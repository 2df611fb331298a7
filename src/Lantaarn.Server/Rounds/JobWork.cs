// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lantaarn.Estimation;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Auditing;
using Lantaarn.Monitor.Counting;
using Lantaarn.Monitor.Estimating;
using Lantaarn.Monitor.Linking;
using Lantaarn.Monitor.Protecting;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Rounds;

/// <summary>What the commands <c>link</c>, <c>estimate round</c> and <c>protect</c> do, with files of the round instead of files of a user.</summary>
internal sealed class JobWork(StoreWriter writer, IServiceScopeFactory scopes, TimeProvider time, IOptions<RoundOptions> options)
{
    private const string FolderForm = "N";

    /// <summary>Removes what a server that was cut off left in the folder, and nothing else: the folder may be a disk of its own, or hold other things.</summary>
    public void Clear()
    {
        if (!Directory.Exists(options.Value.WorkFolder)) return;
        foreach (var folder in Directory.GetDirectories(options.Value.WorkFolder).Where(path => Guid.TryParseExact(Path.GetFileName(path), FolderForm, out _)))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Does the job and keeps what it made.</summary>
    /// <returns>Why there is no result; empty when there is.</returns>
    public async Task<string> Do(RoundJob job, AskedJob asked, Caller caller, IProgress<double> progress, CancellationToken cancel)
    {
        var folder = Path.Combine(options.Value.WorkFolder, job.Id.ToString(FolderForm));
        Directory.CreateDirectory(folder);
        try
        {
            var (round, files) = await Unpack(job, folder, cancel);
            var (made, why) = Make(new(round, asked, files, folder), progress, cancel);
            if (why == "") await Keep(job, caller, made, cancel);
            return why;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Sealed files leave the database as they are: what stands in the folder for a while can be opened by nobody but who has the key.
    private async Task<(SignedDocument<RoundDefinition> Round, IReadOnlyList<(FileKind Kind, string Path)> Files)> Unpack(RoundJob job, string folder, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<LantaarnStore>();
        var round = await store.Set<Round>().AsNoTracking().SingleAsync(one => one.Id == job.Round, cancel);
        FileKind[] needed = job.Kind == JobKind.Link ? [FileKind.Encodings] : [FileKind.Indicators, FileKind.Groups];
        var files = new List<(FileKind, string)>();
        foreach (var file in (await RoundFile.All(store, job.Round, cancel)).Where(file => needed.Contains(file.Kind)))
        {
            var path = Path.Combine(folder, file.Name);
            await using var output = File.Create(path);
            await FetchFile.Write(file, store, output, cancel);
            files.Add((file.Kind, path));
        }
        return (round.Signed(), files);
    }

    private static (IReadOnlyList<Made> Files, string Why) Make(Assignment assignment, IProgress<double> progress, CancellationToken cancel) => assignment.Asked.Kind switch
    {
        JobKind.Link => Link(assignment, progress, cancel),
        JobKind.Estimate => (Estimate(assignment, progress, cancel), ""),
        _ => Protect(assignment, progress, cancel),
    };

    private static (IReadOnlyList<Made>, string) Link(Assignment assignment, IProgress<double> progress, CancellationToken cancel)
    {
        var paths = assignment.Of(FileKind.Encodings);
        var keyCheck = SealedFile.ReadHeader(paths[0]).KeyCheck;
        var lists = OpenedEncodings.ReadAll(assignment.Round, assignment.Asked.Keys.Sealing, paths, new Progress<double>(), cancel);
        foreach (var encodings in paths) File.Delete(encodings);
        var outcome = LinkRound.Run(assignment.Round.Document, lists, null, null, progress, cancel);
        if (outcome is LinkRoundOutcome.Refused refused) return ([], refused.Why);
        var (groups, report) = (LinkRoundOutcome.Linked)outcome;
        var header = new SealedHeader(SealedContent.Groups, assignment.Round.Document.Id, assignment.Round.Checksum(), keyCheck, "", SealedHeader.DrawFileId());
        var path = Path.Combine(assignment.Folder, "groups.sealed");
        var summary = new GroupsSummary(groups.Count, report.People) { FalseMatches = report.ExpectedFalseMatchRate, MissedMatches = report.ExpectedMissedMatchRate };
        SealedBatches.Write(File.Create(path), header, assignment.Round.Document.Keys.Analyst.Sealing, summary, (groups, groups.Count), cancel);
        return ([new(FileKind.Groups, path, header), new(FileKind.LinkageReport, assignment.Write("linkage-report.json", report))], "");
    }

    private static IReadOnlyList<Made> Estimate(Assignment assignment, IProgress<double> progress, CancellationToken cancel)
    {
        var estimate = EstimateRound.Run(assignment.Round.Document, assignment.Count(), new Dictionary<string, TwinKind>(), new EstimationSettings(), new Random(assignment.Asked.Seed), progress, cancel);
        return [new(FileKind.Estimate, assignment.Write("estimate.json", estimate))];
    }

    private static (IReadOnlyList<Made>, string) Protect(Assignment assignment, IProgress<double> progress, CancellationToken cancel) => ProtectRound.Run(assignment.Round.Document, assignment.Count(), progress, cancel) switch
    {
        SafeTablesOutcome.Made made => ([new(FileKind.Tables, assignment.Write("safe-tables.json", SignedDocument.Sign(made.Tables, assignment.Asked.Keys.Signing)))], ""),
        SafeTablesOutcome.Refused refused => ([], refused.Why),
        _ => throw new InvalidOperationException("An outcome that is neither made nor refused."),
    };

    private Task<bool> Keep(RoundJob job, Caller caller, IReadOnlyList<Made> made, CancellationToken cancel) => writer.Write(async (store, stop) =>
    {
        var at = new RoundAtDesk(store, (await Round.Take(store, job.Round, stop))!, await RoundRights.Of(caller, job.Round, store, stop), time);
        var row = await store.Set<RoundJob>().SingleAsync(one => one.Id == job.Id, stop);
        // Whoever lost the lease lost the job.
        if (row.StateAt(at.Now) != JobState.Running || row.IsToStop) throw new OperationCanceledException();
        var kinds = made.Select(file => file.Kind).ToList();
        at.Drop([.. (await RoundFile.All(store, job.Round, stop)).Where(file => kinds.Contains(file.Kind))], RoundEvent.Replaced, job.Kind.ToString());
        var kept = new List<LoggedFile>();
        foreach (var file in made) kept.Add((await Keep(at, file, stop)).Logged);
        (row.State, row.Progress, row.EndedAt) = (JobState.Done, 1, at.Now);
        at.Log(new RoundEvent("job-done", job.Kind.ToString()) { Out = kept });
        return true;
    }, cancel);

    private static async Task<RoundFile> Keep(RoundAtDesk at, Made made, CancellationToken cancel)
    {
        if (made.Header is null) return Document.Of(await File.ReadAllBytesAsync(made.Path, cancel)).Keep(at, made.Kind);
        var file = new RoundFile { Id = Guid.CreateVersion7(at.Now), Round = at.Round.Id, Kind = made.Kind, FileId = made.Header.FileId, KeyCheck = made.Header.KeyCheck, ReceivedAt = at.Now, IsWhole = true };
        await using (var stream = File.OpenRead(made.Path)) (file.Sha256, file.Bytes) = (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)), stream.Length);
        at.Store.Add(file);
        foreach (var line in File.ReadLines(made.Path))
        {
            at.Store.Add(new RoundFilePart { File = file.Id, Number = file.Parts++, Content = Encoding.ASCII.GetBytes(line) });
            await at.Store.SaveChangesAsync(cancel);
            at.Store.ChangeTracker.Entries<RoundFilePart>().ToList().ForEach(entry => entry.State = EntityState.Detached);
        }
        return file;
    }

    /// <summary>A file that a job made; sealed when it has a header.</summary>
    private sealed record Made(FileKind Kind, string Path, SealedHeader? Header = null);

    private sealed record Assignment(SignedDocument<RoundDefinition> Round, AskedJob Asked, IReadOnlyList<(FileKind Kind, string Path)> Files, string Folder)
    {
        public IReadOnlyList<string> Of(FileKind kind) => [.. Files.Where(file => file.Kind == kind).Select(file => file.Path)];

        public RoundCount Count() => RoundCount.Read(Round, Asked.Keys.Sealing, Of(FileKind.Groups)[0], Of(FileKind.Indicators), new Progress<double>());

        public string Write<T>(string name, T document)
        {
            var path = Path.Combine(Folder, name);
            File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(document, ExchangeJson.Readable));
            return path;
        }
    }
}
