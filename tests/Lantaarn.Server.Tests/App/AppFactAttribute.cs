// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Tests.Guide;
using Lantaarn.Tests;

namespace Lantaarn.Server.Tests.App;

/// <summary>A journey through the casework app; skipped, with the reason, where no browser is installed or the app was not built.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AppFactAttribute : FactAttribute
{
    public AppFactAttribute() => Skip = WhyNot;

    public static string? WhyNot =>
        !File.Exists(InstalledBrowser.Path) ? $"There is no Chromium at {InstalledBrowser.Path}; on Debian: apt-get install chromium."
        : !File.Exists(Path.Combine(RepositoryFolder.Root, "src", "Lantaarn.Server", "wwwroot", "app", "index.html")) ? "The casework app was not built: that takes npm."
        : null;
}

/// <summary>What takes the encoder too; skipped, with the reason, where that was not built.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EncoderFactAttribute : FactAttribute
{
    public EncoderFactAttribute() =>
        Skip = AppFactAttribute.WhyNot ?? (File.Exists(Path.Combine(RepositoryFolder.Root, "src", "Lantaarn.Server", "wwwroot", "encoder", "worker.js")) ? null : "The encoder was not built: that takes the browser's runtime.");
}

/// <summary>Makes pictures for the documentation; only on request.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AppScreensFactAttribute : FactAttribute
{
    public AppScreensFactAttribute() =>
        Skip = AppFactAttribute.WhyNot ?? (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("LANTAARN_SCREENS")) ? "Set LANTAARN_SCREENS=1 to make the pictures again." : null);
}
