// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Serialization;

namespace Lantaarn.Exchange.Releases;

/// <summary>
/// Tables of people seen, after disclosure control: whatever is in here may be published. Nobody makes one but the step that protects a round, and
/// <see cref="SignedTables"/>, which reads what the analyst of the round signed.
/// </summary>
public sealed class SafeTables
{
    internal SafeTables(string roundId, int minimumCell, IReadOnlyList<SafeTable> tables, SafetyAudit audit, IReadOnlyList<string> foundation, IReadOnlyList<string>? organisations = null)
    {
        RoundId = roundId;
        MinimumCell = minimumCell;
        Tables = [.. tables];
        Audit = audit;
        Foundation = [.. foundation];
        Organisations = organisations is null ? null : [.. organisations];
    }

    /// <summary>The round.</summary>
    public string RoundId { get; }

    /// <summary>Smaller numbers are not shown, zero included.</summary>
    public int MinimumCell { get; }

    /// <summary>The tables.</summary>
    public IReadOnlyList<SafeTable> Tables { get; }

    /// <summary>Proof that hidden numbers cannot be worked out.</summary>
    public SafetyAudit Audit { get; }

    /// <summary>The dimensions whose tables are shown whole, so that the tables of different indicators say nothing about each other.</summary>
    public IReadOnlyList<string> Foundation { get; }

    /// <summary>Whose registrations they are made from, outside the count; null for tables of the count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Organisations { get; }
}

/// <summary>One table.</summary>
/// <param name="Name">Name, also used in file names.</param>
/// <param name="Dimensions">What the people are divided by; indicator names, or "seen_by" for the number of kinds of list.</param>
/// <param name="Cells">The cells, totals included.</param>
public sealed record SafeTable(string Name, IReadOnlyList<string> Dimensions, IReadOnlyList<SafeCell> Cells)
{
    /// <summary>What the people are divided by; indicator names, or "seen_by" for the number of kinds of list.</summary>
    public IReadOnlyList<string> Dimensions { get; } = [.. Dimensions];

    /// <summary>The cells, totals included.</summary>
    public IReadOnlyList<SafeCell> Cells { get; } = [.. Cells];
}

/// <summary>One cell.</summary>
/// <param name="Codes">A code per dimension; <see cref="Total"/> for all.</param>
/// <param name="People">People; null when hidden.</param>
public sealed record SafeCell(IReadOnlyList<string> Codes, long? People)
{
    /// <summary>The code for a total.</summary>
    public const string Total = "_T";

    /// <summary>A code per dimension; <see cref="Total"/> for all.</summary>
    public IReadOnlyList<string> Codes { get; } = [.. Codes];
}

/// <summary>What was checked before the tables were let go.</summary>
/// <param name="Cells">Cells in all tables together.</param>
/// <param name="Hidden">Cells that are not shown.</param>
/// <param name="NarrowestInterval">The most that an attacker can find out: the smallest width of the interval in which a small hidden number can be, in people.</param>
/// <param name="Attacker">What the attacker is assumed to know.</param>
/// <param name="Policy">Version of the rules.</param>
public sealed record SafetyAudit(int Cells, int Hidden, long NarrowestInterval, string Attacker, string Policy);
