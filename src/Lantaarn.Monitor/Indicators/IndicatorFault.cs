// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Monitor.Indicators;

/// <summary>Something wrong in the definition of an indicator.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Line in that file, from 1.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Fix">What to do.</param>
public sealed record IndicatorFault(string File, int Line, string What, string Fix)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {What} {Fix}";
}

/// <summary>Thrown when indicators cannot be used. Names every fault that was found, not the first alone.</summary>
/// <param name="faults">What is wrong, at least one.</param>
public sealed class IndicatorException(IReadOnlyList<IndicatorFault> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>What is wrong, in order of file and line.</summary>
    public IReadOnlyList<IndicatorFault> Faults { get; } = faults;
}
