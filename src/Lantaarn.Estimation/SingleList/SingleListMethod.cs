// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>Ways to tell the unseen from how often the seen were seen.</summary>
public enum SingleListMethod
{
    /// <summary>Everyone with the same covariates has the same chance; too low where they differ in other ways.</summary>
    ZeroTruncatedPoisson,

    /// <summary>Chances differ between persons as an exponential distribution does.</summary>
    ZeroTruncatedGeometric,

    /// <summary>Chances differ between persons as a gamma distribution does; often without a finite answer.</summary>
    ZeroTruncatedNegativeBinomial,

    /// <summary>A lower bound, whatever the differences between persons.</summary>
    ChaoLowerBound,

    /// <summary>As Poisson, but led by those seen once or twice.</summary>
    Zelterman,

    /// <summary>Chao's lower bound from those seen two and three times, which extra single sightings do not raise.</summary>
    OneInflatedChao,

    /// <summary>Poisson; part of the persons on the list was seen just once for a reason of its own, though they may also be unseen.</summary>
    OneInflatedPoisson,

    /// <summary>Geometric, with the same.</summary>
    OneInflatedGeometric,

    /// <summary>Poisson; part of the population is always seen just once, so nobody of that part is unseen.</summary>
    InflatedPopulationPoisson,

    /// <summary>Geometric, with the same.</summary>
    InflatedPopulationGeometric,

    /// <summary>Poisson; single sightings have a chance of their own among the seen.</summary>
    HurdleAmongSeenPoisson,

    /// <summary>Geometric, with the same.</summary>
    HurdleAmongSeenGeometric,

    /// <summary>Poisson; single sightings have a chance of their own among all persons.</summary>
    HurdleAmongAllPoisson,

    /// <summary>Geometric, with the same.</summary>
    HurdleAmongAllGeometric,

    /// <summary>Poisson told from those seen twice or more; those seen once are added as they are.</summary>
    ZeroOneTruncatedPoisson,

    /// <summary>Geometric, with the same.</summary>
    ZeroOneTruncatedGeometric,

    /// <summary>Negative binomial, with the same; often without a finite answer.</summary>
    ZeroOneTruncatedNegativeBinomial,
}

/// <summary>The model behind each method.</summary>
internal static class FamilyOfMethod
{
    public static CountFamily Family(this SingleListMethod method) => method switch
    {
        SingleListMethod.ZeroTruncatedPoisson => new ZeroTruncated(new Poisson()),
        SingleListMethod.ZeroTruncatedGeometric => new ZeroTruncated(new Geometric()),
        SingleListMethod.ZeroTruncatedNegativeBinomial => new ZeroTruncated(new NegativeBinomial(), SecondPredictor.Shape),
        SingleListMethod.ChaoLowerBound => new ChaoRegression(1),
        SingleListMethod.Zelterman => new ZeltermanRegression(),
        SingleListMethod.OneInflatedChao => new ChaoRegression(2),
        SingleListMethod.OneInflatedPoisson => new InflatedAfterTruncation(new Poisson()),
        SingleListMethod.OneInflatedGeometric => new InflatedAfterTruncation(new Geometric()),
        SingleListMethod.InflatedPopulationPoisson => new InflatedBeforeTruncation(new Poisson()),
        SingleListMethod.InflatedPopulationGeometric => new InflatedBeforeTruncation(new Geometric()),
        SingleListMethod.HurdleAmongSeenPoisson => new HurdleAfterTruncation(new Poisson()),
        SingleListMethod.HurdleAmongSeenGeometric => new HurdleAfterTruncation(new Geometric()),
        SingleListMethod.HurdleAmongAllPoisson => new HurdleBeforeTruncation(new Poisson()),
        SingleListMethod.HurdleAmongAllGeometric => new HurdleBeforeTruncation(new Geometric()),
        SingleListMethod.ZeroOneTruncatedPoisson => new ZeroOneTruncated(new Poisson()),
        SingleListMethod.ZeroOneTruncatedGeometric => new ZeroOneTruncated(new Geometric()),
        SingleListMethod.ZeroOneTruncatedNegativeBinomial => new ZeroOneTruncated(new NegativeBinomial(), SecondPredictor.Shape),
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>The method that does not set single sightings apart, where this one does; null otherwise.</summary>
    public static SingleListMethod? WithoutExtraOnes(this SingleListMethod method) => method switch
    {
        SingleListMethod.OneInflatedPoisson or SingleListMethod.InflatedPopulationPoisson
            or SingleListMethod.HurdleAmongSeenPoisson or SingleListMethod.HurdleAmongAllPoisson => SingleListMethod.ZeroTruncatedPoisson,
        SingleListMethod.OneInflatedGeometric or SingleListMethod.InflatedPopulationGeometric
            or SingleListMethod.HurdleAmongSeenGeometric or SingleListMethod.HurdleAmongAllGeometric => SingleListMethod.ZeroTruncatedGeometric,
        _ => null,
    };
}
