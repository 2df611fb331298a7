// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;

namespace Lantaarn.Bench.Load;

/// <summary>How long requests of one kind took, as who asked saw it.</summary>
internal sealed class Timings
{
    private readonly Lock _lock = new();
    private readonly List<double> _milliseconds = [];

    public int Count
    {
        get { lock (_lock) return _milliseconds.Count; }
    }

    public async Task<T> Of<T>(Task<T> request)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await request;
        Add(Stopwatch.GetElapsedTime(start));
        return result;
    }

    public void Add(TimeSpan took)
    {
        lock (_lock) _milliseconds.Add(took.TotalMilliseconds);
    }

    /// <summary>Milliseconds that so large a share of the requests did not need more than; 0 without requests.</summary>
    public double Quantile(double share)
    {
        lock (_lock)
        {
            if (_milliseconds.Count == 0) return 0;
            var sorted = _milliseconds.Order().ToList();
            return sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
        }
    }

    public static Timings Together(IEnumerable<Timings> timings)
    {
        var all = new Timings();
        foreach (var one in timings) all._milliseconds.AddRange(one._milliseconds);
        return all;
    }
}
