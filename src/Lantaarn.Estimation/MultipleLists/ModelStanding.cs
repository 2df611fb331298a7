// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>Whether a table can support a model at all.</summary>
[Flags]
public enum ModelStanding
{
    /// <summary>The estimate exists and is unique.</summary>
    Sound = 0,

    /// <summary>The likelihood has no maximum: some parameter, and often the unseen count, runs off to infinity.</summary>
    NoMaximum = 1,

    /// <summary>More than one value of the parameters gives the same likelihood.</summary>
    NotIdentified = 2,
}
