// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Access;

/// <summary>Tells, on this server, that in an organisation a session ended or a role changed: what lasts longer than a request asks again who is calling.</summary>
internal sealed class AccessChanges
{
    /// <summary>Gets the organisation, after the commit.</summary>
    public event Action<Guid>? After;

    public void Changed(Guid organisation) => After?.Invoke(organisation);
}
