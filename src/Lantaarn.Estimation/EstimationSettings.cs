// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation;

/// <summary>How an estimate is made.</summary>
public sealed record EstimationSettings
{
    /// <summary>Bootstrap replicates, 100 or more. 500 settle the limits to about a twentieth of their distance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 100.</exception>
    public int Replicates
    {
        get;
        init => field = value >= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), "At least 100 replicates are needed.");
    } = 500;

    /// <summary>Most lists in one interaction of the models shown beside the estimate, 2 to 7.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 2 to 7.</exception>
    public int MaxOrder
    {
        get;
        init => field = value is >= 2 and <= 7 ? value : throw new ArgumentOutOfRangeException(nameof(value), "Interactions join 2 to 7 lists.");
    } = 3;
}
