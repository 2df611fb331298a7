// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Demo.City;

/// <summary>The four large Dutch cities.</summary>
internal enum G4City
{
    Amsterdam,
    Rotterdam,
    DenHaag,
    Utrecht
}
