// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>The script in which a name is at home; it decides how its Latin spellings differ.</summary>
internal enum WritingSystem
{
    Latin,
    Arabic,
    Ethiopic,
    Cyrillic,
    Georgian
}
