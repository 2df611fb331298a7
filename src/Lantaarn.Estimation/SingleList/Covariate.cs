// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>Something known of every person on the list that may go with the chance of being seen.</summary>
public abstract record Covariate
{
    private protected Covariate(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    internal abstract int PersonCount { get; }

    /// <summary>Columns of the design: one per category but the first, or the number itself.</summary>
    internal abstract IReadOnlyList<(string Name, Func<int, double> Value)> Columns();
}

/// <summary>A category per person; the first category in alphabetical order is the one that others are compared with.</summary>
public sealed record Category : Covariate
{
    private readonly string[] _values;

    /// <summary>Makes a category.</summary>
    /// <param name="name">Not blank.</param>
    /// <param name="values">One value per person, not blank.</param>
    /// <exception cref="ArgumentException">A blank name or value.</exception>
    public Category(string name, IReadOnlyList<string> values) : base(name)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException("A category value is not blank.", nameof(values));
        _values = [.. values];
    }

    /// <summary>One value per person.</summary>
    public IReadOnlyList<string> Values => _values;

    internal override int PersonCount => _values.Length;

    internal override IReadOnlyList<(string Name, Func<int, double> Value)> Columns() =>
        [.. _values.Distinct().Order(StringComparer.Ordinal).Skip(1)
            .Select(level => ($"{Name} {level}", (Func<int, double>)(person => _values[person] == level ? 1 : 0)))];
}

/// <summary>A number per person.</summary>
public sealed record Quantity : Covariate
{
    private readonly double[] _values;

    /// <summary>Makes a quantity.</summary>
    /// <param name="name">Not blank.</param>
    /// <param name="values">One finite number per person.</param>
    /// <exception cref="ArgumentException">A blank name, or a number that is not finite.</exception>
    public Quantity(string name, IReadOnlyList<double> values) : base(name)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!values.All(double.IsFinite)) throw new ArgumentException("A quantity is a finite number.", nameof(values));
        _values = [.. values];
    }

    internal override int PersonCount => _values.Length;

    internal override IReadOnlyList<(string Name, Func<int, double> Value)> Columns() => [(Name, person => _values[person])];
}
