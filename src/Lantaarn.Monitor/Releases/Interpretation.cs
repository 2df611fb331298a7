// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Releases;

/// <summary>What somebody who knows the field says about a figure. Says no more of the person than role, city and date.</summary>
/// <param name="Indicator">Id of the indicator that it is about.</param>
/// <param name="Statement">What they say.</param>
/// <param name="Role">From where they know it; null where the expert does not want it told.</param>
/// <param name="City">Where they know it from; empty where the expert does not want it told.</param>
/// <param name="Date">When it was said.</param>
/// <param name="Agreement">Whether the figure is what they see too.</param>
/// <param name="Reasons">Why they agree or not.</param>
/// <param name="Confidence">How sure they are.</param>
public sealed record Interpretation(
    string Indicator, Label Statement, ExpertRole? Role, string City, DateOnly Date, Agreement Agreement, Label Reasons, ExpertConfidence Confidence);

/// <summary>From where an expert knows it.</summary>
public enum ExpertRole
{
    /// <summary>Has been homeless, or without papers.</summary>
    Experience,

    /// <summary>Works with people on the street, in shelter or in care.</summary>
    Practice,

    /// <summary>Makes policy.</summary>
    Policy,

    /// <summary>Does research.</summary>
    Research,
}

/// <summary>Whether a figure is what the expert sees too.</summary>
public enum Agreement
{
    /// <summary>It is.</summary>
    Agrees,

    /// <summary>In part.</summary>
    AgreesInPart,

    /// <summary>It is not.</summary>
    Disagrees,
}

/// <summary>How sure an expert is.</summary>
public enum ExpertConfidence
{
    /// <summary>A guess.</summary>
    Low,

    /// <summary>Seen more than once.</summary>
    Medium,

    /// <summary>Seen again and again, or counted.</summary>
    High,
}
