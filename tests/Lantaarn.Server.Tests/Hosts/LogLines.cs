// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Lantaarn.Server.Tests.Hosts;

/// <summary>Keeps what is logged, to look in.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentDictionary<TaskCompletionSource<string>, Func<string, bool>> _awaited = new();

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Lines at the level of an error or worse.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>The next line that fits.</summary>
    public Task<string> Next(Func<string, bool> fits)
    {
        var line = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited[line] = fits;
        return line.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = formatter(state, exception);
        _lines.Enqueue(line);
        if (logLevel >= LogLevel.Error) _errors.Enqueue(line);
        foreach (var (awaited, fits) in _awaited)
        {
            if (fits(line) && _awaited.TryRemove(awaited, out _)) awaited.SetResult(line);
        }
    }

    public void Dispose()
    {
    }
}
