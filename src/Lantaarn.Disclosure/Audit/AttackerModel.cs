// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>What somebody who wants to recover hidden cells is assumed to know besides the published cells.</summary>
public enum AttackerModel
{
    /// <summary>Counts are whole and not negative.</summary>
    CountsAreNotNegative,

    /// <summary>Also that a hidden cell is at least 1, which holds where zeros are always shown.</summary>
    HiddenCellsAreAtLeastOne,
}
