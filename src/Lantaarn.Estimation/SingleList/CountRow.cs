// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>Persons seen equally often with equal covariates and label.</summary>
internal sealed record CountRow(Sightings Seen, CovariatePattern Pattern, int Persons, string Label = "");

/// <summary>What is known of a person: columns of both predictors, and the log of the exposure. Equal where all numbers are.</summary>
internal sealed class CovariatePattern(double[] rate, double[] ones, double offset) : IEquatable<CovariatePattern>, IComparable<CovariatePattern>
{
    public double[] Rate { get; } = rate;

    public double[] Ones { get; } = ones;

    public double Offset { get; } = offset;

    public bool Equals(CovariatePattern? other) => other is not null && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as CovariatePattern);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in Rate) hash.Add(value);
        foreach (var value in Ones) hash.Add(value);
        hash.Add(Offset);
        return hash.ToHashCode();
    }

    public int CompareTo(CovariatePattern? other)
    {
        if (other is null) return 1;
        var order = Rate.AsSpan().SequenceCompareTo(other.Rate);
        if (order == 0) order = Ones.AsSpan().SequenceCompareTo(other.Ones);
        return order != 0 ? order : Offset.CompareTo(other.Offset);
    }
}
