// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>
/// What to do with a schema that clkhash takes without a word though its encodings are not what its author can have meant.
/// </summary>
/// <remarks>The traps were found by running clkhash 0.18.3.</remarks>
public enum ClkhashTraps
{
    /// <summary>Refuse it, and say what would happen and what to write instead.</summary>
    Refuse,

    /// <summary>Do as clkhash does, byte for byte.</summary>
    Follow,
}
