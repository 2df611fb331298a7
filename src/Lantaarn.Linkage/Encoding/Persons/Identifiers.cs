// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Normalisation;

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>
/// What an organisation knows of a person that can tell them from others. It never leaves the organisation. Everything may be
/// empty; <see cref="PersonEncoder"/> says when that is too little.
/// </summary>
public sealed record Identifiers
{
    /// <summary>First and further given names as the organisation wrote them; empty when unknown.</summary>
    public string GivenNames { get; init; } = "";

    /// <summary>Family names as the organisation wrote them; empty when unknown.</summary>
    public string FamilyNames { get; init; } = "";

    /// <summary>What is known of the date of birth.</summary>
    public BirthDate Birth { get; init; }

    /// <summary>As the organisation wrote it down.</summary>
    public Sex Sex { get; init; }

    /// <summary>Country of origin in two capitals (ISO 3166-1), or a code of a region; empty when unknown.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Telephone numbers as written; the last nine digits of each count. Empty when unknown.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Street, number and postcode as written; empty when unknown.</summary>
    public string Address { get; init; } = "";

    /// <summary>Town or district where the person stays, as written; empty when unknown.</summary>
    public string Place { get; init; } = "";

    /// <summary>A number from papers or another file that organisations share, as written; empty when unknown.</summary>
    public string Number { get; init; } = "";

    /// <summary>Names no one: identifiers do not belong in logs and messages.</summary>
    public override string ToString() => nameof(Identifiers);
}

/// <summary>Sex as an organisation wrote it down.</summary>
public enum Sex
{
    /// <summary>Not written down.</summary>
    Unknown,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Female.</summary>
    Female,

    /// <summary>Neither, or both.</summary>
    Other,
}
