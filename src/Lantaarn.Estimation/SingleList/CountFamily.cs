// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>How often a person was seen: exactly so often or, in the last class of a table, so often or more.</summary>
internal readonly record struct Sightings(int Count, bool OrMore);

/// <summary>What the second predictor of a family is.</summary>
internal enum SecondPredictor
{
    None,

    /// <summary>The log of one shape for everybody.</summary>
    Shape,

    /// <summary>The logit of the share of extra single sightings; it may have covariates of its own.</summary>
    Ones,
}

/// <summary>A model of the counts of persons on the list, and of how many persons each of them stands for.</summary>
internal abstract class CountFamily(CountDistribution distribution, SecondPredictor second = SecondPredictor.None)
{
    public SecondPredictor Second { get; } = second;

    protected CountDistribution Distribution { get; } = distribution;

    /// <summary>Whether a person seen this often tells something about the parameters.</summary>
    public virtual bool Uses(Sightings seen) => true;

    /// <summary>Whether the family says how likely every count of a seen person is, so that persons can be drawn from it.</summary>
    public virtual bool DescribesAllCounts => true;

    /// <summary>Log-likelihood of what was seen of a person, given that the person is on the list.</summary>
    public abstract Jet Log(Sightings seen, Jet rate, Jet second);

    /// <summary>How many persons, seen and unseen, a person seen this often stands for.</summary>
    public abstract Jet Standing(Sightings seen, Jet rate, Jet second);

    /// <summary>The variance that chance adds because this person might not have been seen.</summary>
    public virtual double ChanceVariance(Sightings seen, Jet rate, Jet second)
    {
        var persons = Standing(seen, rate, second).Value;
        return persons * (persons - 1);
    }

    /// <summary>
    /// Which way the likelihood of this count keeps rising: -1 as the rate falls for ever, 1 as it rises for ever, 0 where it has a
    /// highest point; null where the rate does not matter.
    /// </summary>
    public abstract int? RisesTowards(Sightings seen);

    /// <summary>Predictor of the rate for a mean count.</summary>
    public virtual double Start(double meanCount) => Math.Log(Math.Max(0.02, 2 * (meanCount - 1)));

    protected Jet LogSeen(Sightings seen, Jet rate, Jet second) =>
        seen.OrMore ? Distribution.LogAtLeast(seen.Count, rate, second) : Distribution.Log(seen.Count, rate, second);
}
