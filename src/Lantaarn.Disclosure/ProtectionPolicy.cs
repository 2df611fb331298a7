// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure;

/// <summary>The rules a release is protected by. Every default is safe to use.</summary>
public sealed record ProtectionPolicy
{
    /// <summary>Name of these rules, repeated in the release.</summary>
    public string Version { get; init; } = "2026-1";

    /// <summary>Counts below this are small; at least 3, 5 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 3.</exception>
    public int MinimumCount { get; init => field = AtLeast(3, value); } = 5;

    /// <summary>The same for cells within a special combination; at least 3, 10 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 3.</exception>
    public int SpecialMinimumCount { get; init => field = AtLeast(3, value); } = 10;

    /// <summary>Combinations that are more sensitive than others; none by default.</summary>
    public IReadOnlyList<CodeCombination> Special { get; init; } = [];

    /// <summary>
    /// An organisation that subtracts the people it reported itself may not be left with 1 up to this number of others, less one. At least 3;
    /// 3 by default; 0 where no organisation needs to be feared.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 3, and not 0.</exception>
    public int InsiderMinimum { get; init => field = value == 0 ? 0 : AtLeast(3, value); } = 3;

    /// <summary>How much the largest and smallest possible value of a protected count must differ; at least 2, which leaves three values; 2 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 2.</exception>
    public int MinimumWidth { get; init => field = AtLeast(2, value); } = 2;

    /// <summary>Masked by default.</summary>
    public ZeroTreatment Zeros { get; init; }

    /// <summary>A request with more cells is refused; at least 1, 5,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int MostCells { get; init => field = AtLeast(1, value); } = 5_000;

    /// <summary>How often more cells may be hidden after a failed audit; at least 0, 10 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    public int MostRepairs { get; init => field = AtLeast(0, value); } = 10;

    /// <summary>A release that takes longer to check is refused; not negative, 15 minutes by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public TimeSpan LongestAudit { get; init => field = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = TimeSpan.FromMinutes(15);

    /// <summary>After a refusal coarser designs are tried, so that the message names one that is safe. True by default.</summary>
    public bool NameCoarserDesign { get; init; } = true;

    /// <summary>What an attacker is assumed to know; follows from how zeros are treated.</summary>
    public AttackerModel Attacker => Zeros == ZeroTreatment.Masked ? AttackerModel.CountsAreNotNegative : AttackerModel.HiddenCellsAreAtLeastOne;

    private static int AtLeast(int least, int value) => value >= least ? value : throw new ArgumentOutOfRangeException(nameof(value), $"At least {least}.");
}
