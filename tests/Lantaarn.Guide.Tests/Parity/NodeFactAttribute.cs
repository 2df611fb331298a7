// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Tests.Parity;

/// <summary>A test that runs the browser part under node and is skipped, with the reason, where that cannot be.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (Repository is null) Skip = "The sources of the browser part are not beside the tests.";
        else Skip = BrowserComparison.Hindrance(Repository);
    }

    /// <summary>Root of the repository; null where the tests run elsewhere.</summary>
    public static string? Repository { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string? Find(DirectoryInfo? folder) =>
        folder is null ? null : File.Exists(Path.Combine(folder.FullName, "Lantaarn.slnx")) ? folder.FullName : Find(folder.Parent);
}
