// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure;

/// <summary>What happens to cells in which nobody was counted.</summary>
public enum ZeroTreatment
{
    /// <summary>Hidden like any small count. The safe choice: an attacker then knows of a hidden cell only that it is not negative.</summary>
    Masked,

    /// <summary>Shown where possible, which tells an attacker that a hidden cell is at least 1; the audit takes that into account.</summary>
    Published,
}
