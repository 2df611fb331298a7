// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using Lantaarn.Server.Tests.Guide;

namespace Lantaarn.Server.Tests.Monitor;

/// <summary>Runs one of the programs in site/checks: they read what is published with the tools that others read it with.</summary>
internal static class SiteCheck
{
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It found something wrong, which the message says.</exception>
    public static async Task<string> Run(string name, params IEnumerable<string> arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(RepositoryFolder.Root, "site", "checks", name), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = node.StandardError.ReadToEndAsync();
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? said : throw new InvalidOperationException(await errors);
    }
}
