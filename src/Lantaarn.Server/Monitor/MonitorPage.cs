// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Releases;

namespace Lantaarn.Server.Monitor;

/// <summary>A page of the monitor: the same for every visitor until there is another release.</summary>
/// <param name="Key">The page whatever the language: equal for its translations.</param>
/// <param name="Language">The language it is in.</param>
/// <param name="Address">Where it is found.</param>
/// <param name="Component">What draws it.</param>
/// <param name="Release">The release that it is about; null where there is none.</param>
/// <param name="Parameters">What the component needs besides its view.</param>
internal sealed record MonitorPage(string Key, string Language, string Address, Type Component, Release? Release, IReadOnlyDictionary<string, object?> Parameters);
