// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Cli.Lists;

/// <summary>One row of a list, understood: who it is about (stays here) and the round's coarse indicators (leave).</summary>
/// <param name="Line">Line in the list.</param>
/// <param name="Person">What will be encoded.</param>
/// <param name="Codes">One code per indicator of the codebook.</param>
/// <param name="Client">The organisation's own number of the person; empty when there is none.</param>
internal sealed record ListRow(long Line, Identifiers Person, string[] Codes, string Client);

/// <summary>Something in a list that was not understood. Names the line and the column, never the content.</summary>
/// <param name="Line">Line in the list.</param>
/// <param name="Reason">What was not understood.</param>
/// <param name="Refused">Whether the whole row was left out; else only that cell counts as unknown.</param>
internal sealed record RowRemark(long Line, string Reason, bool Refused);

/// <summary>Turns the cells of a row into what the round needs, by the organisation's mapping.</summary>
internal sealed class RowReader
{
    private readonly ListFile _file;
    private readonly ListMapping _mapping;
    private readonly int[] _given, _family, _phone, _address, _place, _number;
    private readonly int _full, _birth, _client;
    private readonly CodedCell? _sex, _origin;
    private readonly IndicatorCell[] _indicators;

    public RowReader(ListFile file, ListMapping mapping, RoundDefinition round)
    {
        (_file, _mapping) = (file, mapping);
        int[] Find(IEnumerable<string> columns, string what) => [.. columns.Select(column => file.Find(column, what))];
        _given = Find(mapping.Name.Given, "the name");
        _family = Find(mapping.Name.Family, "the name");
        _client = mapping.Client is { } client ? file.Find(client, "the client number") : -1;
        _phone = Find(mapping.Phone, "the telephone number");
        _address = Find(mapping.Address, "the address");
        _place = Find(mapping.Place, "the place");
        _number = Find(mapping.Number, "the number");
        _full = mapping.Name.Full is { } full ? file.Find(full, "the name") : -1;
        _birth = mapping.Birth is { } birth ? file.Find(birth.Column, "the birth date") : -1;
        _sex = mapping.Sex is { } sex ? new(file.Find(sex.Column, "the sex"), sex.Values, IsSex) : null;
        _origin = mapping.Origin is { } origin ? new(file.Find(origin.Column, "the origin"), origin.Values, IsCountry) : null;
        _indicators = [.. round.Codebook.Indicators.Select(indicator => new IndicatorCell(file, indicator, mapping, round.Period.From))];
    }

    /// <summary>The row, or null when it had to be left out; remarks are added for all that was not understood.</summary>
    public ListRow? Read(long line, string[] cells, RowRemarks remarks)
    {
        if (cells.Length != _file.Columns.Count)
            return Refuse(line, $"it has {cells.Length} cells where the header has {_file.Columns.Count}", remarks);
        if (NameCells().Any(i => LooksLikeFormula(cells[i])))
            return Refuse(line, "a name starts like a spreadsheet formula (=, + or @)", remarks);
        var birth = ReadBirth(line, cells, remarks);
        var person = new Identifiers
        {
            GivenNames = GivenNames(cells),
            FamilyNames = FamilyNames(cells),
            Birth = birth,
            Sex = ReadSex(line, cells, remarks),
            Origin = ReadCode(_origin, _mapping.Origin?.Column, line, cells, remarks) ?? "",
            Phone = Join(_phone, cells),
            Address = Join(_address, cells),
            Place = Join(_place, cells),
            Number = Join(_number, cells),
        };
        var codes = new string[_indicators.Length];
        for (var i = 0; i < codes.Length; i++) codes[i] = _indicators[i].Read(line, cells, birth, remarks);
        return new(line, person, codes, _client < 0 ? "" : Known(cells[_client]));
    }

    private static ListRow? Refuse(long line, string reason, RowRemarks remarks)
    {
        remarks.Add(new(line, reason, Refused: true));
        return null;
    }

    private static bool LooksLikeFormula(string cell) => cell.AsSpan().TrimStart() is [('=' or '+' or '@'), ..];

    private IEnumerable<int> NameCells() => _full < 0 ? _given.Concat(_family) : _given.Concat(_family).Append(_full);

    private string GivenNames(string[] cells) => Join(_given, cells, _full < 0 ? "" : SplitName(cells[_full]).Given);

    private string FamilyNames(string[] cells) => Join(_family, cells, _full < 0 ? "" : SplitName(cells[_full]).Family);

    private static string Join(int[] columns, string[] cells, string more = "") =>
        string.Join(' ', columns.Select(i => cells[i].Trim()).Append(more).Where(part => part is not ("" or "-" or "?")));

    private static (string Given, string Family) SplitName(string full)
    {
        var text = full.Trim();
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0) return (text[(comma + 1)..].Trim(), text[..comma].Trim());
        var blank = text.LastIndexOf(' ');
        return blank < 0 ? (text, "") : (text[..blank], text[(blank + 1)..]);
    }

    private BirthDate ReadBirth(long line, string[] cells, RowRemarks remarks)
    {
        if (_birth < 0) return BirthDate.Unknown;
        if (BirthDate.TryParse(Known(cells[_birth]), out var birth)) return birth;
        remarks.Add(new(line, $"the date in column '{_mapping.Birth!.Column}' does not exist or is written in an unknown way", Refused: false));
        return birth;
    }

    private static string Known(string cell) => cell.Trim() is var text && text is "-" or "?" ? "" : text;

    private Sex ReadSex(long line, string[] cells, RowRemarks remarks) =>
        ReadCode(_sex, _mapping.Sex?.Column, line, cells, remarks) switch
        {
            "man" => Sex.Male,
            "vrouw" => Sex.Female,
            "anders" => Sex.Other,
            _ => Sex.Unknown,
        };

    private static string? ReadCode(CodedCell? cell, string? column, long line, string[] cells, RowRemarks remarks)
    {
        if (cell is null) return null;
        var (code, understood) = cell.Read(cells);
        if (!understood) remarks.Add(new(line, $"a word in column '{column}' is not in the mapping", Refused: false));
        return code;
    }

    private static bool IsSex(string code) => code is "man" or "vrouw" or "anders";

    private static bool IsCountry(string code) => code.Length is 2 or 3 && code.All(char.IsAsciiLetterUpper);
}
