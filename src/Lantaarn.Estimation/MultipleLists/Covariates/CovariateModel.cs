// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Immutable;
using System.Numerics;

namespace Lantaarn.Estimation.MultipleLists.Covariates;

/// <summary>
/// What depends on what: a hierarchical log-linear model of lists and characteristics together. Every list and every characteristic has its
/// own effect. A term of two lists lets them depend on one another; of a list and a characteristic, lets the list see one kind of people
/// more than another; of two characteristics, lets these go together among people. With a term come all smaller ones inside it.
/// </summary>
public sealed class CovariateModel : IEquatable<CovariateModel>
{
    /// <summary>Makes a model.</summary>
    /// <param name="table">A table with the lists and characteristics of the model.</param>
    /// <param name="interactions">Terms of two or more; lower ones are added. None may join all lists: no table can tell that.</param>
    /// <exception cref="ArgumentOutOfRangeException">A term of less than two, of what does not exist, or of all lists.</exception>
    public CovariateModel(CovariateTable table, params IEnumerable<CovariateTerm> interactions)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(interactions);
        (Lists, Characteristics) = (table.Lists.Length, table.Characteristics.Length);
        var terms = new SortedSet<(int Size, int Bits)> { (0, 0) };
        for (var bit = 0; bit < Lists + Characteristics; bit++) terms.Add((1, 1 << bit));
        foreach (var term in interactions)
        {
            if (term.Size < 2 || term.Lists < 0 || term.Lists >= (1 << Lists) - 1
                || term.Characteristics < 0 || term.Characteristics >= 1 << Characteristics)
                throw new ArgumentOutOfRangeException(nameof(interactions), "A term joins two or more lists and characteristics, but not all lists.");
            var all = Bits(term);
            for (var part = all; part > 0; part = (part - 1) & all) terms.Add((BitOperations.PopCount((uint)part), part));
        }
        Terms = [.. terms.Select(term => term.Bits)];
    }

    /// <summary>The interactions, smaller ones first.</summary>
    public IEnumerable<CovariateTerm> Interactions => Terms.Where(bits => BitOperations.PopCount((uint)bits) > 1).Select(Term);

    /// <summary>All terms; the bits of the lists come first.</summary>
    internal ImmutableArray<int> Terms { get; }

    internal int Lists { get; }

    internal int Characteristics { get; }

    /// <summary>The model with one more term.</summary>
    /// <param name="table">A table with the lists and characteristics of the model.</param>
    /// <param name="term">As in the constructor.</param>
    public CovariateModel With(CovariateTable table, CovariateTerm term) => new(table, Interactions.Append(term));

    /// <summary>The model without one term and without all larger ones that hold it.</summary>
    /// <param name="table">A table with the lists and characteristics of the model.</param>
    /// <param name="term">One of the interactions.</param>
    public CovariateModel Without(CovariateTable table, CovariateTerm term) =>
        new(table, Interactions.Where(other => (Bits(other) & Bits(term)) != Bits(term)));

    /// <summary>The largest interactions in words: "police + shelter, police + origin"; "no dependence" without any.</summary>
    /// <param name="table">A table with the lists and characteristics of the model.</param>
    public string Describe(CovariateTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        string[] names = [.. table.Lists, .. table.Characteristics.Select(item => item.Name)];
        var largest = Terms.Where(bits => BitOperations.PopCount((uint)bits) > 1
            && !Terms.Any(other => other != bits && (other & bits) == bits)).ToArray();
        return largest.Length == 0 ? "no dependence" : string.Join(", ", largest.Select(bits =>
            string.Join(" + ", names.Where((_, at) => (bits >> at & 1) == 1))));
    }

    /// <inheritdoc/>
    public bool Equals(CovariateModel? other) => other is not null && Lists == other.Lists && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CovariateModel);

    /// <inheritdoc/>
    public override int GetHashCode() => Terms.Aggregate(Lists, HashCode.Combine);

    private int Bits(CovariateTerm term) => term.Lists | term.Characteristics << Lists;

    private CovariateTerm Term(int bits) => new(bits & ((1 << Lists) - 1), bits >> Lists);
}

/// <summary>Lists and characteristics that depend on one another.</summary>
/// <param name="Lists">The lists; bit i stands for list i.</param>
/// <param name="Characteristics">The characteristics; bit i stands for characteristic i.</param>
public readonly record struct CovariateTerm(int Lists, int Characteristics = 0)
{
    internal int Size => BitOperations.PopCount((uint)Lists) + BitOperations.PopCount((uint)Characteristics);
}
