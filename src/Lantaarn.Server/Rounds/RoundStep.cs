// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Rounds;

/// <summary>Where a round is in its life. It goes one step on, or straight to its end.</summary>
internal enum RoundStep
{
    /// <summary>Defined; organisations are invited and make the round key.</summary>
    Draft,

    /// <summary>Contributions come in.</summary>
    Open,

    /// <summary>No more contributions; the linkage unit is at work.</summary>
    Closed,

    /// <summary>Linked; encodings and key shares are destroyed.</summary>
    Linked,

    /// <summary>The analyst handed in the estimate.</summary>
    Estimated,

    /// <summary>The analyst handed in tables that may be published.</summary>
    Protected,

    /// <summary>It is written what the figures mean.</summary>
    Interpreted,

    /// <summary>The report is public.</summary>
    Published,

    /// <summary>All but the report, if there is one, and the log is destroyed.</summary>
    Destroyed,
}

/// <summary>Which step may follow which, and who takes it.</summary>
internal static class RoundSteps
{
    public static bool MayFollow(this RoundStep to, RoundStep from) => from != RoundStep.Destroyed && (to == from + 1 || to == RoundStep.Destroyed);

    public static Party WhoTakes(this RoundStep to) => to switch
    {
        RoundStep.Linked => Party.LinkageUnit,
        RoundStep.Estimated or RoundStep.Protected => Party.Analyst,
        RoundStep.Interpreted => Party.Interpreter,
        _ => Party.Lead,
    };
}
