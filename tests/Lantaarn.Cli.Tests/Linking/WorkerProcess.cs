// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;

namespace Lantaarn.Cli.Tests.Linking;

/// <summary>A real process that runs <c>lantaarn</c>.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    public WorkerProcess(params string[] args)
    {
        _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["exec", Path.Combine(AppContext.BaseDirectory, "lantaarn.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    /// <summary>As when the power fails: SIGKILL.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Asks it to stop: SIGTERM, because SIGINT is ignored by whatever a shell started in the background.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Id}"]);
        kill.WaitForExit();
    }

    public async Task<CommandRun> End()
    {
        using var limit = new CancellationTokenSource(WatchedJobs.Patience);
        await _process.WaitForExitAsync(limit.Token);
        return new(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
