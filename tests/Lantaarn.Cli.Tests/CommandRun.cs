// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;

namespace Lantaarn.Cli.Tests;

/// <summary>What a command told the shell and the user.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    public static async Task<CommandRun> Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run(args, TextWriter.Synchronized(output), TextWriter.Synchronized(error), TimeProvider.System);
        return new(code, output.ToString(), error.ToString());
    }

    public void RequireDone() => Assert.True(Code == ExitCode.Done, $"exit code {Code}\n{Output}\n{Error}");

    /// <summary>Exit code 3, and on standard error the place, what is wrong and what to do, in that order.</summary>
    /// <param name="place">File, with ", line n" where a line is meant.</param>
    /// <param name="what">A part of what is wrong.</param>
    /// <param name="whatToDo">A part of what to do.</param>
    public void RequireBadInput(string place, string what, string whatToDo)
    {
        var lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.True(Code == ExitCode.BadInput, $"exit code {Code}\n{Output}\n{Error}");
        Assert.Equal(3, lines.Length);
        Assert.Equal(place, lines[0]);
        Assert.Contains(what, lines[1], StringComparison.Ordinal);
        Assert.Contains(whatToDo, lines[2], StringComparison.Ordinal);
    }

    /// <summary>Exit code 1, and on standard error why there is no result.</summary>
    public void RequireNoResult(string why)
    {
        Assert.True(Code == ExitCode.NoResult, $"exit code {Code}\n{Output}\n{Error}");
        Assert.Contains(why, Error, StringComparison.Ordinal);
    }
}
