// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Cli.Clkhash;

/// <summary>Encodes the rows of a list one after the other; what is wrong with a row is said with its line and column, never with its content.</summary>
internal sealed class ClkRows(ClksRequest request, LinkageSchema schema, ClkEncoder encoder)
{
    private readonly IReadOnlyList<string> _columns = schema.Identifiers;
    private readonly byte[] _encoding = new byte[encoder.Bytes];

    /// <summary>The encoding of a row, until the next one is asked for.</summary>
    /// <exception cref="InputException">The row does not fit the schema, or there is a trap in it that is not to be followed.</exception>
    public ReadOnlySpan<byte> Encode(long line, string[] cells)
    {
        if (cells.Length != _columns.Count)
            throw Wrong(line, $"This row has {cells.Length} cells and the header {_columns.Count}.", "Look for a missing or extra delimiter or quote.");
        if (request.Traps == ClkhashTraps.Refuse) RequireTrimmed(line, cells);
        try
        {
            if (encoder.Encode(cells, _encoding) || request.Traps == ClkhashTraps.Follow) return _encoding;
        }
        catch (FormatException e)
        {
            throw Wrong(line, e.Message, "Correct the cell, or the format of its column in the schema.");
        }
        throw Wrong(line, "Nothing in this row is encoded, so its encoding would have no bit and be like no other.", "Take the row out, or give --clkhash-compatible.");
    }

    private void RequireTrimmed(long line, string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
            if (cells[i].Length > 0 && (char.IsWhiteSpace(cells[i][0]) || char.IsWhiteSpace(cells[i][^1])))
                throw Wrong(line, $"Column '{_columns[i]}': the cell begins or ends with a blank, which would be encoded too.", "Take it out, or give --clkhash-compatible.");
    }

    private InputException Wrong(long line, string what, string whatToDo) => new(new InputProblem(request.ListPath, what, whatToDo) { Line = line });
}
