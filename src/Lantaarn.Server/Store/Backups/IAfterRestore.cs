// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Store.Backups;

/// <summary>What a feature sets right in a store that was just restored: it is older than what devices and people remember.</summary>
internal interface IAfterRestore
{
    /// <summary>Sets it right, in a transaction with the others.</summary>
    Task SetRight(LantaarnStore store, CancellationToken cancel);
}
