// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using CsvHelper;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Lists;

/// <summary>An organisation's list as it comes out of its own system, read row by row: its size does not matter.</summary>
internal sealed class ListFile : IDisposable
{
    private const int LongestRow = 256 * 1024;

    private readonly string _path;
    private readonly FileStream _stream;
    private readonly CsvReader _reader;

    private ListFile(string path, FileStream stream, CsvReader reader, char delimiter, string[] columns) =>
        (_path, _stream, _reader, DelimiterUsed, Columns) = (path, stream, reader, delimiter, columns);

    public IReadOnlyList<string> Columns { get; }

    public char DelimiterUsed { get; }

    /// <summary>Share of the file that has been read, 0 to 1.</summary>
    public double Progress => _stream.Length == 0 ? 1 : (double)_stream.Position / _stream.Length;

    /// <exception cref="InputException">The file is absent, empty, damaged, or has the same column twice.</exception>
    public static ListFile Open(string path, string? delimiter = null, string? encoding = null)
    {
        if (!File.Exists(path)) throw new InputException(new InputProblem(path, "There is no such file.", "Check the name and the folder."));
        if (new FileInfo(path).Length == 0) throw Empty(path);
        var textEncoding = TextEncoding.Detect(path, encoding);
        var separator = delimiter?[0] ?? Delimiter.Detect(FirstLine(path, textEncoding));
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            IncludeValuesInExceptions = false,
        };
        var reader = CsvReader.Create(new StreamReader(stream, textEncoding), options, leaveOpen: false);
        if (!Read(path, reader)) throw Empty(path);
        var columns = Cells(reader).Select(name => name.Trim().TrimStart('\uFEFF')).ToArray();
        RequireUsable(path, columns);
        return new(path, stream, reader, separator, columns);
    }

    /// <summary>Position of a column.</summary>
    /// <exception cref="InputException">There is none with that name; the text says which there are, and whether the delimiter is the reason.</exception>
    public int Find(string column, string use)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (string.Equals(Columns[i], column, StringComparison.OrdinalIgnoreCase)) return i;
        var what = Columns.Count == 1 && Delimiter.Detect(Columns[0]) is var likely && Columns[0].Contains(likely) && likely != DelimiterUsed
            ? $"The file has one column only when it is cut at '{DelimiterUsed}'; it seems to use '{likely}'."
            : $"The file has no column '{column}', which the mapping uses for {use}. It has: {string.Join(", ", Columns)}.";
        throw new InputException(new InputProblem(_path, what, "Correct the mapping, or export the list with the right columns.") { Line = 1 });
    }

    /// <summary>The rows after the header: line number and cells. A row whose number of cells differs from the header's is given as it is.</summary>
    public IEnumerable<(long Line, string[] Cells)> Rows()
    {
        while (Read(_path, _reader)) yield return (_reader.LineNumber, Cells(_reader));
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    private static bool Read(string path, CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException e)
        {
            throw new InputException(new InputProblem(path, $"A row is longer than {LongestRow / 1024} kB; most likely a quote (\") is opened and never closed.",
                "Look for the quote in this line.")
            { Line = e.LineNumber }, e);
        }
    }

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
        return cells;
    }

    private static void RequireUsable(string path, string[] columns)
    {
        if (columns.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1 && same.Key != "") is { } twice)
            throw new InputException(new InputProblem(path, $"Two columns are called '{twice.Key}', so it is not clear which one is meant.", "Rename one of them.") { Line = 1 });
    }

    private static string FirstLine(string path, Encoding encoding)
    {
        using var reader = new StreamReader(path, encoding);
        var line = new StringBuilder();
        for (int c; (c = reader.Read()) >= 0 && c is not ('\n' or '\r') && line.Length < LongestRow;) line.Append((char)c);
        return line.ToString();
    }

    private static InputException Empty(string path) => new(new InputProblem(path, "The file is empty.", "Export the list again; its first line must hold the names of the columns."));
}
