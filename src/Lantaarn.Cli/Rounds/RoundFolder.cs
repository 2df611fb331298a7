// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Rounds;

/// <summary>Names of the files that <c>round new</c> makes, and of the round key that <c>round join</c> makes.</summary>
internal static class RoundFolder
{
    public const string Definition = "round.json";
    public const string RoundKey = "round.key";
    public const string LeadKey = "lead.key";
    public const string LinkageUnitKey = "linkage-unit.key";
    public const string AnalystKey = "analyst.key";
}
