// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Guide.Addresses;

/// <summary>A page of the guide of which there is one per language.</summary>
public enum Section
{
    /// <summary>The first page.</summary>
    Start,

    /// <summary>What the person has a right to.</summary>
    Person,

    /// <summary>What someone who helps can do.</summary>
    Worker,

    /// <summary>What the professional at the desk must know.</summary>
    Desk,

    /// <summary>Which scheme pays.</summary>
    Scheme,

    /// <summary>Equal treatment of EU citizens.</summary>
    EqualTreatment,

    /// <summary>School, shelter, safety, pay: what there is besides care.</summary>
    OtherRights,

    /// <summary>How often which outcome of the checklist was told.</summary>
    Outcomes,

    /// <summary>The standard letters.</summary>
    Letters,

    /// <summary>Local ways in.</summary>
    Cities,

    /// <summary>Advice for who helps, and how to prepare for a desk.</summary>
    Tips,

    /// <summary>Search.</summary>
    Search,

    /// <summary>Everything for the person on one page, to print or keep.</summary>
    Booklet,

    /// <summary>Where everything comes from.</summary>
    Sources,

    /// <summary>What this site does and does not know of a visitor.</summary>
    Privacy,
}
