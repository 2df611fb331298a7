// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Lists;

/// <summary>What was not understood in a list: all of it counted, the first ones kept.</summary>
internal sealed class RowRemarks
{
    private const int Kept = 1000;

    private readonly List<RowRemark> _first = [];

    public IReadOnlyList<RowRemark> First => _first;

    public long Count { get; private set; }

    /// <summary>Rows that were left out.</summary>
    public long Refused { get; private set; }

    public void Add(RowRemark remark)
    {
        Count++;
        if (remark.Refused) Refused++;
        if (_first.Count < Kept) _first.Add(remark);
    }
}
