// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Guide.Addresses;

namespace Lantaarn.Server.Guide.Asking;

/// <summary>What visitors can have worked out: a page, and the decisions of the rules that it shows.</summary>
internal static class GuideGoals
{
    public static IReadOnlyDictionary<Section, IReadOnlyList<string>> All { get; } = new Dictionary<Section, IReadOnlyList<string>>
    {
        [Section.Scheme] = ["urgency", "scheme", "reimbursement", "sov_claim"],
        [Section.EqualTreatment] = ["equal_treatment", "equal_treatment_notes"],
        [Section.OtherRights] = ["education", "safety", "shelter", "support"],
    };
}
