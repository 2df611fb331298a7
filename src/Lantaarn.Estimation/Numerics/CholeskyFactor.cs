// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.Numerics;

/// <summary>
/// Solves small symmetric positive definite systems in place, scaled to a unit diagonal first; buffers are kept between calls
/// because a bootstrap solves millions of them.
/// </summary>
internal sealed class CholeskyFactor(int largest)
{
    private const double SmallestPivot = 1e-13;
    private readonly double[] _factor = new double[largest * largest];
    private readonly double[] _scale = new double[largest];
    private int _size;

    /// <summary>Where the matrix is written, row by row; only the lower triangle is read. The factor takes its place.</summary>
    public Span<double> Matrix(int size)
    {
        _size = size;
        return _factor.AsSpan(0, size * size);
    }

    /// <summary>False where the matrix is not positive definite to working precision.</summary>
    public bool TryFactor()
    {
        var n = _size;
        for (var i = 0; i < n; i++)
        {
            if (!(_factor[i * n + i] > 0) || double.IsInfinity(_factor[i * n + i])) return false;
            _scale[i] = 1 / Math.Sqrt(_factor[i * n + i]);
        }
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = _factor[i * n + j] * _scale[i] * _scale[j];
                for (var k = 0; k < j; k++) sum -= _factor[i * n + k] * _factor[j * n + k];
                if (i != j) _factor[i * n + j] = sum / _factor[j * n + j];
                else if (sum > SmallestPivot) _factor[i * n + i] = Math.Sqrt(sum);
                else return false;
            }
        }
        return true;
    }

    /// <summary>Replaces the right-hand side by the solution.</summary>
    public void Solve(Span<double> right)
    {
        var n = _size;
        for (var i = 0; i < n; i++)
        {
            var sum = right[i] * _scale[i];
            for (var k = 0; k < i; k++) sum -= _factor[i * n + k] * right[k];
            right[i] = sum / _factor[i * n + i];
        }
        for (var i = n - 1; i >= 0; i--)
        {
            var sum = right[i];
            for (var k = i + 1; k < n; k++) sum -= _factor[k * n + i] * right[k];
            right[i] = sum / _factor[i * n + i];
        }
        for (var i = 0; i < n; i++) right[i] *= _scale[i];
    }
}
