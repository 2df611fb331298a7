// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;

namespace Lantaarn.Cli.Demo.City;

/// <summary>How an organisation's system exports its list, as far as a reader must know.</summary>
/// <param name="FileName">Name of the file.</param>
/// <param name="Charset">Encoding of the file.</param>
/// <param name="Delimiter">Between columns: comma, semicolon or tab.</param>
/// <param name="DateFormat">.NET pattern of its dates.</param>
/// <param name="Columns">Columns from left to right.</param>
internal sealed record ListFormat(string FileName, Charset Charset, char Delimiter, string DateFormat, IReadOnlyList<ListColumn> Columns)
{
    /// <summary>What stands in the name column for somebody whose name is not known: no name at all, though it looks like one.</summary>
    public string NamelessWord { get; init; } = "";

    /// <summary>What stands in a coded column where nothing is known.</summary>
    public string UnknownWord { get; init; } = "";

    public bool Has(ColumnMeaning meaning) => Columns.Any(c => c.Meaning == meaning);

    /// <summary>The encoding, with byte order mark where the file has one.</summary>
    public Encoding TextEncoding => Charset switch
    {
        Charset.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        Charset.Utf8WithMark => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
    };
}
