// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Access;

/// <summary>What somebody may do for an organisation. There is no role for enforcement, and none that may list people.</summary>
internal enum Role
{
    /// <summary>Invites colleagues, hands out roles, helps to recover.</summary>
    Admin,

    /// <summary>Outreach or support work.</summary>
    Worker,

    /// <summary>A nurse, doctor or midwife.</summary>
    HealthWorker,

    /// <summary>Helps, with the keys of contacts only.</summary>
    Volunteer,

    /// <summary>Opens rounds and leads them to their end.</summary>
    CountLead,

    /// <summary>Sees groups and indicators of a round, never encodings.</summary>
    Analyst,

    /// <summary>Writes what a figure means beside it.</summary>
    Interpreter,
}
