// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.ComponentModel.DataAnnotations;

namespace Lantaarn.Server.Monitor;

/// <summary>Settings of the public monitor. Section <c>Monitor</c>.</summary>
internal sealed class MonitorOptions
{
    /// <summary>Folder with the releases, as <c>lantaarn release make</c> writes it. One that does not exist holds no releases.</summary>
    [Required]
    public string Releases { get; init; } = Path.Combine("data", "releases");

    /// <summary>Seconds between two looks at the folder; what is new is shown when it stood still from one look to the next.</summary>
    [Range(1, 3600)]
    public int SecondsBetweenLooks { get; init; } = 20;
}
