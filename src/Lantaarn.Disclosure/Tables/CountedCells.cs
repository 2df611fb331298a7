// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>One line of a table of counts that somebody else made.</summary>
/// <param name="Codes">One code per classification; the total code for a total.</param>
/// <param name="Count">Persons.</param>
public sealed record CountedCell(IReadOnlyList<string> Codes, long Count);

/// <summary>
/// Reads tables of counts with their totals instead of persons. Says what is wrong with them and repairs nothing: totals that do not add up hide
/// an error that no protection can make good.
/// </summary>
public static class CountedCells
{
    /// <summary>More persons than this are refused.</summary>
    public const long MostPersons = 1_000_000;

    /// <summary>Makes a release of persons out of counts.</summary>
    /// <param name="classifications">What the codes mean.</param>
    /// <param name="tables">What is to be published.</param>
    /// <param name="cells">All cells, each once; a finest cell that is not there is empty. Who reported whom is not known.</param>
    /// <returns>A release, or in a sentence what is wrong with the counts.</returns>
    public static CountedCellsOutcome Read(IReadOnlyList<Classification> classifications, IReadOnlyList<CountTable> tables, IReadOnlyList<CountedCell> cells)
    {
        ArgumentNullException.ThrowIfNull(classifications);
        ArgumentNullException.ThrowIfNull(cells);
        if (FormFault(classifications, cells) is { } fault) return fault;
        var inner = cells.Where(cell => IsFinest(classifications, cell.Codes)).ToArray();
        var persons = inner.Sum(cell => (decimal)cell.Count);
        if (persons > MostPersons) return new CountedCellsOutcome.Faulty($"The counts add up to {persons} persons where at most {MostPersons} are read.");
        if (SumFault(classifications, cells, inner) is { } sum) return sum;
        return new CountedCellsOutcome.Usable(new(classifications, tables, [.. inner.SelectMany(cell => Enumerable.Repeat(new CountedPerson(cell.Codes, []), (int)cell.Count))]));
    }

    private static CountedCellsOutcome.Faulty? FormFault(IReadOnlyList<Classification> classifications, IReadOnlyList<CountedCell> cells)
    {
        var known = new HashSet<string[]>(CodeOrder.Comparer);
        for (var at = 0; at < cells.Count; at++)
        {
            var (codes, count) = cells[at];
            if (codes.Count != classifications.Count) return new($"The cell has {codes.Count} codes where there are {classifications.Count} classifications; give one for each.", at);
            for (var i = 0; i < codes.Count; i++)
                if (!classifications[i].Has(codes[i]))
                    return new($"The cell has a code that classification '{classifications[i].Name}' does not have; add the category or correct the code.", at);
            if (count < 0) return new("The count is below zero; persons are counted from 0.", at);
            if (!known.Add([.. codes])) return new("The cell has the same codes as a cell before it; give every cell once.", at);
        }
        return null;
    }

    // Only sums that are given are worked out: what is kept never grows beyond what was handed in.
    private static CountedCellsOutcome.Faulty? SumFault(IReadOnlyList<Classification> classifications, IReadOnlyList<CountedCell> cells, CountedCell[] inner)
    {
        var sums = cells.Where(cell => !IsFinest(classifications, cell.Codes)).ToDictionary(cell => (string[])[.. cell.Codes], _ => 0L, CodeOrder.Comparer);
        if (sums.Count == 0) return null;
        foreach (var cell in inner)
        {
            IEnumerable<string[]> around = [[]];
            for (var i = 0; i < classifications.Count; i++)
            {
                var codes = classifications[i].SelfAndAncestors(cell.Codes[i]).ToArray();
                around = around.SelectMany(start => codes.Select(code => (string[])[.. start, code]));
            }
            foreach (var codes in around.Where(sums.ContainsKey)) sums[codes] += cell.Count;
        }
        for (var at = 0; at < cells.Count; at++)
            if (sums.TryGetValue([.. cells[at].Codes], out var sum) && sum != cells[at].Count)
                return new($"The total is given as {cells[at].Count} but its parts add up to {sum}; correct one of them.", at);
        return null;
    }

    private static bool IsFinest(IReadOnlyList<Classification> classifications, IReadOnlyList<string> codes) =>
        Enumerable.Range(0, codes.Count).All(i => classifications[i].IsFinest(codes[i]));
}

/// <summary>A release made of counts, or what is wrong with them.</summary>
public abstract record CountedCellsOutcome
{
    private CountedCellsOutcome()
    {
    }

    /// <summary>The counts can be protected.</summary>
    /// <param name="Release">The release.</param>
    public sealed record Usable(TableRelease Release) : CountedCellsOutcome;

    /// <summary>The counts cannot be right; nothing may be published from them.</summary>
    /// <param name="Message">What is wrong and what to do, without personal data.</param>
    /// <param name="Cell">Which of the cells it is about, from 0; null where no one cell is at fault.</param>
    public sealed record Faulty(string Message, int? Cell = null) : CountedCellsOutcome;
}
