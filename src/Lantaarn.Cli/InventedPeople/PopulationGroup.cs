// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>The two groups that a round counts.</summary>
internal enum PopulationGroup
{
    Undocumented,
    EuMigrant
}
