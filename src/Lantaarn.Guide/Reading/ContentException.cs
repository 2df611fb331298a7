// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Reading;

/// <summary>Thrown when the content of the guide cannot be used. Names every problem that was found, not the first alone.</summary>
/// <param name="problems">What is wrong, at least one.</param>
public sealed class ContentException(IReadOnlyList<ContentProblem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>What is wrong, in order of file and line.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; } = problems;
}
