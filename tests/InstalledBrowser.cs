// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Tests;

/// <summary>The browser of the machine, as Debian installs it.</summary>
internal static class InstalledBrowser
{
    public const string Path = "/usr/bin/chromium";
}
