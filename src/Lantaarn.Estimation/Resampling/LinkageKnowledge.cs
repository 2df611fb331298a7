// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;

namespace Lantaarn.Estimation.Resampling;

/// <summary>What is known of the linkage of a sample: learnt from twins, or else expected from the similarities.</summary>
internal sealed class LinkageKnowledge
{
    private readonly CaptureSample _sample;
    private readonly CaptureTable _joined;

    private LinkageKnowledge(CaptureSample sample, CaptureTable joined, TransitionMatrix matrix) => (_sample, _joined, Matrix) = (sample, joined, matrix);

    /// <summary>What linkage does to patterns, as far as is known.</summary>
    public TransitionMatrix Matrix { get; }

    /// <summary>Whether persons of whom the truth is known told it.</summary>
    public bool IsAudited => !_sample.Twins.IsEmpty;

    /// <summary>Null where nothing is known.</summary>
    public static LinkageKnowledge? Of(CaptureSample sample)
    {
        var joined = sample.Joined;
        if (!sample.Twins.IsEmpty) return new(sample, joined, TransitionMatrix.Learn(sample.Lists.Count, sample.Twins));
        return sample.Expected is { } rates ? new(sample, joined, rates.Matrix(joined)) : null;
    }

    /// <summary>What one would know of the same linkage had chance played otherwise.</summary>
    public TransitionMatrix Again(Random random) => IsAudited
        ? LinkageSimulation.Relearn(_sample.Lists.Count, _sample.Twins, random)
        : _sample.Expected!.Redraw(random).Matrix(_joined);
}
