// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Immutable;
using System.Globalization;

namespace Lantaarn.Estimation.MultipleLists.Covariates;

/// <summary>
/// Something known of people that may go with their chance of being seen: a category such as origin, or a quantity such as the year.
/// </summary>
public sealed class Characteristic
{
    private const int HighestDegree = 5;

    private Characteristic(string name, ImmutableArray<string> levels, double[][] columns) => (Name, Levels, Columns) = (name, levels, columns);

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Names of the levels.</summary>
    public ImmutableArray<string> Levels { get; }

    /// <summary>What a term with this characteristic multiplies by: per column, a number for each level.</summary>
    internal double[][] Columns { get; }

    /// <summary>A category: every level has its own effect.</summary>
    /// <param name="name">Not blank.</param>
    /// <param name="levels">Two or more different names, not blank.</param>
    /// <exception cref="ArgumentException">A blank name, fewer than two levels, or a level twice.</exception>
    public static Characteristic Category(string name, IReadOnlyList<string> levels)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(levels);
        if (levels.Count < 2 || levels.Any(string.IsNullOrWhiteSpace) || levels.Distinct(StringComparer.Ordinal).Count() < levels.Count)
            throw new ArgumentException("A category has two levels or more, with different names that are not blank.", nameof(levels));
        return new Characteristic(name, [.. levels],
            [.. Enumerable.Range(1, levels.Count - 1).Select(column => levels.Select((_, level) => level == column ? 1.0 : 0.0).ToArray())]);
    }

    /// <summary>
    /// A quantity: its effect is a polynomial, so that a trend over years costs one or two parameters and not one for every year.
    /// </summary>
    /// <param name="name">Not blank.</param>
    /// <param name="values">Two or more different finite numbers; each is a level.</param>
    /// <param name="degree">1 for a line, 2 for a bend; at most 5 and fewer than the values.</param>
    /// <exception cref="ArgumentException">A blank name, fewer than two values, or a value twice or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The degree is below 1, above 5, or not below the number of values.</exception>
    public static Characteristic Quantity(string name, IReadOnlyList<double> values, int degree)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2 || !values.All(double.IsFinite) || values.Distinct().Count() < values.Count)
            throw new ArgumentException("A quantity has two values or more, finite and different.", nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(degree, Math.Min(HighestDegree, values.Count - 1));

        // Centred and scaled: powers of years near 2,000 could not be told apart.
        var middle = (values.Min() + values.Max()) / 2;
        var reach = (values.Max() - values.Min()) / 2;
        return new Characteristic(name, [.. values.Select(value => value.ToString(CultureInfo.InvariantCulture))],
            [.. Enumerable.Range(1, degree).Select(power => values.Select(value => Math.Pow((value - middle) / reach, power)).ToArray())]);
    }
}
