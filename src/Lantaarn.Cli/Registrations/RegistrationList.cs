// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Lantaarn.Cli.Lists;
using Lantaarn.Exchange;
using Lantaarn.Monitor.Registrations;

namespace Lantaarn.Cli.Registrations;

/// <summary>A registration as a CSV file with the columns client, from, until, first_seen, city, sex and group; days as 2024-01-31. No 'until': a stay that still lasts.</summary>
internal static class RegistrationList
{
    /// <summary>Reads a registration.</summary>
    /// <exception cref="InputException">There is no such file or column, or a row says something that cannot be. Names the line, never the content.</exception>
    public static IReadOnlyList<RegistrationRow> Read(string path)
    {
        using var file = ListFile.Open(path);
        int[] columns = [.. new[] { "client", "from", "until", "first_seen", "city", "sex", "group" }.Select(name => file.Find(name, "a registration"))];
        var rows = new List<RegistrationRow>();
        foreach (var (line, cells) in file.Rows())
        {
            if (cells.Length != file.Columns.Count) throw Wrong(path, line, $"The row has {cells.Length} cells where the header has {file.Columns.Count}.");
            rows.Add(Row(path, line, [.. columns.Select(column => cells[column].Trim())]));
        }
        return rows;
    }

    /// <summary>A registration as the content of such a file.</summary>
    public static byte[] Bytes(IReadOnlyList<RegistrationRow> rows)
    {
        var text = new StringBuilder("client,from,until,first_seen,city,sex,group\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"{row.Client},{row.From:yyyy-MM-dd},{row.Until:yyyy-MM-dd},{row.FirstSeen:yyyy-MM-dd},{row.City},{row.Sex},{row.Group}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static RegistrationRow Row(string path, long line, string[] cells)
    {
        if (cells[0] == "") throw Wrong(path, line, "The row has no client number.");
        var (from, until, first) = (Day(path, line, cells[1]), cells[2] == "" ? (DateOnly?)null : Day(path, line, cells[2]), Day(path, line, cells[3]));
        if (until < from) throw Wrong(path, line, "The stay ends before it begins.");
        return new(cells[0], from, until, first, cells[4], cells[5], cells[6]);
    }

    private static DateOnly Day(string path, long line, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(path, line, "A day is not written like 2024-01-31.");

    private static InputException Wrong(string path, long line, string what) => new(new InputProblem(path, what, "Correct the row; nothing is published until that is done.") { Line = line });
}
