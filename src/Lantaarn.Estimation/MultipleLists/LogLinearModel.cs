// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Immutable;
using System.Numerics;

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// A hierarchical log-linear model: every list has its own chance of seeing someone, and the lists in an interaction depend on one
/// another. An interaction is a pattern of two or more lists; with it come all interactions among fewer of those lists.
/// </summary>
public sealed class LogLinearModel : IEquatable<LogLinearModel>
{
    // Per number of lists, the patterns of two or more of them.
    private static readonly int[][] SmallerFirst = [.. Enumerable.Range(0, CaptureTable.MostLists + 1).Select(lists =>
        Enumerable.Range(1, (1 << lists) - 1).Where(term => Order(term) > 1).OrderBy(Order).ThenBy(term => term).ToArray())];

    private readonly int _hash;
    private readonly bool[] _included;

    /// <summary>Makes a model; lower interactions that the given ones imply are added.</summary>
    /// <param name="lists">Number of lists, 2 to 8.</param>
    /// <param name="interactions">Patterns of two or more, but not all, lists.</param>
    /// <exception cref="ArgumentOutOfRangeException">An interaction is of one list, of all lists, or of lists that do not exist.</exception>
    public LogLinearModel(int lists, params IEnumerable<int> interactions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lists, CaptureTable.MostLists);
        ArgumentNullException.ThrowIfNull(interactions);
        var all = (1 << lists) - 1;
        var included = new bool[all + 1];
        foreach (var term in interactions)
        {
            if (term <= 0 || term >= all || Order(term) < 2)
                throw new ArgumentOutOfRangeException(nameof(interactions), "An interaction joins at least two, but not all, of the lists.");
            included[term] = true;
        }
        for (var term = all; term > 0; term--)
            for (var bits = included[term] ? term : 0; bits != 0; bits &= bits - 1)
                included[term ^ (bits & -bits)] = true;

        Lists = lists;
        _included = included;
        Interactions = [.. SmallerFirst[lists].Where(term => included[term])];
        Terms = [0, .. Enumerable.Range(0, lists).Select(list => 1 << list), .. Interactions];
        _hash = Terms.Aggregate(lists, HashCode.Combine);
    }

    /// <summary>Number of lists.</summary>
    public int Lists { get; }

    /// <summary>The interactions, smaller ones first.</summary>
    public ImmutableArray<int> Interactions { get; }

    /// <summary>Number of parameters: one for the unseen, one per list, one per interaction.</summary>
    public int ParameterCount => Terms.Length;

    /// <summary>All terms: 0 (the unseen), the lists, the interactions.</summary>
    internal ImmutableArray<int> Terms { get; }

    /// <summary>Whether a term, an interaction or a single list, is in the model.</summary>
    internal bool Has(int term) => _included[term] || Order(term) < 2;

    /// <summary>The model with one more interaction.</summary>
    public LogLinearModel With(int interaction) => new(Lists, Interactions.Append(interaction));

    /// <summary>The interactions in words, largest ones only: "police + shelter, clinic + police"; "no dependence" without any.</summary>
    /// <param name="names">Names of the lists.</param>
    public string Describe(IReadOnlyList<string> names)
    {
        var largest = Largest().Where(term => Order(term) > 1).ToArray();
        return largest.Length == 0 ? "no dependence" : string.Join(", ", largest.Select(term =>
            string.Join(" + ", Enumerable.Range(0, Lists).Where(list => (term >> list & 1) == 1).Select(list => names[list]))));
    }

    /// <summary>Bracket notation with lists numbered from 1, largest terms only: [12,3].</summary>
    public override string ToString() => "[" + string.Join(',', Largest().Select(term =>
        string.Concat(Enumerable.Range(0, Lists).Where(list => (term >> list & 1) == 1).Select(list => list + 1)))) + "]";

    /// <inheritdoc/>
    public bool Equals(LogLinearModel? other) => other is not null && Lists == other.Lists && Interactions.AsSpan().SequenceEqual(other.Interactions.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LogLinearModel);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    internal static int Order(int term) => BitOperations.PopCount((uint)term);

    private IEnumerable<int> Largest() =>
        Terms.Where(term => term > 0 && !Terms.Any(larger => larger != term && (larger & term) == term))
            .OrderByDescending(Order).ThenBy(Label, StringComparer.Ordinal);

    private string Label(int term) =>
        string.Concat(Enumerable.Range(0, Lists).Where(list => (term >> list & 1) == 1).Select(list => list + 1));
}
