// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Demo.City;

/// <summary>What is wrong with a row as a row, so that a reader has to refuse it or part of it.</summary>
internal enum Damage
{
    None,

    /// <summary>A birth date that no calendar has, such as 31 February.</summary>
    ImpossibleDate,

    /// <summary>The row stops after a few columns.</summary>
    CutOff
}

/// <summary>One row of one organisation's file and who it is about. For evaluation only: no file holds this.</summary>
/// <param name="Organisation">Code of the organisation.</param>
/// <param name="Row">Row in its file, from 1, the header not counted.</param>
/// <param name="Person">Number of the person.</param>
/// <param name="Written">What the row says.</param>
/// <param name="Damage">What is wrong with the row; damaged rows repeat somebody who has a sound row in the same list.</param>
internal sealed record DemoRecord(string Organisation, int Row, int Person, WrittenRecord Written, Damage Damage)
{
    /// <summary>Whether the row holds a name, so that it can be encoded and linked.</summary>
    public bool CanBeLinked => Damage != Damage.CutOff && !Written.Variations.HasFlag(Variation.Nameless);
}
