// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Tests;

/// <summary>A journey through a browser; skipped, with the reason, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(InstalledBrowser.Path)) Skip = $"There is no Chromium at {InstalledBrowser.Path}; on Debian: apt-get install chromium.";
    }
}

/// <summary>Makes pictures for the documentation; only on request.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScreensFactAttribute : FactAttribute
{
    public ScreensFactAttribute()
    {
        if (!File.Exists(InstalledBrowser.Path)) Skip = $"There is no Chromium at {InstalledBrowser.Path}.";
        else if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("LANTAARN_SCREENS"))) Skip = "Set LANTAARN_SCREENS=1 to make the pictures again.";
    }
}
