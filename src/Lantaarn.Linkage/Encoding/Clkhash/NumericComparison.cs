// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>
/// Numbers close together share tokens: a number is laid on a grid and stands for itself and its
/// <paramref name="Resolution"/> neighbours on either side; numbers more than the threshold distance apart share none.
/// </summary>
/// <remarks>D. Vatsalan and P. Christen, "Privacy-preserving matching of similar patients", 2016,
/// DOI 10.1016/j.jbi.2015.12.004; grid as in clkhash 0.18.</remarks>
/// <param name="GridStep">Threshold distance times ten to the power of the precision, rounded half to even; at least 1.</param>
/// <param name="Resolution">At least 1.</param>
/// <param name="Precision">Decimals that count, 0 or more.</param>
internal sealed record NumericComparison(long GridStep, int Resolution, int Precision) : Comparison
{
    public override void Tokenise(ReadOnlySpan<char> cell, TokenList tokens)
    {
        if (cell.IsEmpty) return;
        var value = checked(Scaled(cell) * 2 * Resolution);
        var residue = ((value % GridStep) + GridStep) % GridStep;
        value += 2 * residue < GridStep ? -residue : GridStep - residue;
        Span<byte> digits = stackalloc byte[24];
        for (var i = -Resolution; i <= Resolution; i++)
        {
            checked(value + (i * GridStep)).TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
            tokens.Add([], digits[..written]);
        }
    }

    private long Scaled(ReadOnlySpan<char> cell)
    {
        var scale = PowerOfTen(Precision);
        if (long.TryParse(cell, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole)) return checked(whole * scale);
        if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) || !double.IsFinite(real))
            throw new FormatException("is not a number");
        return checked((long)(Precision == 0 ? Math.Truncate(real) : Math.Round(real * scale, MidpointRounding.ToEven)));
    }

    internal static long PowerOfTen(int exponent)
    {
        var power = 1L;
        for (; exponent > 0; exponent--) power = checked(power * 10);
        return power;
    }
}
