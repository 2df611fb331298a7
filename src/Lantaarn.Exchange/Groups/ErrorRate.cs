// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Exchange.Groups;

/// <summary>How often linkage errs, with its 95% interval.</summary>
/// <param name="Value">The rate, 0 to 1.</param>
/// <param name="Lower">Lower end, not above the value.</param>
/// <param name="Upper">Upper end, not below the value.</param>
public sealed record ErrorRate(double Value, double Lower, double Upper);
