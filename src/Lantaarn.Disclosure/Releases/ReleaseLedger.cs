// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lantaarn.Disclosure.Releases;

/// <summary>
/// The append-only list of what was published: a file with one JSON object per line, each chained to the one before it by its checksum, so that a
/// line that was changed, left out or put in between is noticed. That lines were cut off at the end shows from the checksum in the
/// manifest of the last release. It holds published values only and may be public itself.
/// </summary>
public sealed class ReleaseLedger
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
    private readonly string _path;
    private readonly List<LedgerEntry> _entries;

    private ReleaseLedger(string path, List<LedgerEntry> entries, string head) => (_path, _entries, Head) = (path, entries, head);

    /// <summary>Checksum of the last line, SHA-256 in hexadecimal digits; empty for an empty ledger.</summary>
    public string Head { get; private set; }

    /// <summary>Reads a ledger; one that does not exist yet is empty.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">A line cannot be read, or the chain is broken.</exception>
    public static ReleaseLedger Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var (entries, head) = (new List<LedgerEntry>(), "");
        if (!File.Exists(path)) return new(path, entries, head);
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
            entries.Add(ReadLine(line, path, entries.Count + 1, ref head));
        return new(path, entries, head);
    }

    /// <summary>What was published about a round and population.</summary>
    /// <param name="round">The round.</param>
    /// <param name="population">Who was counted.</param>
    public EarlierReleases Of(string round, string population)
    {
        var ofPopulation = _entries.Where(entry => entry.Population == population).ToLookup(entry => entry.Round);
        var before = _entries.FindLast(entry => entry.Population == population && entry.Round != round)?.Round;
        return new([.. ofPopulation[round]], Head) { RoundBefore = before is null ? [] : [.. ofPopulation[before]] };
    }

    /// <summary>Writes a release down as published. It must have been protected together with all that this ledger says of its round and population.</summary>
    /// <param name="name">Which release it is; new for its round and population.</param>
    /// <param name="parts">The release, or the parts in which it was protected; a table in several parts is written once.</param>
    /// <param name="clock">The time.</param>
    /// <exception cref="InvalidOperationException">The ledger has grown since the release was protected, or the release was protected without it.</exception>
    /// <exception cref="ArgumentException">There is no table, or the ledger has a release of that name.</exception>
    public void Append(ReleaseName name, IReadOnlyList<ProtectedRelease> parts, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(clock);
        if (parts.Count == 0) throw new ArgumentException("There is nothing to write down.", nameof(parts));
        if (parts.Any(part => part.LedgerHead != parts[0].LedgerHead)) throw NotChecked();
        var tables = parts.SelectMany(part => part.Tables).DistinctBy(table => (table.Name, table.Measure))
            .Select(table => new LedgerTable(table.Name, table.Measure, table.Classifications, [.. table.Cells.Select(cell => new LedgerCell(cell.Codes, cell.Value))]));
        Append(LedgerEntry.Of(name, clock.GetUtcNow(), parts[0].PolicyVersion, parts.SelectMany(part => part.Classifications), [.. tables]), parts[0].LedgerHead);
    }

    /// <summary>Adds an entry that was checked together with the lines up to this checksum.</summary>
    internal void Append(LedgerEntry entry, string checkedUpTo)
    {
        if (_entries.Exists(other => other.Round == entry.Round && other.Population == entry.Population && other.Release == entry.Release))
            throw new ArgumentException($"The ledger already has a release '{entry.Release}' of this round and population; give this one another name.", nameof(entry));
        if (checkedUpTo != Head) throw NotChecked();
        if (!entry.IsWhole()) throw new ArgumentException("The release does not say by which classifications its tables are made.", nameof(entry));
        using var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        if (LastLineOf(file) != Head) throw NotChecked();
        var (line, head) = Chain(JsonSerializer.Serialize(entry, Json), Head);
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        file.Flush(flushToDisk: true);
        _entries.Add(entry);
        Head = head;
    }

    private static (string Line, string Head) Chain(string entry, string previous)
    {
        var head = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(previous + "\n" + entry)));
        return ($$"""{"previous":"{{previous}}","entry":{{entry}},"checksum":"{{head}}"}""", head);
    }

    private static LedgerEntry ReadLine(string line, string path, int number, ref string head)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var raw = document.RootElement.GetProperty("entry");
            var (whole, next) = Chain(raw.GetRawText(), head);
            if (whole != line) throw Broken(path, number, "does not follow from the line before it", null);
            head = next;
            return raw.Deserialize<LedgerEntry>(Json) is { } entry && entry.IsWhole() ? entry : throw Broken(path, number, "is not a release", null);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw Broken(path, number, "cannot be read", e);
        }
    }

    private static string LastLineOf(FileStream file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var (head, number) = ("", 0);
        while (reader.ReadLine() is { } line) ReadLine(line, file.Name, ++number, ref head);
        return head;
    }

    private static InvalidDataException Broken(string path, int number, string what, Exception? inner) =>
        new($"Line {number} of the ledger {Path.GetFileName(path)} {what}. Take the ledger from a copy that is whole; publish nothing without it.", inner);

    private static InvalidOperationException NotChecked() =>
        new("The release was not protected together with everything in the ledger. Read the ledger again and protect the release anew.");
}
