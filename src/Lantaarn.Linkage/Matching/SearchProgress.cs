// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Tells the share of all pairs that were searched; it only rises, whatever thread tells it.</summary>
internal sealed class SearchProgress(int positions, IProgress<double>? progress)
{
    private readonly Lock _telling = new();
    private long _done;

    /// <summary>These rows were compared with all positions after them.</summary>
    internal void Add(int firstRow, int endRow)
    {
        if (progress is null) return;
        lock (_telling)
        {
            _done += PairsFrom(firstRow) - PairsFrom(endRow);
            progress.Report((double)_done / PairsFrom(0));
        }
    }

    private long PairsFrom(int row) => (long)(positions - row) * (positions - row + 1) / 2;
}
