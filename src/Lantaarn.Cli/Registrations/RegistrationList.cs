// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Lantaarn.Exchange;
using Lantaarn.Monitor.Registrations;

namespace Lantaarn.Cli.Registrations;

/// <summary>Visits and stays as a CSV file; days as 2024-01-31. No 'until': a stay that still lasts.</summary>
internal static class RegistrationList
{
    public const string Columns = "client,from,until,first_seen,city,sex,group";

    /// <summary>Reads a registration.</summary>
    /// <exception cref="InputException">There is no such file or column, or a row says something that cannot be.</exception>
    public static IReadOnlyList<RegistrationRow> Read(string path) => RegistrationFile.Read(path, Columns, Row);

    /// <summary>A registration as the content of such a file.</summary>
    public static byte[] Bytes(IReadOnlyList<RegistrationRow> rows)
    {
        var text = new StringBuilder($"{Columns}\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"{row.Client},{row.From:yyyy-MM-dd},{row.Until:yyyy-MM-dd},{row.FirstSeen:yyyy-MM-dd},{row.City},{row.Sex},{row.Group}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static RegistrationRow Row(RegistrationLine line)
    {
        var (client, from, until, first) = (line.Client, line.Day("from"), line.DayOrNull("until"), line.Day("first_seen"));
        return until < from ? throw line.Wrong("The stay ends before it begins.") : new(client, from, until, first, line["city"], line["sex"], line["group"]);
    }
}
