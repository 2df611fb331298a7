// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Access;

/// <summary>Marks an endpoint that changes nothing for whoever is signed in, so that it does not matter on whose page a request to it began.</summary>
internal sealed class AnyOrigin
{
    public static AnyOrigin Instance { get; } = new();

    private AnyOrigin()
    {
    }
}
