// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Tests;

namespace Lantaarn.Disclosure.Tests.Alternatives;

/// <summary>A CSV file of the reference data, by column name.</summary>
internal sealed class CsvFixture
{
    private readonly string[] _header;
    private readonly string[][] _rows;

    public CsvFixture(string relativePath)
    {
        var lines = File.ReadAllLines(ReferenceData.Require("sdc/cases/" + relativePath)).Select(line => line.Split(',').Select(field => field.Trim('"')).ToArray()).ToArray();
        (_header, _rows) = (lines[0], lines[1..]);
    }

    public int Count => _rows.Length;

    public string Text(int row, string column) => _rows[row][Array.IndexOf(_header, column)];

    public double Number(int row, string column) => double.Parse(Text(row, column), CultureInfo.InvariantCulture);

    public int Whole(int row, string column) => int.Parse(Text(row, column), CultureInfo.InvariantCulture);
}
