// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Lantaarn.Server.Store;

namespace Lantaarn.Bench.Servers;

/// <summary>The real server, in a process of its own on a port of this machine.</summary>
/// <param name="store">Its database.</param>
/// <param name="address">Where its visitors find it, if that is not where it listens.</param>
internal sealed class ServerProcess(StoreOfRun store, Uri? address = null) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly string Program = typeof(LantaarnStore).Assembly.Location;

    private readonly HttpClient _health = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Lock _errors = new();
    private readonly List<string> _lines = [];
    private Process? _process;

    /// <summary>Where it listens.</summary>
    public int Port { get; } = FreePort();

    /// <summary>Where its visitors find it.</summary>
    public Uri Address => address ?? new Uri($"http://localhost:{Port}");

    /// <summary>What it logged as an error; at most some.</summary>
    public IReadOnlyList<string> Errors
    {
        get { lock (_errors) return [.. _lines]; }
    }

    public bool HasEnded => _process is not { HasExited: false };

    /// <summary>The most memory that the running process ever had, MB.</summary>
    public long PeakMegabytes => long.Parse(File.ReadLines($"/proc/{_process!.Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    /// <summary>What the running process took of the processors so far: the same whatever else the machine does.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it, and returns when it is ready.</summary>
    public async Task Start()
    {
        _process = Run();
        _process.OutputDataReceived += Heard;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var watch = Stopwatch.StartNew();
        while (!await IsReady())
        {
            if (_process.HasExited) throw new InvalidOperationException($"The server ended with {_process.ExitCode}: {string.Join('\n', Errors)}");
            if (watch.Elapsed > Patience) throw new TimeoutException($"The server was not ready after {Patience}, in which it had {ProcessorTime} of a processor: {string.Join('\n', Errors)}");
            await Task.Delay(20);
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task Kill()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>A link that founds an organisation, by the command that an operator gives.</summary>
    public async Task<Uri> InviteOrganisation()
    {
        using var process = Run("invite-organisation");
        process.BeginErrorReadLine();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Uri(said.Split('\n').Last(line => line.StartsWith("http", StringComparison.Ordinal)));
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _health.Dispose();
    }

    private Process Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(Repository.Root, "src", "Lantaarn.Server"),
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{Port}";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Accounts__Address"] = Address.ToString();
        // All clients of a bench have one address.
        start.Environment["Hosting__RequestsAtOnce"] = "1000000";
        start.Environment["Hosting__RequestsPerSecond"] = "1000000";
        start.Environment["Hosting__DoorsAtOnce"] = "1000000";
        start.Environment["Hosting__DoorsPerSecond"] = "1000000";
        start.Environment[store.Setting.Key] = store.Setting.Value;
        return Process.Start(start)!;
    }

    private async Task<bool> IsReady()
    {
        try
        {
            using var answer = await _health.GetAsync(new Uri($"http://127.0.0.1:{Port}/health/ready"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Heard(object sender, DataReceivedEventArgs heard)
    {
        if (heard.Data is not { } line || !(line.Contains("\"Error\"", StringComparison.Ordinal) || line.Contains("\"Critical\"", StringComparison.Ordinal))) return;
        lock (_errors)
        {
            if (_lines.Count < 100) _lines.Add(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
