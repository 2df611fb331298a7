// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Demo.City;

/// <summary>What stands in a column of an organisation's export.</summary>
internal enum ColumnMeaning
{
    /// <summary>A file number. Like <see cref="Day"/> and <see cref="Remark"/> nothing that a round needs.</summary>
    FileNumber,

    /// <summary>Day of intake or last contact.</summary>
    Day,
    Remark,
    GivenNames,
    FamilyName,

    /// <summary>"Family name, given names" in one column; without comma where only one is known.</summary>
    FullName,

    /// <summary>Nickname.</summary>
    Alias,
    BirthDate,
    BirthYear,
    Sex,
    Origin,

    /// <summary>City where the person was met, for organisations that work in more than one.</summary>
    PlaceMet,
    Group,
    Ethos,
    Severity,
    Duration
}
