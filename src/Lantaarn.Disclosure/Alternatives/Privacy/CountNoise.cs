// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Security.Cryptography;

namespace Lantaarn.Disclosure.Alternatives.Privacy;

/// <summary>The noise that a privacy loss asks for where one person is in a number of shown cells.</summary>
internal sealed class CountNoise
{
    private readonly bool _isLaplace;
    private readonly ExactFraction _spread;

    /// <param name="loss">What the release as a whole may lose.</param>
    /// <param name="sensitivity">In how many shown cells one person is at most.</param>
    public CountNoise(PrivacyLoss loss, int sensitivity)
    {
        _isLaplace = loss is PrivacyLoss.OfEpsilon;
        var divisor = loss is PrivacyLoss.OfEpsilon { Epsilon: var epsilon } ? epsilon : loss.Rho * new ExactFraction(2, 1);
        // Laplace: scale = sensitivity / epsilon. Gaussian: variance = sensitivity / (2 rho), as one person moves that many cells by 1.
        _spread = new(sensitivity * divisor.Denominator, divisor.Numerator);
    }

    public BigInteger Draw(RandomNumberGenerator bits) => _isLaplace ? new ExactRandom(bits).Laplace(_spread) : new ExactRandom(bits).Gaussian(_spread);

    /// <summary>Noise is at most this large in 95 of 100 cells. For display: in ordinary arithmetic.</summary>
    public long Margin()
    {
        var spread = _spread.Approximately();
        double Weight(long size) => Math.Exp(_isLaplace ? -size / spread : -size * size / (2 * spread));
        var whole = 1.0;
        for (var size = 1L; Weight(size) > 1e-12; size++) whole += 2 * Weight(size);
        var margin = 0L;
        for (var inside = 1.0; inside < 0.95 * whole; margin++) inside += 2 * Weight(margin + 1);
        return margin;
    }

    public override string ToString() => _isLaplace ? $"discrete Laplace noise with scale {_spread}" : $"discrete Gaussian noise with variance {_spread}";
}
