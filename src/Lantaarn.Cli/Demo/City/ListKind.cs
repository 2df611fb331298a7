// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Demo.City;

/// <summary>Kinds of list into which the organisations are grouped for the estimate.</summary>
internal enum ListKind
{
    Shelter,
    WalkIn,
    Medical,
    Outreach
}
