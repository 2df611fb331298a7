// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using CsvHelper;
using Lantaarn.Cli.Files;
using Lantaarn.Cli.InventedPeople;
using Lantaarn.Cli.Lists;
using Lantaarn.Exchange;
using Lantaarn.Monitor.Auditing;

namespace Lantaarn.Cli.Auditing;

/// <summary>What kind of person each twin is: from the audit party to the analyst, past everyone else.</summary>
internal static class TwinKeyFile
{
    private static readonly string[] Columns = ["twin", "origin", "date"];

    // From worst to best: a pair of records is no better than the worse of the two.
    private static readonly string[] Dates = ["none", "year", "day"];

    public static void Write(string path, TwinSample sample)
    {
        var dates = sample.Records.GroupBy(record => record.TwinId).ToDictionary(same => same.Key, same => same.Min(record => Array.IndexOf(Dates, DateOf(record.Written))));
        using var file = AtomicFile.Create(path);
        using (var writer = new StreamWriter(file.Stream, new UTF8Encoding(false), leaveOpen: true))
        {
            using var csv = CsvWriter.Create(writer, new CsvWriterOptions(), leaveOpen: true);
            csv.WriteRecord(Columns);
            foreach (var twin in sample.Twins) csv.WriteRecord([twin.Id, twin.Person.Origin.Code, Dates[dates[twin.Id]]]);
        }
        file.Commit();
    }

    /// <exception cref="InputException">Not a key that <c>round plant-twins</c> wrote.</exception>
    public static IReadOnlyDictionary<string, TwinKind> Read(string path)
    {
        using var file = ListFile.Open(path, ",", "utf-8");
        if (!file.Columns.SequenceEqual(Columns))
            throw new InputException(new InputProblem(path, "This is no key of twins.", "Use the file twins-key.csv that 'lantaarn round plant-twins' made.") { Line = 1 });
        var kinds = new Dictionary<string, TwinKind>();
        foreach (var (line, cells) in file.Rows())
            if (cells.Length != Columns.Length || !Dates.Contains(cells[2]) || !kinds.TryAdd(cells[0], new(cells[1], cells[2])))
                throw new InputException(new InputProblem(path, "This line cannot be read, or its twin is in the file twice.", "Ask the audit party for the file again.") { Line = line });
        return kinds;
    }

    private static string DateOf(WrittenRecord written) => PlantedTwin.ToIdentifiers(written).Birth switch
    {
        { Day: not null } => "day",
        { Year: not null } => "year",
        _ => "none",
    };
}
