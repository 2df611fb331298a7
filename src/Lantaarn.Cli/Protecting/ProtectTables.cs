// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Security.Cryptography;
using Lantaarn.Cli.Terminal;
using Lantaarn.Disclosure;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Protecting;

/// <summary><c>protect tables</c>: tables of an analyst's own, without a round.</summary>
internal sealed class ProtectTables
{
    private readonly Argument<FileInfo> _file = new("file")
    {
        Description = "CSV in long form: a column per dimension with codes (_T for a total, which may be left out), and one with the true counts.",
    };

    private readonly Option<string> _count = new("--count") { Description = "The column of the counts.", DefaultValueFactory = _ => "count" };
    private readonly Option<string[]> _hierarchies = new("--hierarchy")
    {
        Description = "NAME=FILE: the codes of a dimension are nested; a CSV file with the columns code, parent and, for areas, level (country, region, city, neighbourhood).",
    };

    private readonly Option<string[]> _tables = new("--table", "-t")
    {
        Description = "A table: dimensions with commas between them, 'place:1' for the codes of place down to depth 1. One of all dimensions where none is given.",
    };

    private readonly Option<int> _minimum = new("--minimum") { Description = "Counts below this are small, zero included; 3 or more.", DefaultValueFactory = _ => 5 };
    private readonly MethodOptions _method = new();
    private readonly Option<DirectoryInfo> _folder = new("--out", "-o") { Description = "A new folder for the tables and manifest.json.", DefaultValueFactory = _ => new("tables") };
    private readonly Screen _screen;
    private readonly TimeProvider _clock;

    private ProtectTables(Screen screen, TimeProvider clock) => (_screen, _clock) = (screen, clock);

    public static Command Command(Screen screen, TimeProvider clock)
    {
        var tables = new ProtectTables(screen, clock);
        var command = new Command("tables", """
            Makes tables of your own safe, without a round: a CSV file with true counts goes in, tables that may be published and a manifest come out.

            Choose one method for the same people and keep to it: what one hides the other may tell. What cannot be made safe is refused with the reason; then nothing is written.
            """) { tables._file, tables._count, tables._hierarchies, tables._tables, tables._minimum, tables._folder };
        tables._method.AddTo(command);
        tables._minimum.Validators.Add(result =>
        {
            if (result.GetValue(tables._minimum) < 3) result.AddError("'--minimum' is 3 or more.");
        });
        command.SetAction((parsed, cancel) => Task.FromResult(tables.Run(parsed, cancel)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetRequiredValue(_file).FullName;
        var record = _method.Record(parsed);
        var table = LongTable.Read(path, record ?? parsed.GetRequiredValue(_count), Hierarchies(parsed), record is null ? OwnTables.MostRows : (int)CountedCells.MostPersons);
        var asked = AskedTables.Of(parsed.GetValue(_tables) ?? [], table.Dimensions);
        var request = record is null ? OwnTables.OfCounts(table, asked) : OwnTables.OfRecords(table, asked);
        var policy = new ProtectionPolicy { MinimumCount = parsed.GetValue(_minimum) };
        var ledger = _method.Ledger(parsed, _clock);
        using var folder = ReleaseFolder.Begin(parsed.GetRequiredValue(_folder).FullName);
        using var bits = RandomNumberGenerator.Create();
        var how = _method.Alteration(parsed, Path.GetFileNameWithoutExtension(path), table.Rows.Select(row => row.Value), _clock, bits);
        var release = new OwnRelease(_screen, request, policy, ledger, folder);
        return how is null ? release.Hide(cancel) : release.Change(how, _method.Budget(parsed), cancel);
    }

    private Dictionary<string, Classification> Hierarchies(ParseResult parsed)
    {
        var hierarchies = new Dictionary<string, Classification>(StringComparer.Ordinal);
        foreach (var text in parsed.GetValue(_hierarchies) ?? [])
        {
            if (text.Split('=', 2) is not [{ Length: > 0 } name, { Length: > 0 } path]) throw Wrong($"'{text}' is no hierarchy.", "Write --hierarchy NAME=FILE.");
            if (!hierarchies.TryAdd(name, HierarchyFile.Read(path, name))) throw Wrong($"There are two hierarchies for '{name}'.", "Give one for each dimension.");
        }
        return hierarchies;
    }

    private static InputException Wrong(string what, string whatToDo) => new(new InputProblem("--hierarchy", what, whatToDo));
}
