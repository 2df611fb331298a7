// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>How a latent class estimate is made.</summary>
public sealed record LatentClassSettings
{
    /// <summary>Most classes of persons, 2 to 50. More than the table needs does no harm: the prior leaves them empty.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 2 to 50.</exception>
    public int Classes
    {
        get;
        init => field = value is >= 2 and <= 50 ? value : throw new ArgumentOutOfRangeException(nameof(value), "There are 2 to 50 classes.");
    } = 10;

    /// <summary>Independent chains, 4 to 64; they run at the same time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 4 to 64.</exception>
    public int Chains
    {
        get;
        init => field = value is >= 4 and <= 64 ? value : throw new ArgumentOutOfRangeException(nameof(value), "There are 4 to 64 chains.");
    } = 4;

    /// <summary>
    /// Most sweeps per chain, 4,000 or more. A run starts with 4,000 and is doubled until the chains agree or this is reached.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 4,000.</exception>
    public int MostSweeps
    {
        get;
        init => field = value >= 4000 ? value : throw new ArgumentOutOfRangeException(nameof(value), "A chain makes at least 4,000 sweeps.");
    } = 512_000;

    /// <summary>Chains agree when R-hat is at most this; above 1, at most 1.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 1, or above 1.1.</exception>
    public double MostRHat
    {
        get;
        init => field = value is > 1 and <= 1.1 ? value : throw new ArgumentOutOfRangeException(nameof(value), "R-hat lies above 1; 1.1 is much.");
    } = 1.02;

    /// <summary>Independent draws, in effect, that the middle and the tails must each rest on; 50 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 50.</exception>
    public int FewestEffectiveDraws
    {
        get;
        init => field = value >= 50 ? value : throw new ArgumentOutOfRangeException(nameof(value), "At least 50 effective draws are needed.");
    } = 400;
}
