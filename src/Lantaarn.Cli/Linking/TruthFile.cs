// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Lists;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Cli.Linking;

/// <summary>Rehearsals only: who each record is. The name of the file says which list it is about.</summary>
internal static class TruthFile
{
    private const string Suffix = ".truth.csv";

    public static Dictionary<(string List, RecordNumber Number), string> ReadAll(RoundDefinition round, IReadOnlyList<string> paths)
    {
        if (round.Kind != RoundKind.Rehearsal)
            throw new InputException(new InputProblem("--truth", "This round counts real people: who is who may not be known.", "Leave the option out."));
        var truth = new Dictionary<(string, RecordNumber), string>();
        foreach (var path in paths)
        {
            var list = Path.GetFileName(path);
            if (!list.EndsWith(Suffix, StringComparison.Ordinal) || round.FindList(list[..^Suffix.Length]) is null)
                throw new InputException(new InputProblem(path, $"The name of a truth file is the id of a list followed by '{Suffix}'.", "Use the files that 'encode --truth-column' kept."));
            using var file = ListFile.Open(path, ",", "utf-8");
            foreach (var (line, cells) in file.Rows())
                truth[(list[..^Suffix.Length], Number(path, line, cells))] = cells[1];
        }
        return truth;
    }

    private static RecordNumber Number(string path, long line, string[] cells)
    {
        try
        {
            if (cells.Length == 2) return RecordNumber.Parse(cells[0]);
        }
        catch (FormatException)
        {
            // Said below.
        }
        throw new InputException(new InputProblem(path, "This is no line of a truth file.", "Use the files that 'encode --truth-column' kept.") { Line = line });
    }
}
