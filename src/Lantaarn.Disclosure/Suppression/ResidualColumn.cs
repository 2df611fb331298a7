// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers;
using System.Numerics;

namespace Lantaarn.Disclosure.Suppression;

/// <summary>
/// A cell as a sparse integer column, reduced by what is already published. Kept canonical (greatest common divisor 1, first value
/// positive), so two columns are proportional exactly when they are equal.
/// </summary>
internal sealed class ResidualColumn<T> : IEquatable<ResidualColumn<T>> where T : struct, IBinaryInteger<T>
{
    private readonly int _hash;

    private ResidualColumn(int[] rows, T[] values)
    {
        Rows = rows;
        Values = values;
        _hash = Hash();
    }

    public int[] Rows { get; }

    public T[] Values { get; }

    public bool IsEmpty => Rows.Length == 0;

    public bool HasMixedSigns => Values.Any(T.IsNegative);

    public static ResidualColumn<T> OfOnes(int[] rows)
    {
        var values = new T[rows.Length];
        Array.Fill(values, T.One);
        return new(rows, values);
    }

    /// <summary>A column of any numbers over ascending rows; zeros are left out.</summary>
    public static ResidualColumn<T> Of(int[] rows, T[] values)
    {
        var kept = Enumerable.Range(0, rows.Length).Where(i => !T.IsZero(values[i])).ToArray();
        return Canonical([.. kept.Select(i => rows[i])], [.. kept.Select(i => values[i])]);
    }

    public bool Contains(int row) => Array.BinarySearch(Rows, row) >= 0;

    public bool LiesWithin(ResidualColumn<T> other) => Rows.All(other.Contains);

    public bool Equals(ResidualColumn<T>? other) =>
        other is not null && _hash == other._hash && Rows.AsSpan().SequenceEqual(other.Rows) && Values.AsSpan().SequenceEqual(other.Values);

    public override bool Equals(object? obj) => Equals(obj as ResidualColumn<T>);

    public override int GetHashCode() => _hash;

    public ResidualColumn<T> Without(ResidualColumn<T> known)
    {
        var keep = Enumerable.Range(0, Rows.Length).Where(i => !known.Contains(Rows[i])).ToArray();
        return keep.Length == Rows.Length ? this : Canonical([.. keep.Select(i => Rows[i])], [.. keep.Select(i => Values[i])]);
    }

    /// <summary>The column after the first row of <paramref name="pivot"/> is eliminated from it; itself where it does not contain that row.</summary>
    /// <exception cref="OverflowException">The numbers no longer fit in T.</exception>
    public ResidualColumn<T> ReducedBy(ResidualColumn<T> pivot) => ReducedBy(pivot, pivot.Rows[0]);

    /// <summary>The column after one row of <paramref name="pivot"/> is eliminated from it; itself where it does not contain that row.</summary>
    /// <exception cref="OverflowException">The numbers no longer fit in T.</exception>
    public ResidualColumn<T> ReducedBy(ResidualColumn<T> pivot, int row)
    {
        var at = Array.BinarySearch(Rows, row);
        if (at < 0) return this;
        var pivotValue = pivot.Values[Array.BinarySearch(pivot.Rows, row)];
        var divisor = Gcd(pivotValue, Values[at]);
        return Combine(pivotValue / divisor, pivot, Values[at] / divisor);
    }

    private ResidualColumn<T> Combine(T factor, ResidualColumn<T> pivot, T pivotFactor)
    {
        var most = Rows.Length + pivot.Rows.Length;
        var (rows, values) = (ArrayPool<int>.Shared.Rent(most), ArrayPool<T>.Shared.Rent(most));
        var (i, k, length) = (0, 0, 0);
        while (i < Rows.Length || k < pivot.Rows.Length)
        {
            var own = i < Rows.Length ? Rows[i] : int.MaxValue;
            var other = k < pivot.Rows.Length ? pivot.Rows[k] : int.MaxValue;
            var value = T.Zero;
            if (own <= other) value = checked(factor * Values[i++]);
            if (other <= own) value = checked(value - (pivotFactor * pivot.Values[k++]));
            if (T.IsZero(value)) continue;
            rows[length] = Math.Min(own, other);
            values[length++] = value;
        }
        var combined = Canonical(rows[..length], values[..length]);
        ArrayPool<int>.Shared.Return(rows);
        ArrayPool<T>.Shared.Return(values);
        return combined;
    }

    private static ResidualColumn<T> Canonical(int[] rows, T[] values)
    {
        if (values.Length == 0) return new(rows, values);
        var divisor = T.Zero;
        foreach (var value in values)
        {
            divisor = Gcd(divisor, value);
            if (divisor == T.One) break;
        }
        if (T.IsNegative(values[0])) divisor = -divisor;
        if (divisor != T.One)
            for (var i = 0; i < values.Length; i++) values[i] /= divisor;
        return new(rows, values);
    }

    private int Hash()
    {
        var hash = Rows.Length;
        for (var i = 0; i < Rows.Length; i++) hash = unchecked((((hash * 31) ^ Rows[i]) * 1_000_003) + int.CreateTruncating(Values[i]));
        return hash;
    }

    private static T Gcd(T a, T b)
    {
        while (!T.IsZero(b)) (a, b) = (b, a % b);
        return T.Abs(a);
    }
}
