// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Disclosure.Releases;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Sites;

/// <summary>Holds releases against the ledger: what it has was protected together with all that was published of its round before.</summary>
public static class LedgerCheck
{
    /// <summary>Tables of a release that are not in the ledger with the same numbers, in plain sentences.</summary>
    /// <param name="release">The release.</param>
    /// <param name="ledger">The file that <c>protect --ledger</c> kept.</param>
    /// <exception cref="InputException">A line of the ledger cannot be read, or does not follow from the one before.</exception>
    public static IReadOnlyList<string> Missing(Release release, string ledger)
    {
        ArgumentNullException.ThrowIfNull(release);
        var published = Entries(ledger).Where(entry => entry.Round == release.Round.Id && entry.Population == release.Round.Population).SelectMany(entry => entry.Tables).ToLookup(table => table.Name);
        return [.. release.Tables.Tables.Where(table => !published[table.Name].Any(written => Same(written, table)))
            .Select(table => $"The table '{table.Name}' is not in the ledger with these numbers, so nobody checked it together with earlier releases.")];
    }

    private static bool Same(WrittenTable written, SafeTable table) =>
        written.Cells.Count == table.Cells.Count
        && written.Cells.Zip(table.Cells).All(pair => pair.First.Value == pair.Second.People && pair.First.Codes.SequenceEqual(pair.Second.Codes, StringComparer.Ordinal));

    private static List<WrittenEntry> Entries(string ledger)
    {
        try
        {
            ReleaseLedger.Read(ledger);
        }
        catch (InvalidDataException e)
        {
            throw new InputException(new InputProblem(ledger, e.Message, "Then try again."), e);
        }
        return [.. File.ReadLines(ledger).Select(line => JsonSerializer.Deserialize<WrittenLine>(line, JsonSerializerOptions.Web)!.Entry)];
    }

    private sealed record WrittenLine(WrittenEntry Entry);

    private sealed record WrittenEntry(string Round, string Population, IReadOnlyList<WrittenTable> Tables);

    private sealed record WrittenTable(string Name, IReadOnlyList<WrittenCell> Cells);

    private sealed record WrittenCell(IReadOnlyList<string> Codes, long? Value);
}
