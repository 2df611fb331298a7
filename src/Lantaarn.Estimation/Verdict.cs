// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation;

/// <summary>What the data can carry.</summary>
public enum Verdict
{
    /// <summary>The figure and its interval, with what is said beside them.</summary>
    Usable,

    /// <summary>Only that there are at least so many people.</summary>
    LowerBoundOnly,

    /// <summary>Nothing beyond who was seen.</summary>
    NoEstimate,
}
