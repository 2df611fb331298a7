// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>Per inner cell the lower bound the attacker knows and the true count, which is the first witness.</summary>
internal sealed record AuditCounts(long[] Lower, long[] True);
