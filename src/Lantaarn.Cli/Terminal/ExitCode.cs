// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Terminal;

/// <summary>What the shell is told. Listed in the help of every command.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The data cannot carry a result (no estimate, no safe table): said why, nothing written that should not be used.</summary>
    public const int NoResult = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A file cannot be used: said which, where and what to do.</summary>
    public const int BadInput = 3;

    /// <summary>Stopped by the user.</summary>
    public const int Cancelled = 130;
}
