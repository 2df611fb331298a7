// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>One person as one organisation wrote them down.</summary>
/// <param name="GivenNames">As written, empty where unknown; holds the nickname where only that is known.</param>
/// <param name="FamilyName">As written, empty where unknown.</param>
/// <param name="Alias">A nickname noted beside the name, else empty.</param>
/// <param name="BirthDate">As written, null where unknown.</param>
/// <param name="Sex">As written, null where unknown.</param>
/// <param name="Origin">As written, null where unknown.</param>
/// <param name="Variations">How this differs from the person's papers.</param>
internal sealed record WrittenRecord(
    string GivenNames, string FamilyName, string Alias, DateOnly? BirthDate, Sex? Sex, Origin? Origin, Variation Variations);
