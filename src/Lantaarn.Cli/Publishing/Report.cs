// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Publishing;

namespace Lantaarn.Cli.Publishing;

/// <summary><c>report</c>: what the public gets.</summary>
internal static class Report
{
    public const string Page = "index.html";
    private const string EnglishPage = "index.en.html";
    private const string DataFolder = "data";

    public static Command Command(Screen screen)
    {
        var round = Options.Round();
        var estimate = new Option<FileInfo>("--estimate", "-e") { Description = "The estimate (estimate.json).", Required = true };
        var tables = new Option<FileInfo>("--tables", "-t") { Description = "The safe tables (safe-tables.json); leave out when none could be made." };
        var linkage = new Option<FileInfo>("--linkage", "-l") { Description = "The linkage report (linkage-report.json).", Required = true };
        var truth = new Option<FileInfo>("--truth") { Description = "Rehearsals only: how many people there really are." };
        var folder = new Option<DirectoryInfo>("--out", "-o") { Description = "Where the report goes.", DefaultValueFactory = _ => new("report") };
        var command = new Command("report", """
            Writes the report (index.html in Dutch, index.en.html in English) and the open data (data/*.csv with CSVW descriptions).

            The pages stand alone: no script, no address outside the folder; they print on A4.
            """) { round, estimate, tables, linkage, truth, folder };
        command.SetAction(parsed =>
        {
            var definition = SignedRound.Read(parsed.GetRequiredValue(round).FullName).Document;
            var published = new PublishedRound(
                definition,
                ExchangeJson.ReadFile<RoundEstimate>(parsed.GetRequiredValue(estimate).FullName),
                parsed.GetValue(tables) is { } file ? SignedTables.Read(file.FullName, definition) : null,
                ExchangeJson.ReadFile<LinkageReport>(parsed.GetRequiredValue(linkage).FullName))
            {
                Truth = parsed.GetValue(truth) is { } known ? ExchangeJson.ReadFile<KnownTruth>(known.FullName) : null,
            };
            return Run(screen, published, parsed.GetRequiredValue(folder).FullName);
        });
        return command;
    }

    public static int Run(Screen screen, PublishedRound published, string folder)
    {
        RequireOneRound(published);
        var data = OpenData.Files(published);
        foreach (var (name, content) in data) AtomicFile.WriteAll(Path.Combine(folder, DataFolder, name), content);
        var links = data.Select(file => file.Name).Where(name => name.EndsWith(".csv", StringComparison.Ordinal)).Select(name => $"{DataFolder}/{name}").ToList();
        WritePage(published, "nl", Path.Combine(folder, Page), EnglishPage, links);
        WritePage(published, "en", Path.Combine(folder, EnglishPage), Page, links);
        screen.Wrote(Path.Combine(folder, Page));
        screen.Wrote(Path.Combine(folder, EnglishPage));
        screen.Wrote($"{Path.Combine(folder, DataFolder)}  ({links.Count} tables, CSV with CSVW)");
        return ExitCode.Done;
    }

    private static void WritePage(PublishedRound published, string language, string path, string otherLanguage, IReadOnlyList<string> links) =>
        AtomicFile.WriteAll(path, Encoding.UTF8.GetBytes(ReportPage.Render(published, language, otherLanguage, links)));

    private static void RequireOneRound(PublishedRound published)
    {
        var id = published.Round.Id;
        if (published.Estimate.RoundId != id || published.Linkage.RoundId != id || (published.Tables?.RoundId ?? id) != id)
            throw new InputException(new InputProblem("--round", "Estimate, tables and linkage report do not all belong to this round.", "Give the files of one round."));
        if (published.Truth is not null && published.Round.Kind != RoundKind.Rehearsal)
            throw new InputException(new InputProblem("--truth", "This round counts real people; nobody knows how many there really are.", "Leave the option out."));
    }
}
