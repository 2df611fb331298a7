// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Linkage.Matching;
using Lantaarn.Monitor.Linking;
using LinkageReport = Lantaarn.Exchange.Groups.LinkageReport;

namespace Lantaarn.Cli.Linking;

/// <summary><c>link</c>: the linkage unit finds who is the same person, and keeps nothing.</summary>
internal static class Link
{
    public const string GroupsFile = "groups.sealed";
    public const string ReportFile = "linkage-report.json";

    public static Command Command(Screen screen)
    {
        var options = new LinkOptions();
        var command = options.AddTo(new Command("link", """
            Finds which records are one person, across lists and within them, from encodings alone.

            groups.sealed          for the analyst: which records belong together, under random pseudonyms
            linkage-report.json    how well it went: pairs compared, matches, score histogram, uncertain band
            Nothing goes back to an organisation. Destroy the encodings and the round key right after this: 'lantaarn destroy'.

            Several machines: start one with --workers-at and --job-key, bring the job key to the others, and start them with --worker and
            --job-key. All have the same version of lantaarn and reach one PostgreSQL database, which sees nothing but sealed bytes.
            """));
        // Apart from the thread that hears Ctrl+C.
        command.SetAction((parsed, cancel) => Task.Run(() => Run(screen, options, parsed, cancel), cancel));
        return command;
    }

    public static int Run(Screen screen, SignedDocument<RoundDefinition> round, LinkFiles files, UnitSearch? search, CancellationToken cancel)
    {
        var keys = KeyFile.Read(files.Key, RoundRole.LinkageUnit, round.Document);
        var lists = screen.Progress("Opening encodings", progress => OpenedEncodings.ReadAll(round, keys.Sealing, files.Encodings, progress, cancel));
        var truth = files.Truths.Count == 0 ? null : TruthFile.ReadAll(round.Document, files.Truths);
        var outcome = screen.Progress("Comparing all records", progress => LinkRound.Run(round.Document, lists, truth, search, progress, cancel));
        if (outcome is LinkRoundOutcome.Refused refused) return screen.Refuse(refused.Why);
        var (groups, report) = (LinkRoundOutcome.Linked)outcome;
        var keyCheck = SealedFile.ReadHeader(files.Encodings[0]).KeyCheck;
        var header = new SealedHeader(SealedContent.Groups, round.Document.Id, round.Checksum(), keyCheck, "", SealedHeader.DrawFileId());
        WriteGroups(round, header, groups, report, Path.Combine(files.Folder, GroupsFile), cancel);
        AtomicFile.WriteAll(Path.Combine(files.Folder, ReportFile), JsonSerializer.SerializeToUtf8Bytes(report, ExchangeJson.Readable));
        Show(screen, report);
        screen.Wrote(Path.Combine(files.Folder, GroupsFile) + "  -> the analyst");
        screen.Wrote(Path.Combine(files.Folder, ReportFile));
        return ExitCode.Done;
    }

    private static int Run(Screen screen, LinkOptions options, ParseResult parsed, CancellationToken cancel)
    {
        if (options.Worker(parsed) is { } helping) return SharedLink.Help(screen, helping, options.JobKey(parsed), cancel);
        var (round, files) = (options.Round(parsed), options.Files(parsed));
        return options.WorkersAt(parsed) is { } shared
            ? SharedLink.Coordinate(screen, shared, options.JobKey(parsed), search => Run(screen, round, files, search, cancel))
            : Run(screen, round, files, search: null, cancel);
    }

    private static void WriteGroups(
        SignedDocument<RoundDefinition> round, SealedHeader header, IReadOnlyList<GroupRecord> groups, LinkageReport report, string path, CancellationToken cancel)
    {
        using var file = AtomicFile.Create(path);
        SealedBatches.Write(file.Stream, header, round.Document.Keys.Analyst.Sealing, Summary(groups, report), (groups, groups.Count), cancel);
        file.Commit();
    }

    private static GroupsSummary Summary(IReadOnlyList<GroupRecord> groups, LinkageReport report) => new(groups.Count, report.People)
    {
        FalseMatches = report.ExpectedFalseMatchRate,
        MissedMatches = report.ExpectedMissedMatchRate,
    };

    private static void Show(Screen screen, LinkageReport report)
    {
        var records = report.Lists.Sum(list => list.Records);
        screen.Say($"{records} records in {report.Lists.Count} lists are {report.People} people; {report.PairsCompared:N0} pairs were compared.");
        screen.Say($"Same person from similarity {report.Threshold:F3}; {report.Uncertain.Pairs} pairs between {report.Uncertain.From:F3} and {report.Uncertain.To:F3} could go either way.");
        if (report is { ExpectedFalseMatchRate: { } falsely, ExpectedMissedMatchRate: { } missed })
            screen.Say($"Expected from the similarities: {falsely.Value:P1} of the links wrong ({falsely.Lower:P1} - {falsely.Upper:P1}), {missed.Value:P1} of the pairs missed ({missed.Lower:P1} - {missed.Upper:P1}).");
        if (report.Evaluation is { } measured)
            screen.Say($"Against the truth: precision {measured.Precision:F4}, recall {measured.Recall:F4}, F1 {measured.F1:F4}.");
        foreach (var note in report.Notes) screen.Warn(note);
    }
}
