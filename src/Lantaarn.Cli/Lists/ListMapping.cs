// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Cli.Lists;

/// <summary>Where an organisation's columns and code words go. One JSON file per list, written once and kept by the organisation.</summary>
/// <param name="List">Id of the list in the round.</param>
/// <param name="Name">The columns that hold the name.</param>
internal sealed record ListMapping(string List, NameColumns Name)
{
    /// <summary>Character between columns; found out from the first line when absent.</summary>
    public string? Delimiter { get; init; }

    /// <summary>utf-8 or windows-1252; found out from the file when absent.</summary>
    public string? Encoding { get; init; }

    public BirthColumns? Birth { get; init; }

    /// <summary>Column of the sex and what its words mean: man, vrouw or anders.</summary>
    public CodedColumn? Sex { get; init; }

    /// <summary>Column of the country of origin and what its words mean: two-letter country codes.</summary>
    public CodedColumn? Origin { get; init; }

    /// <summary>Columns with telephone numbers.</summary>
    public IReadOnlyList<string> Phone { get; init; } = [];

    /// <summary>Columns with street, house number and postcode.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    /// <summary>Columns with the town or district where someone stays.</summary>
    public IReadOnlyList<string> Place { get; init; } = [];

    /// <summary>Columns with a number that other organisations write down too, such as that of a document.</summary>
    public IReadOnlyList<string> Number { get; init; } = [];

    /// <summary>For each indicator of the codebook, where it comes from; an indicator that is absent here is unknown for everyone.</summary>
    public IReadOnlyDictionary<string, IndicatorSource> Indicators { get; init; } = new Dictionary<string, IndicatorSource>();

    public static ListMapping Read(string path, RoundDefinition round)
    {
        var mapping = ExchangeJson.ReadFile<ListMapping>(path);
        if (mapping.Faults(round).FirstOrDefault() is { } fault)
            throw new InputException(new InputProblem(path, fault, "Correct the mapping, or start from one that --suggest-mapping makes."));
        return mapping;
    }

    /// <summary>All columns that the mapping reads, with the place in the mapping that names them.</summary>
    public IEnumerable<(string Column, string Use)> Columns()
    {
        foreach (var column in Name.Columns()) yield return (column, "name");
        if (Birth is not null) yield return (Birth.Column, "birth");
        if (Sex is not null) yield return (Sex.Column, "sex");
        if (Origin is not null) yield return (Origin.Column, "origin");
        foreach (var column in Phone.Concat(Address).Concat(Place).Concat(Number)) yield return (column, "particulars");
        foreach (var (name, source) in Indicators)
            if (source.Column is { } column) yield return (column, name);
    }

    private IEnumerable<string> Faults(RoundDefinition round)
    {
        if (round.FindList(List) is null)
            yield return $"The list '{List}' does not take part in this round; it has {string.Join(", ", round.Lists.Select(list => list.Id))}.";
        if (!Name.Columns().Any()) yield return "No column is named for the name: give 'given' and 'family', or 'full'.";
        if (Delimiter is { Length: not 1 }) yield return "The delimiter must be one character.";
        if (Encoding is not (null or "utf-8" or "windows-1252")) yield return $"The encoding '{Encoding}' is not known: use utf-8 or windows-1252, or leave it out.";
        if (Birth is not null && Birth.Column == "") yield return "'birth' names no column: give 'date' or 'year'.";
        foreach (var (name, source) in Indicators)
        {
            if (source is null) yield return $"The indicator '{name}' says nothing: give a column, 'fromBirth' or 'always', or leave it out.";
            else if (round.Codebook.Find(name) is not { } indicator) yield return $"'{name}' is no indicator of this round's codebook.";
            else foreach (var code in source.Codes().Where(code => !indicator.Allows(code))) yield return $"'{code}' is no code of the indicator '{name}'.";
        }
    }
}

/// <summary>The columns that hold the name: given and family names apart, or in one column.</summary>
internal sealed record NameColumns
{
    public IReadOnlyList<string> Given { get; init; } = [];

    public IReadOnlyList<string> Family { get; init; } = [];

    /// <summary>One column with the whole name, as "Family, Given" or "Given Family".</summary>
    public string? Full { get; init; }

    public IEnumerable<string> Columns() => Full is null ? Given.Concat(Family) : Given.Concat(Family).Append(Full);
}

/// <summary>The column with the date of birth, or with the year only.</summary>
internal sealed record BirthColumns
{
    public string? Date { get; init; }

    public string? Year { get; init; }

    public string Column => Date ?? Year ?? "";
}

/// <summary>A column with code words.</summary>
/// <param name="Column">The column.</param>
internal sealed record CodedColumn(string Column)
{
    /// <summary>What the organisation's words mean; a word that is absent must be a code itself.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}

/// <summary>Where an indicator comes from: a column, the birth date (for age classes), or one value for the whole list.</summary>
internal sealed record IndicatorSource
{
    public string? Column { get; init; }

    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public bool FromBirth { get; init; }

    public string? Always { get; init; }

    public IEnumerable<string> Codes() => Always is null ? Values.Values : Values.Values.Append(Always);
}
