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

    /// <summary>A lower bound, whatever the differences between persons.</summary>
    ChaoLowerBound,

    /// <summary>As Poisson, but led by those seen once or twice.</summary>
    Zelterman,
}
