// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Rules;

/// <summary>True, false, or open until more is answered. In this order "and" is the least, "or" the greatest (Kleene 1952).</summary>
internal enum Truth
{
    No,
    Open,
    Yes,
}
