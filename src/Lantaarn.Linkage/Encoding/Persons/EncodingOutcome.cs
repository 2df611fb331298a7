// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>Whether a person could be encoded, and if not why. Persons who could not are counted apart, never sent.</summary>
public enum EncodingOutcome
{
    /// <summary>Encoded.</summary>
    Encoded,

    /// <summary>No name of two letters or more is known, nor year of birth with a telephone or other number.</summary>
    NoName,

    /// <summary>One name only, without year of birth or number: too many people would seem the same.</summary>
    SingleNameWithoutBirthYear,
}
