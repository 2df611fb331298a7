// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Tests;

/// <summary>A journey through a browser; skipped, with the reason, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public const string Chromium = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium)) Skip = $"There is no Chromium at {Chromium}; on Debian: apt-get install chromium.";
    }
}

/// <summary>Makes pictures for the documentation; only on request.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScreensFactAttribute : FactAttribute
{
    public ScreensFactAttribute()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium)) Skip = $"There is no Chromium at {BrowserFactAttribute.Chromium}.";
        else if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("LANTAARN_SCREENS"))) Skip = "Set LANTAARN_SCREENS=1 to make the pictures again.";
    }
}
