// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Exchange;

/// <summary>
/// Thrown when a file cannot be used: damaged, sealed for somebody else, from another round, or not what it says it is.
/// Only the host catches it, shows <see cref="Problem"/> and stops; nothing has been written by then.
/// </summary>
public sealed class InputException : Exception
{
    /// <summary>Makes the exception for a problem.</summary>
    /// <param name="problem">What is wrong, where, and what to do.</param>
    /// <param name="cause">The failure underneath, for a developer; its text is never shown.</param>
    public InputException(InputProblem problem, Exception? cause = null) : base(problem.ToString(), cause) => Problem = problem;

    /// <summary>What is wrong, where, and what to do.</summary>
    public InputProblem Problem { get; }
}
