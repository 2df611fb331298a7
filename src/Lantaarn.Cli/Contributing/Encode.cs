// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.CommandLine;
using System.Text.Json;
using Lantaarn.Cli.Auditing;
using Lantaarn.Cli.Lists;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Cli.Contributing;

/// <summary><c>encode</c>: an organisation's list becomes a contribution. Runs at the organisation; names do not leave.</summary>
internal static class Encode
{
    public static Command Command(Screen screen)
    {
        var list = new Argument<FileInfo>("list") { Description = "The list, as CSV from your own system. Comma or semicolon, UTF-8 or Windows-1252." };
        var round = Options.Round();
        var key = new Option<FileInfo>("--key", "-k") { Description = "The round key (round.key)." };
        var mapping = new Option<FileInfo>("--mapping", "-m") { Description = "Which of your columns is which. Make one with --suggest-mapping." };
        var suggest = new Option<bool>("--suggest-mapping") { Description = "Only propose a mapping for this list and print it; nothing is encoded." };
        var id = new Option<string>("--list") { Description = "With --suggest-mapping: the id of your list in the round." };
        var folder = new Option<DirectoryInfo>("--out", "-o") { Description = "Where the contribution goes.", DefaultValueFactory = _ => new("contribution") };
        var twins = new Option<FileInfo>("--twins") { Description = "Invented people to mix in, from the audit party: they measure how often the linkage errs." };
        var strict = new Option<bool>("--strict") { Description = "Refuse the whole list if one row or cell is not understood." };
        var labels = new Option<string>("--truth-column") { Description = "Rehearsals only: the column that says who is who. It is kept here, for measuring." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask before writing." };
        var command = new Command("encode", """
            Turns your list into a contribution, here, on your own computer.

            Two files come out, with the same random record numbers and nothing else in common:
              LIST.encodings.sealed    only the linkage unit can open it: encodings of names and birth dates
              LIST.indicators.sealed   only the analyst can open it: the coarse indicators of the round
            Before anything is written you see, column by column, what leaves and what stays.
            """) { list, round, key, mapping, suggest, id, folder, twins, strict, labels, yes };
        command.SetAction((parsed, cancel) =>
        {
            var signed = SignedRound.Read(parsed.GetRequiredValue(round).FullName);
            var path = parsed.GetRequiredValue(list).FullName;
            if (parsed.GetValue(suggest)) return Task.FromResult(Suggest(screen, path, parsed.GetValue(id) ?? "", signed.Document));
            var request = new EncodeRequest(path, Options.Require(parsed, key).FullName, Options.Require(parsed, mapping).FullName, parsed.GetRequiredValue(folder).FullName)
            {
                TwinsPath = parsed.GetValue(twins)?.FullName,
                Strict = parsed.GetValue(strict),
                TruthColumn = parsed.GetValue(labels),
                Ask = !parsed.GetValue(yes),
            };
            return Task.FromResult(Run(screen, signed, request, cancel));
        });
        return command;
    }

    private static int Suggest(Screen screen, string path, string list, RoundDefinition round)
    {
        if (round.FindList(list) is null)
            throw new InputException(new InputProblem("--list", $"Say which list of the round this is: {string.Join(", ", round.Lists.Select(known => known.Id))}.", "Give its id with --list."));
        var (mapping, unused) = MappingSuggestion.For(path, list, round);
        screen.Print(JsonSerializer.Serialize(mapping, ExchangeJson.Readable));
        if (unused.Count > 0) screen.Aside($"Not used, so it stays with you: {string.Join(", ", unused)}.");
        screen.Aside("This is a proposal: read it, correct it, and save it as the mapping of this list.");
        return ExitCode.Done;
    }

    public static int Run(Screen screen, Exchange.Sealing.SignedDocument<RoundDefinition> round, EncodeRequest request, CancellationToken cancel)
    {
        var mapping = ListMapping.Read(request.MappingPath, round.Document);
        using var key = KeyFile.ReadRoundKey(request.KeyPath, round.Document);
        using var encoder = new PersonEncoder(Schema(round.Document), key, round.Document.Id, RehearsalNoise(round.Document, key, mapping.List));
        using var file = ListFile.Open(request.ListPath, mapping.Delimiter, mapping.Encoding);
        var reader = new RowReader(file, mapping, round.Document);
        WhatLeaves.Show(screen, file, mapping, round.Document);
        if (request.Ask && screen.CanAsk && !screen.Ask("Make the contribution?")) return ExitCode.Cancelled;

        var twins = request.TwinsPath is { } path ? PlantedTwin.ReadAll(path) : [];
        using var encoding = new ListEncoding(round.Document, encoder, request.Folder, twins);
        screen.Progress($"Encoding {mapping.List}", progress =>
        {
            encoding.Run(file, reader, LabelColumn(round.Document, file, request.TruthColumn), progress, cancel);
            return encoding.Records;
        });
        Report(screen, encoding);
        RequireSomebody(request, encoding);
        ContributionFiles.Write(round, (mapping.List, key.CheckValue(round.Document.Id)), encoding, encoder.Bits, request.Folder, cancel);
        screen.Wrote(ContributionFiles.EncodingsPath(request.Folder, mapping.List) + "  -> the linkage unit");
        screen.Wrote(ContributionFiles.IndicatorsPath(request.Folder, mapping.List) + "  -> the analyst");
        return ExitCode.Done;
    }

    private static EncodingSchema Schema(RoundDefinition round)
    {
        try
        {
            return EncodingSchema.Parse(round.Encoding.GetRawText());
        }
        catch (SchemaException e)
        {
            throw new InputException(new InputProblem("--round", $"The encoding schema of the round cannot be used: {e.Message}", "Ask the count lead for a round that this version can read."), e);
        }
    }

    // A rehearsal must give the same figures again, so its noise comes from its key. In a count it must not: only then is it noise to who has the key.
    private static Random? RehearsalNoise(RoundDefinition round, RoundKey key, string list) => round.Kind == RoundKind.Rehearsal
        ? new Random(BinaryPrimitives.ReadInt32LittleEndian(key.Derive($"rehearsal noise/{round.Id}/{list}")))
        : null;

    private static int? LabelColumn(RoundDefinition round, ListFile file, string? column)
    {
        if (column is null) return null;
        if (round.Kind == RoundKind.Rehearsal) return file.Find(column, "the truth");
        throw new InputException(new InputProblem("--truth-column", "This round counts real people: who is who may not be kept.", "Leave the option out, or use a rehearsal round with invented people."));
    }

    private static void Report(Screen screen, ListEncoding encoding)
    {
        screen.Say($"{encoding.RowsRead} rows read, {encoding.Records} records will leave.");
        foreach (var (reason, count) in encoding.NotEncodable) screen.Warn($"{count} cannot be encoded ({reason}); they are counted apart.");
        if (encoding.Remarks.Count == 0) return;
        screen.Warn($"{encoding.Remarks.Count} times something was not understood; {encoding.Remarks.Refused} rows were left out.");
        foreach (var remark in encoding.Remarks.First.Take(20)) screen.Say($"    line {remark.Line}: {remark.Reason}{(remark.Refused ? "; row left out" : "; counted as unknown")}");
        if (encoding.Remarks.Count > 20) screen.Say($"    and {encoding.Remarks.Count - 20} more");
    }

    private static void RequireSomebody(EncodeRequest request, ListEncoding encoding)
    {
        if (request.Strict && encoding.Remarks.First is [var remark, ..])
            throw new InputException(new InputProblem(request.ListPath, $"Not everything was understood, and --strict was given: {remark.Reason}.", "Correct the list or the mapping.") { Line = remark.Line });
        if (encoding.RowsRead == 0)
            throw new InputException(new InputProblem(request.ListPath, "The list has a header but nobody in it.", "Export it again; if nobody was seen, tell the count lead, so that the list is left out."));
        if (encoding.RowsRead == encoding.Remarks.Refused)
            throw new InputException(new InputProblem(request.ListPath, $"Not one of the {encoding.RowsRead} rows could be read.", "Check the delimiter and the mapping."));
    }
}

/// <summary>What <c>encode</c> is asked to do.</summary>
internal sealed record EncodeRequest(string ListPath, string KeyPath, string MappingPath, string Folder)
{
    public string? TwinsPath { get; init; }

    public bool Strict { get; init; }

    public string? TruthColumn { get; init; }

    public bool Ask { get; init; }
}
