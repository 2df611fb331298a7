// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Numerics;

namespace Lantaarn.Disclosure.Alternatives.Privacy;

/// <summary>A number as one whole number over another, in lowest terms; never rounded. The default is 0.</summary>
public readonly record struct ExactFraction
{
    private readonly BigInteger _denominator;

    /// <summary>Makes a fraction.</summary>
    /// <param name="numerator">Any whole number.</param>
    /// <param name="denominator">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is below 1.</exception>
    public ExactFraction(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, BigInteger.One);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    /// <summary>Any whole number.</summary>
    public BigInteger Numerator { get; }

    /// <summary>At least 1.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>Sum.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">Other.</param>
    public static ExactFraction operator +(ExactFraction a, ExactFraction b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>Product.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">Other.</param>
    public static ExactFraction operator *(ExactFraction a, ExactFraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>Whether one is more than the other.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">Other.</param>
    public static bool operator >(ExactFraction a, ExactFraction b) => a.Numerator * b.Denominator > b.Numerator * a.Denominator;

    /// <summary>Whether one is less than the other.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">Other.</param>
    public static bool operator <(ExactFraction a, ExactFraction b) => b > a;

    /// <summary>Reads "3/4" or "3".</summary>
    /// <param name="text">Digits, and a slash with digits.</param>
    /// <exception cref="FormatException">It is no fraction.</exception>
    public static ExactFraction Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        if (parts.Length > 2 || !Reads(parts[0], out var numerator) || !Reads(parts.Length == 2 ? parts[1] : "1", out var denominator) || denominator.IsZero)
            throw new FormatException("A fraction is written as 3/4 or 3.");
        return new(numerator, denominator);
    }

    /// <summary>The inverse of <see cref="Parse"/>.</summary>
    public override string ToString() => Denominator.IsOne ? Text(Numerator) : $"{Text(Numerator)}/{Text(Denominator)}";

    /// <summary>The nearest floating-point number, for display only.</summary>
    public double Approximately() => Math.Exp(BigInteger.Log(BigInteger.Abs(Numerator)) - BigInteger.Log(Denominator)) * Numerator.Sign;

    private static bool Reads(string digits, out BigInteger number) => BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Text(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
