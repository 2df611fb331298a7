// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Monitor;

/// <summary>
/// Looks at the folder of releases and shows what is new there, once it stands still and is checked. Where something is wrong, what was checked before stays: the
/// figures that people quoted do not go away, and none that nobody signed comes in.
/// </summary>
internal sealed partial class WatchReleases(ShownReleases shown, IOptions<MonitorOptions> options, TimeProvider time, ILogger<WatchReleases> log) : BackgroundService
{
    private readonly string _folder = options.Value.Releases;
    private string _seen = shown.Print;
    private string _judged = shown.Print;
    private string? _failed;

    /// <summary>Looks once. What changed since the look before may still be on its way; it is read at the next look.</summary>
    public async Task Look(CancellationToken cancel)
    {
        var print = FolderPrint.Of(_folder);
        var still = print == _seen;
        _seen = print;
        if (!still || print == _judged) return;
        var released = ReleasedData.Read(_folder);
        if (FolderPrint.Of(_folder) != print) return;
        _judged = print;
        await Judge(released, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.SecondsBetweenLooks), time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await TryLook(stoppingToken);
    }

    private async Task TryLook(CancellationToken cancel)
    {
        try
        {
            await Look(cancel);
            _failed = null;
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // A folder that is away for long is told once.
            if (_failed != e.Message) Failed(e);
            _failed = e.Message;
        }
    }

    private async Task Judge(ReleasedData released, CancellationToken cancel)
    {
        List<InputProblem> problems = [.. released.Problems];
        if (problems.Count == 0 && released.Lost(shown.Now.Released).FirstOrDefault() is { } lost)
            problems.Add(new(lost, "This file was shown, and is now gone or another.", "Put it back from a copy."));
        foreach (var problem in problems) Refused(problem);
        if (problems.Count > 0) return;
        await shown.Show(released, cancel);
        Shows(released.Versions.Count());
    }

    [LoggerMessage(LogLevel.Critical, "The monitor takes nothing new from the folder of releases until this is put right: {Problem}")]
    private partial void Refused(InputProblem problem);

    [LoggerMessage(LogLevel.Information, "The folder of releases changed; the monitor shows {Versions} versions now.")]
    private partial void Shows(int versions);

    [LoggerMessage(LogLevel.Error, "The folder of releases could not be looked at; the monitor shows what it showed.")]
    private partial void Failed(Exception cause);
}
