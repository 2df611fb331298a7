// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Lantaarn.Estimation.MultipleLists.ClosedPopulation;

/// <summary>
/// How people differ in their chance of being seen, as what is added to the logarithm of an expected count when a person is seen k
/// times (Baillargeon &amp; Rivest 2007, doi 10.18637/jss.v019.i05; Rivest 2011, doi 10.2202/1557-4679.1280). No data can tell these shapes
/// apart: they fit about equally well and differ in the estimate. Only <see cref="LowerBound"/> holds whatever the shape.
/// </summary>
public sealed record Heterogeneity
{
    private readonly string _name;

    private Heterogeneity(string name, Func<int, double>? column = null) => (_name, Column) = (name, column);

    /// <summary>Everybody alike.</summary>
    public static Heterogeneity None { get; } = new("");

    /// <summary>Chao's lower bound: whatever the shape, there are at least about so many people (Chao 1987, doi 10.2307/2531532).</summary>
    public static Heterogeneity LowerBound { get; } = new("Chao (LB)");

    /// <summary>k^2/2: the chance is normal on the logit scale among the people nobody saw (Darroch et al. 1993, doi 10.2307/2290811).</summary>
    public static Heterogeneity Darroch { get; } = new("Darroch", times => times * times / 2.0);

    /// <summary>The chance is normal on the logit scale among all people, integrated numerically.</summary>
    public static Heterogeneity Normal { get; } = new("Normal");

    /// <summary>a^k - 1: mild differences; gives the lower figures.</summary>
    /// <param name="a">Above 0 and not 1; 2 by custom.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or 1.</exception>
    public static Heterogeneity Poisson(double a = 2) => double.IsFinite(a) && a > 0 && a != 1
        ? new(Named("Poisson", a), times => Math.Pow(a, times) - 1)
        : throw new ArgumentOutOfRangeException(nameof(a), "The base is above 0 and is not 1.");

    /// <summary>ln a - ln(a + k): many people who are hardly ever seen; gives the higher figures.</summary>
    /// <param name="a">Above 0; 3.5 by custom, the smaller the higher the figure.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0.</exception>
    public static Heterogeneity Gamma(double a = 3.5) => double.IsFinite(a) && a > 0
        ? new(Named("Gamma", a), times => Math.Log(a) - Math.Log(a + times))
        : throw new ArgumentOutOfRangeException(nameof(a), "The parameter is above 0.");

    /// <summary>The extra column of the design by times seen; null where there is none, or more than one.</summary>
    internal Func<int, double>? Column { get; }

    /// <inheritdoc/>
    public bool Equals(Heterogeneity? other) => other is not null && _name == other._name;

    /// <inheritdoc/>
    public override int GetHashCode() => _name.GetHashCode(StringComparison.Ordinal);

    /// <summary>Its name in the literature, such as Gamma3.5; empty for <see cref="None"/>.</summary>
    public override string ToString() => _name;

    private static string Named(string family, double parameter) => string.Create(CultureInfo.InvariantCulture, $"{family}{parameter}");
}
