// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Reading;

/// <summary>Something wrong in the content of the guide.</summary>
/// <param name="File">The file, relative to the folder of the content.</param>
/// <param name="Line">Line in that file, from 1.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Fix">What to do.</param>
/// <param name="Blocks">Whether the guide cannot be used like this. Else it works, and something is missing for some readers.</param>
public sealed record ContentProblem(string File, int Line, string What, string Fix, bool Blocks)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {What} {Fix}";
}
