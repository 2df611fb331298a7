// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;

namespace Lantaarn.Server.Tests.Hosts;

/// <summary>The program as its operator calls it: a process of its own.</summary>
internal static class ServerProgram
{
    /// <summary>Runs a command of the program on a store.</summary>
    /// <returns>The exit code, and all that it printed.</returns>
    public static async Task<(int ExitCode, string Said)> Run(IReadOnlyDictionary<string, string?> store, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Lantaarn.Server.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in store) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
