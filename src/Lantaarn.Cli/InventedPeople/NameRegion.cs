// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>A region of origin with its own file of names.</summary>
internal enum NameRegion
{
    Maghreb,
    HornOfAfrica,
    WestAndEastAfrica,
    SurinameAndBrazil,
    IndonesiaAndPhilippines,
    Poland,
    Romania,
    Bulgaria,
    Hungary,
    Other
}
