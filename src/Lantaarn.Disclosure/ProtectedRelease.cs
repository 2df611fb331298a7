// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure;

/// <summary>Whether a cell is shown. One symbol for all hidden cells: which of them are small is nobody's business.</summary>
public enum CellStatus
{
    /// <summary>The count is shown.</summary>
    Published,

    /// <summary>The count is hidden.</summary>
    Suppressed,

    /// <summary>Nobody can be in this cell; shown as zero.</summary>
    StructuralZero,
}

/// <summary>One cell of a protected table.</summary>
public sealed record ProtectedCell
{
    internal ProtectedCell(IReadOnlyList<string> codes, long? value, CellStatus status)
    {
        Codes = [.. codes];
        Value = value;
        Status = status;
    }

    /// <summary>One code per classification of the table, in its order; the total code for a total.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Number of persons, or their sum of an amount; null exactly where the cell is suppressed.</summary>
    public long? Value { get; }

    /// <summary>Whether the cell is shown.</summary>
    public CellStatus Status { get; }
}

/// <summary>
/// A table that passed the audit: the only kind that can be printed, exported or served. Nobody outside this library can make one.
/// </summary>
public sealed class ProtectedTable
{
    /// <summary>The measure of tables that count people.</summary>
    public const string Persons = "persons";

    internal ProtectedTable(string name, IReadOnlyList<string> classifications, IReadOnlyList<ProtectedCell> cells)
    {
        Name = name;
        Classifications = classifications;
        Cells = cells;
    }

    /// <summary>Name as requested.</summary>
    public string Name { get; }

    /// <summary>What the values are: <see cref="Persons"/>, or the name of an amount that was added up.</summary>
    public string Measure { get; internal init; } = Persons;

    /// <summary>Names of its classifications, in the order of the codes.</summary>
    public IReadOnlyList<string> Classifications { get; }

    /// <summary>All cells, totals first.</summary>
    public IReadOnlyList<ProtectedCell> Cells { get; }
}

/// <summary>What the audit found, over the whole release. Says nothing about single cells.</summary>
/// <param name="Cells">Different cells that are possible.</param>
/// <param name="Suppressed">How many of them are hidden.</param>
/// <param name="MinimumIntervalWidth">Every protected count can be wrong by at least this: largest minus smallest value shown to be possible. Null where nothing needed protection.</param>
/// <param name="Attacker">What an attacker was assumed to know.</param>
/// <param name="Solver">What computed the intervals.</param>
/// <param name="Repairs">How often more cells were hidden after a failed audit.</param>
/// <param name="Insiders">Organisations that were each assumed to subtract the people they reported themselves.</param>
/// <param name="EarlierTables">Tables published before that the attackers were assumed to have.</param>
public sealed record AuditSummary(
    int Cells, int Suppressed, long? MinimumIntervalWidth, AttackerModel Attacker, string Solver, int Repairs, int Insiders, int EarlierTables)
{
    /// <summary>Share of the cells that is hidden, 0 to 1.</summary>
    public double SuppressedShare => (double)Suppressed / Cells;
}

/// <summary>Everything that may leave. Nobody outside this library can make one.</summary>
public sealed class ProtectedRelease
{
    internal ProtectedRelease(IReadOnlyList<ProtectedTable> tables, AuditSummary audit, string policyVersion)
    {
        Tables = tables;
        Audit = audit;
        PolicyVersion = policyVersion;
    }

    internal IReadOnlyList<Classification> Classifications { get; init; } = [];

    /// <summary>The tables in the order of the request.</summary>
    public IReadOnlyList<ProtectedTable> Tables { get; }

    /// <summary>What the audit found.</summary>
    public AuditSummary Audit { get; }

    /// <summary>Version of the rules applied.</summary>
    public string PolicyVersion { get; }

    /// <summary>Checksum of the ledger line up to which earlier releases were taken into account; empty where there were none.</summary>
    public string LedgerHead { get; internal init; } = "";
}
