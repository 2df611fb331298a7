// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.ComponentModel.DataAnnotations;

namespace Lantaarn.Server.Monitor;

/// <summary>Settings of the public monitor. Section <c>Monitor</c>.</summary>
internal sealed class MonitorOptions
{
    /// <summary>Folder with the releases, as <c>lantaarn release make</c> writes it. Read when the server starts; one that does not exist holds no releases.</summary>
    [Required]
    public string Releases { get; init; } = Path.Combine("data", "releases");
}
