// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>How fine an area is, from coarse to fine.</summary>
public enum GeographyLevel
{
    /// <summary>The country, or all areas that take part together.</summary>
    Country,

    /// <summary>A region of several cities.</summary>
    Region,

    /// <summary>A city or municipality.</summary>
    City,

    /// <summary>A part of a city.</summary>
    Neighbourhood,
}
