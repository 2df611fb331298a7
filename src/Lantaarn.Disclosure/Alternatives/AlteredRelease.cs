// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Alternatives;

/// <summary>What was done to the count of a cell. The same for every cell of a release where somebody can be.</summary>
public enum AlteredStatus
{
    /// <summary>A multiple of the base, near the count.</summary>
    Rounded,

    /// <summary>Changed by its cell key.</summary>
    Perturbed,

    /// <summary>Noise was added.</summary>
    NoiseAdded,

    /// <summary>Nobody can be in this cell; the value is a true zero.</summary>
    StructuralZero,
}

/// <summary>One cell with a changed count.</summary>
public sealed record AlteredCell
{
    internal AlteredCell(IReadOnlyList<string> codes, long value, AlteredStatus status, CountRange possible)
    {
        Codes = [.. codes];
        Value = value;
        Status = status;
        Possible = possible;
    }

    /// <summary>One code per classification of the table, in its order; the total code for a total.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>What is shown: not the number of persons but near it. Not negative.</summary>
    public long Value { get; }

    /// <summary>What was done to it.</summary>
    public AlteredStatus Status { get; }

    /// <summary>Which true counts this cell, taken alone, leaves possible to anyone who knows the method.</summary>
    public CountRange Possible { get; }
}

/// <summary>True counts that are possible.</summary>
/// <param name="Low">Smallest; at least 0.</param>
/// <param name="Up">Largest; null where there is no bound.</param>
public readonly record struct CountRange(long Low, long? Up);

/// <summary>A table of changed counts. Only <see cref="TableAlteration"/> makes one.</summary>
public sealed class AlteredTable
{
    internal AlteredTable(string name, IReadOnlyList<string> classifications, IReadOnlyList<AlteredCell> cells)
    {
        Name = name;
        Classifications = classifications;
        Cells = cells;
    }

    /// <summary>Name as requested.</summary>
    public string Name { get; }

    /// <summary>Names of its classifications, in the order of the codes.</summary>
    public IReadOnlyList<string> Classifications { get; }

    /// <summary>All cells, totals first.</summary>
    public IReadOnlyList<AlteredCell> Cells { get; }
}

/// <summary>What goes with changed counts, so that a reader can judge them. Says nothing about single cells.</summary>
/// <param name="Method">How counts were changed, with every parameter that may be known, in a sentence.</param>
/// <param name="Attacker">What an attacker was assumed to know, in a sentence.</param>
/// <param name="IsAdditive">Parts add up to their totals.</param>
/// <param name="LargestError">No shown value is further from the true count; null where there is no bound.</param>
/// <param name="UsualError">95 of 100 shown values are at most this far from the true count.</param>
/// <param name="NarrowestInterval">
/// Largest minus smallest value that all shown cells together leave possible for the small count that is narrowed down most, as shown by whole tables that agree with
/// everything; null where no count is small or where there is no bound.
/// </param>
public sealed record AlterationSummary(string Method, string Attacker, bool IsAdditive, long? LargestError, long UsualError, long? NarrowestInterval);

/// <summary>Tables of changed counts that may leave. Only <see cref="TableAlteration"/> makes one.</summary>
public sealed class AlteredRelease
{
    private readonly string _kind;

    internal AlteredRelease(IReadOnlyList<AlteredTable> tables, AlterationSummary summary, string policyVersion, string kind)
    {
        Tables = tables;
        Summary = summary;
        PolicyVersion = policyVersion;
        _kind = kind;
    }

    internal IReadOnlyList<Classification> Classifications { get; init; } = [];

    /// <summary>The tables in the order of the request.</summary>
    public IReadOnlyList<AlteredTable> Tables { get; }

    /// <summary>How they were changed.</summary>
    public AlterationSummary Summary { get; }

    /// <summary>Version of the rules applied.</summary>
    public string PolicyVersion { get; }

    /// <summary>Checksum of the ledger line up to which earlier releases were taken into account; empty where there were none.</summary>
    public string LedgerHead { get; internal init; } = "";

    /// <summary>Writes the release down as published. From then on nothing about the same round and population can be published in another way.</summary>
    /// <param name="ledger">The ledger together with which it was made.</param>
    /// <param name="name">Which release it is; new for its round and population.</param>
    /// <param name="clock">The time.</param>
    /// <exception cref="InvalidOperationException">The ledger has grown since the release was made, or it was made without it.</exception>
    /// <exception cref="ArgumentException">The ledger has a release of that name.</exception>
    public void WriteDown(ReleaseLedger ledger, ReleaseName name, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(clock);
        var tables = Tables.Select(table => new LedgerTable(table.Name, ProtectedTable.Persons, table.Classifications, [.. table.Cells.Select(cell => new LedgerCell(cell.Codes, cell.Value))]));
        ledger.Append(LedgerEntry.Of(name, clock.GetUtcNow(), PolicyVersion, Classifications, [.. tables]) with { Altered = _kind }, LedgerHead);
    }
}

/// <summary>Either changed tables that may leave or the reason why nothing does.</summary>
public abstract record AlterationOutcome
{
    private AlterationOutcome()
    {
    }

    /// <summary>May be published.</summary>
    /// <param name="Release">The only thing that leaves.</param>
    public sealed record Released(AlteredRelease Release) : AlterationOutcome;

    /// <summary>Nothing is published.</summary>
    /// <param name="Code">The kind of reason.</param>
    /// <param name="Message">What is wrong and what to try; without personal data.</param>
    public sealed record Refused(RefusalCode Code, string Message) : AlterationOutcome;
}
