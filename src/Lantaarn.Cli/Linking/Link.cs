// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Linking;

namespace Lantaarn.Cli.Linking;

/// <summary><c>link</c>: the linkage unit finds who is the same person, and keeps nothing.</summary>
internal static class Link
{
    public const string GroupsFile = "groups.sealed";
    public const string ReportFile = "linkage-report.json";

    public static Command Command(Screen screen)
    {
        var files = new Argument<FileInfo[]>("encodings") { Description = "The encodings parts, one per list (*.encodings.sealed).", Arity = ArgumentArity.OneOrMore };
        var round = Options.Round();
        var key = Options.Key("linkage unit");
        var folder = new Option<DirectoryInfo>("--out", "-o") { Description = "Where the groups and the report go.", DefaultValueFactory = _ => new("linkage") };
        var truth = new Option<FileInfo[]>("--truth") { Description = "Rehearsals only: the truth files that 'encode --truth-column' kept; gives precision and recall.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("link", """
            Finds which records are one person, across lists and within them, from encodings alone.

            groups.sealed          for the analyst: which records belong together, under random pseudonyms
            linkage-report.json    how well it went: pairs compared, matches, score histogram, uncertain band
            Nothing goes back to an organisation. Destroy the encodings and the round key right after this: 'lantaarn destroy'.
            """) { files, round, key, folder, truth };
        command.SetAction((parsed, cancel) =>
        {
            var signed = SignedRound.Read(parsed.GetRequiredValue(round).FullName);
            var paths = parsed.GetRequiredValue(files).Select(file => file.FullName).ToList();
            var truths = parsed.GetValue(truth)?.Select(file => file.FullName).ToList() ?? [];
            return Task.FromResult(Run(screen, signed, parsed.GetRequiredValue(key).FullName, paths, truths, parsed.GetRequiredValue(folder).FullName, cancel));
        });
        return command;
    }

    public static int Run(
        Screen screen, SignedDocument<RoundDefinition> round, string keyPath, IReadOnlyList<string> encodings, IReadOnlyList<string> truths, string folder, CancellationToken cancel)
    {
        var keys = KeyFile.Read(keyPath, RoundRole.LinkageUnit, round.Document);
        var lists = screen.Progress("Opening encodings", progress => OpenedEncodings.ReadAll(round, keys.Sealing, encodings, progress, cancel));
        var truth = truths.Count == 0 ? null : TruthFile.ReadAll(round.Document, truths);
        var outcome = screen.Progress("Comparing all records", progress => LinkRound.Run(round.Document, lists, truth, progress, cancel));
        if (outcome is LinkRoundOutcome.Refused refused) return screen.Refuse(refused.Why);
        var (groups, report) = (LinkRoundOutcome.Linked)outcome;
        var (keyCheck, fileId) = (SealedFile.ReadHeader(encodings[0]).KeyCheck, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        var header = new SealedHeader(SealedContent.Groups, round.Document.Id, round.Checksum(), keyCheck, "", fileId);
        WriteGroups(round, header, groups, report, Path.Combine(folder, GroupsFile), cancel);
        AtomicFile.WriteAll(Path.Combine(folder, ReportFile), JsonSerializer.SerializeToUtf8Bytes(report, ExchangeJson.Readable));
        Show(screen, report);
        screen.Wrote(Path.Combine(folder, GroupsFile) + "  -> the analyst");
        screen.Wrote(Path.Combine(folder, ReportFile));
        return ExitCode.Done;
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
