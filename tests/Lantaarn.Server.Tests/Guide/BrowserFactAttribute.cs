// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Tests.Guide;

/// <summary>A journey through a browser; skipped, with the reason, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(RunningGuide.Chromium)) Skip = $"There is no Chromium at {RunningGuide.Chromium}; on Debian: apt-get install chromium.";
    }
}

/// <summary>Makes pictures for the documentation; only on request.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScreensFactAttribute : FactAttribute
{
    public ScreensFactAttribute()
    {
        if (!File.Exists(RunningGuide.Chromium)) Skip = $"There is no Chromium at {RunningGuide.Chromium}.";
        else if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("LANTAARN_SCREENS"))) Skip = "Set LANTAARN_SCREENS=1 to make the pictures again.";
    }
}
