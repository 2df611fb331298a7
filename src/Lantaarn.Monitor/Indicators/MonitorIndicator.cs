// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Indicators;

/// <summary>A figure that the monitor defines: what it says, about whom, and how it is made. Comes from a file that people read and decide on.</summary>
/// <param name="Id">Name in files and addresses, as in the core list: lower case, Dutch.</param>
/// <param name="Kind">Where it stands in the list.</param>
/// <param name="Label">Name on pages.</param>
/// <param name="Definition">What it says.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Population">About whom.</param>
/// <param name="Period">The time that it is about.</param>
/// <param name="SourceLists">Types of organisation whose lists it is made from.</param>
/// <param name="Formula">How it is made, in words.</param>
/// <param name="Derivation">The code that makes it.</param>
/// <param name="Disaggregations">Indicators by which it may be divided.</param>
/// <param name="Codebooks">Versions of the codebook in which it means the same.</param>
/// <param name="DecidedBy">Who decided on this definition.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record MonitorIndicator(
    string Id, IndicatorKind Kind, Label Label, Label Definition, IndicatorUnit Unit, Label Population, IndicatorPeriod Period, IReadOnlyList<string> SourceLists,
    Label Formula, Derivation Derivation, IReadOnlyList<string> Disaggregations, IReadOnlyList<string> Codebooks, string DecidedBy, string Source)
{
    /// <summary>The indicator of the codebook that it is made from, or "seen_by"; empty where it is made from no codes.</summary>
    public string Of { get; init; } = "";

    /// <summary>The group that it is about alone, in figures from a registration; empty for everyone in it.</summary>
    public string Only { get; init; } = "";

    /// <summary>What it is made of, with its codes, where no codebook has them; null for an indicator of the codebook.</summary>
    public Indicator? Own { get; init; }

    /// <summary>Whether it is made from a registration of visits or stays, outside the count.</summary>
    public bool IsOfVisits => Derivation is >= Derivation.PeopleOnDate and <= Derivation.LengthOfStay;

    /// <summary>Whether it is made from registrations of attempts to get care, outside the count.</summary>
    public bool IsOfCare => Derivation is >= Derivation.CareNeeded and <= Derivation.CareRefusedPeople;

    /// <summary>Codes that an earlier codebook had as one.</summary>
    public IReadOnlyList<CodeSplit> Splits { get; init; } = [];

    /// <summary>What it meant in other versions of the codebook.</summary>
    public IReadOnlyList<MeaningChange> Changes { get; init; } = [];
}

/// <summary>A code that became several.</summary>
/// <param name="Code">The code as it was.</param>
/// <param name="Into">The codes that it became, two or more.</param>
public sealed record CodeSplit(string Code, IReadOnlyList<string> Into);

/// <summary>What was different in a version of the codebook in which the indicator meant something else.</summary>
/// <param name="Codebook">The version.</param>
/// <param name="Text">The difference, in a sentence.</param>
public sealed record MeaningChange(string Codebook, Label Text);

/// <summary>Where an indicator stands in the list.</summary>
public enum IndicatorKind
{
    /// <summary>In the minimal list that every organisation fills.</summary>
    Core,

    /// <summary>Made from the count, or from what the minimal list holds.</summary>
    Derived,

    /// <summary>Made from the registrations of organisations, outside the count.</summary>
    Registration,
}

/// <summary>What an indicator counts.</summary>
public enum IndicatorUnit
{
    /// <summary>Different people.</summary>
    People,

    /// <summary>A part of the people, 0 to 1.</summary>
    Share,

    /// <summary>Needs of care: one person with one kind of care in a year.</summary>
    Needs,

    /// <summary>Claims of care providers.</summary>
    Claims,
}

/// <summary>The time that an indicator is about.</summary>
public enum IndicatorPeriod
{
    /// <summary>The period of the round.</summary>
    ReferencePeriod,

    /// <summary>One day.</summary>
    ReferenceDate,

    /// <summary>January to June, or July to December.</summary>
    HalfYear,

    /// <summary>January to December.</summary>
    CalendarYear,
}

/// <summary>The code that makes an indicator.</summary>
public enum Derivation
{
    /// <summary>People that at least one list saw.</summary>
    PeopleSeen,

    /// <summary>People seen and unseen.</summary>
    PeopleEstimated,

    /// <summary>People who could not be compared with other lists.</summary>
    NotEncodable,

    /// <summary>People seen, per code of an indicator of the codebook.</summary>
    PeopleByCode,

    /// <summary>Share of the people of known code who have one of some codes.</summary>
    ShareOfCodes,

    /// <summary>People of one registration who stayed somewhere on a day.</summary>
    PeopleOnDate,

    /// <summary>Different people of one registration in a period.</summary>
    PeopleInPeriod,

    /// <summary>Different people of one registration in a period: who came before, and who did not.</summary>
    KnownAndNew,

    /// <summary>Different people of one registration who left in a period, by how long they had stayed.</summary>
    LengthOfStay,

    /// <summary>Needs of care, per kind of care.</summary>
    CareNeeded,

    /// <summary>Whether needs were met, per kind of care and region.</summary>
    CareResults,

    /// <summary>What became of needs, per kind of care.</summary>
    CareOutcomes,

    /// <summary>Needs that were refused, per kind of care and ground.</summary>
    CareRefusals,

    /// <summary>Needs that were met, per kind of care and how long it took.</summary>
    CareWaiting,

    /// <summary>People to whom care was refused at least once, per region and ground.</summary>
    CareRefusedPeople,

    /// <summary>Nothing yet: the definition is there to be decided on, and no figure is shown.</summary>
    NotMadeYet,
}
