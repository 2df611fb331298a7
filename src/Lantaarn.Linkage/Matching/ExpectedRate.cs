// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>An error rate that was worked out without known truth.</summary>
/// <param name="Value">The rate, 0 to 1.</param>
/// <param name="Lower">Lower end of the 95% interval, not above the value.</param>
/// <param name="Upper">Upper end of the 95% interval, not below the value.</param>
public sealed record ExpectedRate(double Value, double Lower, double Upper);
